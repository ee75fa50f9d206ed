/** These run in a page: some of its parts are not laid out yet (`components/lazy-layout.ts`; on /print/, most). */

/** How many. */
export const waiting = (): number =>
  [...document.querySelectorAll('main *')].filter((part) => getComputedStyle(part).contentVisibility === 'auto').length;

/** Lays them all out, as they are once the reader has been there. */
export function layOut(): void {
  const parts = [...document.querySelectorAll<HTMLElement>('main *')];
  const unlaid = parts.filter((part) => getComputedStyle(part).contentVisibility === 'auto');
  for (const part of unlaid) part.style.contentVisibility = 'visible';
}
