import { metered } from './metered.ts';
import { visitedWorker } from './names.ts';
import { isCopy, registrationOf } from './registration.ts';

const loadCopy = () => import('./copy.ts');

/**
 * Keeps the pages that are visited, from this one on, for reading without a network: once the page is loaded, never on a
 * metered connection. The whole copy is another matter: its code is loaded when the reader has it or asks for it.
 * Nothing depends on it: without service workers, or when they fail, the site is as it was.
 */
export function keepForOffline(): void {
  const base = document.body.dataset.base!;
  const controls = document.querySelectorAll<HTMLElement>('[data-keep-copy]');
  if (!('serviceWorker' in navigator)) {
    for (const control of controls) control.hidden = true;
    return;
  }
  for (const control of controls) {
    control.addEventListener('click', async ({ target }) => {
      const wish = (target as Element).closest<HTMLElement>('[data-copy]')?.dataset.copy;
      if (wish) await (await loadCopy()).grant(wish, base);
    });
  }
  addEventListener('load', async () => {
    const registration = await registrationOf(base);
    const { installing, waiting, active } = registration ?? {};
    if ([installing, waiting, active].some(isCopy)) await (await loadCopy()).grant('keep', base);
    else if (!registration && !metered(navigator)) await keepVisited(base).catch(() => {});
  });
}

async function keepVisited(base: string): Promise<void> {
  await navigator.serviceWorker.register(base + visitedWorker, { scope: base });
  const { active } = await navigator.serviceWorker.ready;
  // This page came before the worker: what it asked for is in the browser's own cache.
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache: [location.href, ...files] } });
}
