/** What is left unlaid at first: see `prose.css`. */
const parts = '.prose > *, .page-foot > *';
/** Milliseconds of layout in one go: on a slow phone, one block. */
const most = 6;

/**
 * What stands below the first screen is laid out once the page has loaded, a block or a few in each pause of the browser, so
 * that no task is long on a cheap phone. `head-inline.js` asks for it on a plain visit only, and a link to a place of the page
 * has the rest laid out at once: fragments and Back find every block in its place.
 */
export function layOutWhenLoaded(): void {
  const { dataset } = document.documentElement;
  if (dataset.lazy === undefined) return;
  document.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a[href*="#"]')) delete dataset.lazy;
  });
  // Safari has no idle callbacks yet; a busy machine may have no pause.
  const wait = (next: () => void) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(next, { timeout: 300 }) : setTimeout(next);
  const rest = [...document.querySelectorAll<HTMLElement>(parts)];
  const some = () => {
    for (const end = performance.now() + most; performance.now() < end;) {
      const block = rest.shift();
      if (!block || dataset.lazy === undefined) return;
      block.style.contentVisibility = 'visible';
      block.getBoundingClientRect();
    }
    wait(some);
  };
  addEventListener('load', () => wait(some));
}
