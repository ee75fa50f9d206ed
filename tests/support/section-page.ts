/** What a reader has of a section once it is set. These run in a page, and give one line for each error. */
import type { Readability as Reader } from '@mozilla/readability';

declare const Readability: typeof Reader;

/** A sign that stands on another line than its formula, or a name of one word on two lines. */
export function partedWords(): string[] {
  const signs = /^[.,;:!?)”’\]…%]/;
  const lineOf = (node: Node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  };
  const formulas = [...document.querySelectorAll('.prose :not(.katex-display) > .katex')].flatMap((formula) => {
    const next = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    next.currentNode = [...formula.querySelectorAll('*')].at(-1)!;
    let text = next.nextNode();
    while (text && formula.contains(text)) text = next.nextNode();
    if (!text || !signs.test(text.textContent!)) return [];
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, 1);
    const sign = range.getBoundingClientRect();
    const end = [...formula.querySelectorAll('.base')].at(-1)!.getBoundingClientRect();
    return sign.left >= end.right - 2
      ? []
      : [`${formula.querySelector('annotation')!.textContent}${text.textContent!.slice(0, 5)}`];
  });
  const names = [...document.querySelectorAll('.whole:not(:has(.katex))')].filter((name) => {
    const lines = lineOf(name);
    return lines.length > 1 && lines.some(({ top }) => top > lines[0]!.bottom);
  });
  return [...formulas, ...names.map((name) => name.textContent)];
}

/** Formulas that are wider than the window, or have their number or their TeX beside them: on a phone. */
export const faultsOfFormulas = (): string[] =>
  [...document.querySelectorAll('.equation')].flatMap((equation) => {
    const [body, ...others] = ['.equation-body', '.equation-number', '[data-copy-tex]'].map((part) =>
      equation.querySelector(part)!,
    ) as [Element, ...Element[]];
    const end = body.getBoundingClientRect().bottom;
    const over = body.scrollWidth - body.clientWidth;
    return [
      ...others.filter((it) => it.getBoundingClientRect().top < end - 1).map((it) => `${equation.id}: ${it.className}`),
      ...(over > 0 ? [`${equation.id} is ${over} px too wide`] : []),
    ];
  });

/** A gloss that does not begin beside its term, a note that covers something, a gap between blocks: with a margin. */
export function faultsOfMargin(): string[] {
  const box = (element: Element) => element.getBoundingClientRect();
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const nameOf = (element: Element) => element.id || element.textContent.trim().slice(0, 40);
  const notes = all('.gloss, .brief');

  // On the first line of the paragraph, or right under the note that is in the way.
  const astray = all('.gloss').flatMap((gloss) => {
    const term = document.querySelector(`.prose a.term[href="#${gloss.id}"]`);
    if (!term) return [];
    const { top } = box(gloss);
    const off = Math.round(top - box(term.closest('p, li, .table')!).top);
    const pushed = notes.map(box).some(({ bottom }) => bottom <= top && top - bottom < 24);
    return Math.abs(off) <= 8 || (off > 0 && pushed) ? [] : [`${gloss.id} is off by ${off} px`];
  });

  const blocks = all('.prose > *, .prose > .noted > :not(.margin), .prose li .noted > p, .prose figcaption');
  const covers = notes.flatMap((note) =>
    [...notes, ...blocks].flatMap((other) => {
      const [a, b] = [box(note), box(other)];
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
      return apart || note === other || other.contains(note) ? [] : [`${note.id} lies over ${nameOf(other)}`];
    }),
  );

  const rows = all('.prose > *');
  const gaps = rows.slice(1).flatMap((row, index) => {
    const gap = Math.round(box(row).top - box(rows[index]!).bottom);
    return gap > 60 ? [`${gap} px before ${nameOf(row)}`] : [];
  });
  return [...astray, ...covers, ...gaps];
}

/** Texts that the reader view of Firefox leaves out: standfirst, key figure, glosses and every paragraph stay in it. */
export function lostInReaderView(): string[] {
  // Letters and figures alone: formulas keep one form of three, and spaces move.
  const textOf = (element: Element) => {
    const copy = element.cloneNode(true) as Element;
    for (const other of copy.querySelectorAll('.katex-html, .anchor')) other.remove();
    return copy.textContent.replace(/[^\p{L}\p{N}]/gu, '');
  };
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const wanted = all('.standfirst, .key-figure, .gloss-en, .gloss-fr, .gloss-body > p');
  // « En bref » says again in French what the page says.
  const paragraphs = all('.prose p').filter((it) => !it.closest('.gloss, .brief, figure'));
  if (wanted.length <= 4 || paragraphs.length <= 8) return ['there is little to look for'];
  const { content } = new Readability(document.cloneNode(true) as Document).parse()!;
  const read = textOf(new DOMParser().parseFromString(content!, 'text/html').body);
  return [...wanted, ...paragraphs].map(textOf).filter((text) => !read.includes(text));
}
