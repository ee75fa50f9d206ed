/**
 * Puts the TeX of each formula once into what is copied: KaTeX’s HTML holds a formula as MathML, as TeX and as glyphs, one
 * after the other. Formulas are copied whole, and with the dollar signs of Markdown. The idea is that of KaTeX’s copy-tex.
 */
function putTex(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0).cloneRange();
  const [first, last] = [formulaAt(range.startContainer), formulaAt(range.endContainer)];
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  const copy = document.createElement('div');
  copy.append(range.cloneContents());
  const formulas = copy.querySelectorAll('.katex');
  if (formulas.length === 0) return;
  for (const formula of formulas) {
    const sign = formula.parentElement!.matches('.katex-display') ? '$$' : '$';
    formula.replaceWith(sign + formula.querySelector('annotation')!.textContent.trim() + sign);
  }
  // Numerals mean nothing away from their list; style sheets keep them out of other copies.
  for (const other of copy.querySelectorAll('.anchor, sup.cites')) other.remove();
  // In the page for a moment: where the lines of its text end, its boxes say.
  copy.className = 'visually-hidden';
  document.body.append(copy);
  event.clipboardData.setData('text/plain', copy.innerText);
  event.clipboardData.setData('text/html', copy.innerHTML);
  copy.remove();
  event.preventDefault();
}

const formulaAt = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('.katex');

document.addEventListener('copy', putTex);

// Nothing to give: to be loaded is enough.
export {};
