/** Buttons that copy a link, the TeX of a formula, or a citation. What they do is loaded when the first one is used. */
export function startCopying(): void {
  document.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element)) return;
    const place = event.target.closest<HTMLElement>('[data-copy-link], [data-copy-tex]');
    if (place) {
      event.preventDefault();
      void import('./copy-link.ts').then(({ copy }) => copy(place));
    }
    const citation = event.target.closest<HTMLElement>('[data-copy-text]');
    if (citation) void import('./copy-text.ts').then(({ copyText }) => copyText(citation));
  });
}
