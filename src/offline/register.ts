import { metered } from './metered.ts';

/** Milliseconds after loading. A reader who is gone by then has not paid for a whole site; nor does a slow page compete. */
const patience = 3000;

/**
 * Asks for a copy of the site to read without a network, once the page is loaded and at rest; never on a metered
 * connection. Nothing depends on it: without service workers, or when they fail, the site is as it was.
 * @param base the site's base path, ending in "/"
 */
export function keepCopy(base: string): void {
  const register = () => navigator.serviceWorker?.register(`${base}sw.js`).catch(() => {});
  const rest = globalThis.requestIdleCallback ?? setTimeout;
  if (!metered(navigator)) addEventListener('load', () => setTimeout(() => rest(register), patience));
}
