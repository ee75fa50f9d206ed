/** Formulas and tables take the focus, for the arrow keys, where they are wider than their place; elsewhere they are no stop. */
export function focusScrollers(): void {
  const boxes = document.querySelectorAll<HTMLElement>('.equation-body, .table');
  const measure = (box: HTMLElement) => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => measure(target as HTMLElement)));
  for (const box of boxes) observer.observe(box);
  // Letters of another face have another width.
  void document.fonts.ready.then(() => boxes.forEach(measure));
}
