/** Formulas and tables take the focus, for the arrow keys, where they are wider than their place; elsewhere they are no stop. */
export function focusScrollers(): void {
  const boxes = document.querySelectorAll<HTMLElement>('.equation-body, .table');
  const measure = (box: Element) => box.toggleAttribute('tabindex', box.scrollWidth > box.clientWidth);
  const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => measure(target)));
  for (const box of boxes) observer.observe(box);
  // Letters of another face have another width.
  void document.fonts.ready.then(() => boxes.forEach(measure));
}
