import { element } from './element.ts';
import type { Piece } from './excerpt.ts';
import type { Hit } from './found.ts';
import { addressOf } from './load.ts';
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

/** A page as a link; its excerpt is its summary until its text is there. */
export function drawHit({ head }: Hit): Drawing {
  const isSection = head.number > 0;
  const excerpt = element('span', { class: 'excerpt' }, head.summary);
  const number = element('span', { class: 'result-number' }, isSection ? String(head.number) : '');
  const title = element('span', { class: 'result-title' }, number, ' ', element('span', {}, head.title));
  const attributes = { href: addressOf(head.path), 'data-result': '', 'data-kind': isSection ? 'section' : 'page' };
  const item = element('li', { class: 'result-item' }, element('a', attributes, title, ' ', excerpt));
  const show = ({ excerpt: pieces, lang, parts }: Details): void => {
    excerpt.replaceChildren(...marked(pieces));
    if (lang) excerpt.lang = lang;
    const items = parts.map((part) => drawPart(part, head.path, 'data-subresult'));
    if (items.length > 0) item.append(element('ul', { class: 'result-parts' }, ...items));
  };
  return { item, show };
}

/** A part of a page, or an entry of a list, as a link. */
export function drawPart(part: Part, path: string, attribute: 'data-subresult' | 'data-record'): HTMLElement {
  const title = element('span', { class: 'result-title' });
  const label = labels[part.kind];
  if (label) title.append(element('span', { class: 'result-kind' }, label), ' ');
  title.append(part.title);
  if (part.french) title.append(' · ', element('span', { lang: 'fr' }, part.french));
  const attributes = { href: addressOf(`${path}#${part.id}`), [attribute]: '', 'data-kind': part.kind };
  const link = element('a', attributes, title);
  if (part.excerpt.length > 0) {
    const excerpt = element('span', { class: 'excerpt' }, ...marked(part.excerpt));
    if (part.kind === 'gloss' || part.kind === 'term') excerpt.lang = 'fr';
    link.append(' ', excerpt);
  }
  return element('li', {}, link);
}

/** The entries of lists, under a heading. */
export function drawEntries(entries: HTMLElement[]): HTMLElement {
  const title = 'In the glossary and the sources';
  return element(
    'section',
    { class: 'entries', role: 'group', 'aria-label': title },
    element('h2', { class: 'list-head' }, title),
    element('ul', {}, ...entries),
  );
}

/** Text with the words found in `<mark>`. */
const marked = (pieces: Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked: found }) => (found ? element('mark', {}, text) : text));
