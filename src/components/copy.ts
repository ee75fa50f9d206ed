/** The controls that copy something, with what gives their text and says whether it was copied. */
const kinds = [
  ['[data-copy-link], [data-copy-tex]', () => import('./copy-link.ts')],
  ['[data-copy-text]', () => import('./copy-text.ts')],
] as const;

/**
 * Buttons that copy a link, the TeX of a formula, or a citation, and formulas in what is copied from the text. What they do
 * is loaded when one is pointed at or focused, or something is selected.
 */
export function startCopying(): void {
  for (const [controls, load] of kinds) {
    for (const type of ['pointerover', 'focusin']) {
      document.addEventListener(type, ({ target }) => {
        if ((target as Element).closest(controls)) load().catch(() => {});
      });
    }
    document.addEventListener('click', (event) => {
      const control = (event.target as Element).closest<HTMLElement>(controls);
      if (!control || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const copied = put(load().then(({ textOf }) => textOf(control)));
      load()
        .then(({ say }) => say(control, copied))
        // Without its file, offline for example, a link is what it was.
        .catch(() => control instanceof HTMLAnchorElement && location.assign(control.href));
    });
  }
  const selected = () => {
    if (getSelection()?.isCollapsed ?? true) return;
    document.removeEventListener('selectionchange', selected);
    void import('./copied-formulas.ts');
  };
  if (document.querySelector('.katex')) document.addEventListener('selectionchange', selected);
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
