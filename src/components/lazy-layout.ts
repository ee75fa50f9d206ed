/** What is left unlaid at first: see `layout.css`. */
const parts = '.prose > *, .page-foot > *, .wide :is(.entry, .update, .sources li, .check, figure)';
/** Milliseconds of layout in one go: on a slow phone, one part. */
const most = 6;

/**
 * What stands below the first screen is laid out once the page has loaded, in turns that are short even on a cheap phone, so
 * that a touch or a key never waits. `head-inline.js` asks for it on a plain visit only, and a link to a place of the page has
 * the rest laid out at once: fragments and Back find every part in its place.
 */
export function layOutWhenLoaded(): void {
  const { dataset } = document.documentElement;
  if (dataset.lazy === undefined) return;
  document.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a[href*="#"]')) delete dataset.lazy;
  });
  const rest = [...document.querySelectorAll<HTMLElement>(parts)];
  const some = () => {
    for (const end = performance.now() + most; performance.now() < end;) {
      const part = rest.shift();
      if (!part || dataset.lazy === undefined) return;
      part.style.contentVisibility = 'visible';
      part.getBoundingClientRect();
    }
    setTimeout(some);
  };
  addEventListener('load', some);
}
