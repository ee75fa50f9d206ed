/**
 * Formulas and tables take the focus, for the arrow keys, where they are wider than their place; elsewhere they are no stop.
 * An observer tells of each once it is laid out: to ask for its width would lay it out at once.
 */
export function focusScrollers(): void {
  const observer = new ResizeObserver((boxes) => {
    for (const { target } of boxes) {
      if (target.scrollWidth > target.clientWidth) (target as HTMLElement).tabIndex = 0;
      else target.removeAttribute('tabindex');
    }
  });
  const observe = () => {
    for (const box of document.querySelectorAll('.equation-body, .table')) {
      observer.unobserve(box);
      observer.observe(box);
    }
  };
  observe();
  // Letters of another face have another width.
  document.fonts.addEventListener('loadingdone', observe);
}
