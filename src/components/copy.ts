const places = '[data-copy-link], [data-copy-tex]';
const citations = '[data-copy-text]';

/**
 * Buttons that copy a link, the TeX of a formula, or a citation, and formulas in what is copied from the text. What they do
 * is loaded when one is pointed at or focused, or something is selected.
 */
export function startCopying(): void {
  const link = () => import('./copy-link.ts');
  const text = () => import('./copy-text.ts');
  const formulas = () => import('./copied-formulas.ts');
  for (const type of ['pointerover', 'focusin']) {
    document.addEventListener(type, ({ target }) => {
      if ((target as Element).closest(places)) link().catch(() => {});
      if ((target as Element).closest(citations)) text().catch(() => {});
    });
  }
  const selected = () => {
    if (getSelection()?.isCollapsed ?? true) return;
    document.removeEventListener('selectionchange', selected);
    void formulas().then((copied) => document.addEventListener('copy', copied.putTex));
  };
  if (document.querySelector('.katex')) document.addEventListener('selectionchange', selected);
  document.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element)) return;
    const place = event.target.closest<HTMLElement>(places);
    if (place) {
      event.preventDefault();
      const copied = put(link().then(({ textOf }) => textOf(place)));
      void link().then(({ say }) => say(place, copied));
    }
    const citation = event.target.closest<HTMLElement>(citations);
    if (citation) {
      const copied = put(text().then(({ textOf }) => textOf(citation)));
      void text().then(({ say }) => say(citation, copied));
    }
  });
}

/**
 * Puts a text on the clipboard that may be still to come, and says whether it is there. WebKit allows that only within the
 * click, before anything is awaited: so the clipboard gets the promise (Firefox before 127 knows no such items, and lets
 * us wait).
 */
async function put(text: Promise<string>): Promise<boolean> {
  const type = 'text/plain';
  try {
    if (globalThis.ClipboardItem) {
      const blob = text.then((it) => new Blob([it], { type }));
      await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
    } else await navigator.clipboard.writeText(await text);
    return true;
  } catch {
    return false;
  }
}
