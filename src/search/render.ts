import { element } from './element.ts';
import type { Piece } from './excerpt.ts';
import type { Hit } from './found.ts';
import type { Details, Part, PartKind } from './parts.ts';

const labels: Partial<Record<PartKind, string>> = {
  gloss: 'Term',
  figure: 'Figure',
  check: 'Check',
  update: 'News',
  term: 'Term',
  source: 'Source',
};

/** A result on the page, and a way to put its details into it once they are there. */
export interface Drawing {
  item: HTMLElement;
  show(details: Details): void;
}

/**
 * A page as a link; its excerpt is its summary until its text is there.
 * @param listbox the links are options of a combobox: no list markup, ids for `aria-activedescendant`
 */
export function drawHit({ head }: Hit, base: string, listbox: boolean): Drawing {
  const url = base + head.path;
  const excerpt = element('span', { class: 'excerpt' }, head.summary);
  const number = element('span', { class: 'result-number' }, head.number > 0 ? String(head.number) : '');
  const title = element('span', { class: 'result-title' }, number, ' ', element('span', {}, head.title));
  const kind = head.number > 0 ? 'section' : 'page';
  const link = element('a', { href: url, 'data-result': '', 'data-kind': kind }, title, ' ', excerpt);
  const item = element(listbox ? 'div' : 'li', { class: 'result-item' }, link);
  const show = ({ excerpt: pieces, lang, parts }: Details): void => {
    excerpt.replaceChildren(...marked(pieces));
    if (lang) excerpt.lang = lang;
    if (parts.length === 0) return;
    const nested = element(listbox ? 'div' : 'ul', { class: 'result-parts' });
    for (const part of parts) {
      nested.append(element(listbox ? 'div' : 'li', {}, partLink(part, url, 'data-subresult')));
    }
    item.append(nested);
  };
  return { item, show };
}

/** A part of a page, or an entry of a list, as a link. */
export function partLink(part: Part, url: string, attribute: 'data-subresult' | 'data-record'): HTMLAnchorElement {
  const title = element('span', { class: 'result-title' });
  const label = labels[part.kind];
  if (label) title.append(element('span', { class: 'result-kind' }, label), ' ');
  title.append(part.title);
  if (part.french) title.append(' · ', element('span', { lang: 'fr' }, part.french));
  const link = element('a', { href: `${url}#${part.id}`, [attribute]: '', 'data-kind': part.kind }, title);
  if (part.excerpt.length > 0) {
    const excerpt = element('span', { class: 'excerpt' }, ...marked(part.excerpt));
    if (part.kind === 'gloss' || part.kind === 'term') excerpt.lang = 'fr';
    link.append(' ', excerpt);
  }
  return link;
}

/** Text with the words found in `<mark>`. */
const marked = (pieces: Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked: found }) => (found ? element('mark', {}, text) : text));

/** Makes links options of a combobox, which keeps the focus. */
export function asOptions(root: HTMLElement): void {
  root.querySelectorAll('a').forEach((option, index) => {
    option.id = `option-${index}`;
    option.setAttribute('role', 'option');
    if (!option.hasAttribute('aria-selected')) option.setAttribute('aria-selected', 'false');
    option.tabIndex = -1;
  });
  for (const box of root.querySelectorAll('div'))
    if (!box.hasAttribute('role')) box.setAttribute('role', 'presentation');
}
