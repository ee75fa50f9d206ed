/**
 * Blocks below the first screen are laid out once the page has loaded (`prose.css`), so that the first paint does not wait
 * for them. `head-inline.js` asks for it on a plain visit only: fragments and Back find every block in its place.
 */
export function layOutWhenLoaded(): void {
  addEventListener('load', () => void delete document.documentElement.dataset.lazy);
}
