/** The whole copy, for a reader who asks for it or has it: made, shown as it grows, renewed, removed. */
import { Workbox } from 'workbox-window';
import { ours, progressChannel, type Progress } from './cache-names.ts';
import { copyWorker } from './names.ts';
import { isCopy, registrationOf } from './registration.ts';

const controls = document.querySelectorAll<HTMLElement>('[data-keep-copy]');

/**
 * What a reader wishes: "keep" or "remove".
 * @param base the site's base path, ending in "/"
 */
export const grant = (wish: string, base: string): Promise<void> =>
  wish === 'keep' ? keepCopy(base) : removeCopy(base);

/** Fetches the copy unless it is there, and watches for a new version, which waits until the reader takes it. */
async function keepCopy(base: string): Promise<void> {
  const copy = new Workbox(base + copyWorker, { scope: base });
  copy.addEventListener('waiting', () => offer(copy));
  copy.addEventListener('activated', () => void show(base));
  copy.addEventListener('redundant', () => void show(base, failed));
  const progress = new BroadcastChannel(progressChannel(new URL(base, location.href).href));
  progress.addEventListener('message', ({ data }: MessageEvent<Progress>) => {
    for (const control of controls) {
      Object.assign(control.querySelector('progress')!, { value: data.done, max: data.of });
    }
  });
  try {
    await copy.register({ immediate: true });
    await show(base);
  } catch {
    await show(base, failed);
  }
}

const failed = 'The copy could not be fetched. What has arrived is kept for the next try.';

/** Deletes the copy, and with it the visited pages. Those are kept again from the next page on. */
async function removeCopy(base: string): Promise<void> {
  const registration = await registrationOf(base);
  await registration?.unregister();
  for (const name of await caches.keys()) {
    if (registration && ours(name, registration.scope)) await caches.delete(name);
  }
  await show(base, 'The copy is removed.');
}

/** Says in every control what there is: a copy, one on its way, or none, then with the reason. */
async function show(base: string, reason = ''): Promise<void> {
  const { installing, waiting, active } = (await registrationOf(base)) ?? {};
  const kept = isCopy(active);
  const coming = !kept && [installing, waiting].some(isCopy);
  for (const control of controls) {
    control.querySelector<HTMLElement>('[data-copy=keep]')!.hidden = kept || coming;
    control.querySelector<HTMLElement>('[data-copy=remove]')!.hidden = !kept;
    control.querySelector('progress')!.hidden = !coming;
    const words = kept ? 'A copy is kept in this browser.' : coming ? 'The copy is on its way.' : reason;
    control.querySelector('[role=status]')!.textContent = words;
  }
}

/** Other open pages read from the same copy: all of them go over to the new one together. */
function offer(copy: Workbox): void {
  copy.addEventListener('controlling', () => location.reload());
  const bar = document.createElement('p');
  bar.className = 'marks-bar update-bar';
  bar.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button';
  button.textContent = 'Reload';
  button.addEventListener('click', () => copy.messageSkipWaiting());
  bar.append('A new version is ready ', button);
  document.querySelector('main')!.append(bar);
}
