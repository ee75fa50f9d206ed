/** Runs in a page: how many of its parts are not laid out yet (`components/lazy-layout.ts`). */
export const waiting = (): number =>
  [...document.querySelectorAll('main *')].filter((part) => getComputedStyle(part).contentVisibility === 'auto').length;
