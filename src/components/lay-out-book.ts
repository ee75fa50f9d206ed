/**
 * Lays out the whole book, one part whenever the browser is idle, once the reader has had time to begin: until then only what
 * is near the screen is laid out (`book.css`). The length of the page is then true, and whatever looks at all of it, such as
 * a check of its accessibility, need not lay it out again and again.
 */
const pause = 4000;
const parts = [...document.querySelectorAll<HTMLElement>('.book-section, .book-part')];

function layOutNext(): void {
  const part = parts.shift();
  if (!part) return;
  part.style.contentVisibility = 'visible';
  requestIdleCallback(layOutNext);
}

// A part is laid out whole: `lazy-layout.ts` has nothing to do here.
delete document.documentElement.dataset.lazy;

// Safari has no idle callbacks yet; it goes on laying out what comes near.
if ('requestIdleCallback' in globalThis) {
  addEventListener('load', () => setTimeout(() => requestIdleCallback(layOutNext), pause));
}
