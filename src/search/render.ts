import { element } from './element.ts';
import type { Piece } from './excerpt.ts';
import type { Hit, SubHit } from './hit.ts';

/** Results on the page, and a way to put the words found into them once they are there. */
export interface Drawing {
  root: HTMLElement;
  /** Shows a hit's excerpts, in the room that was kept for them. */
  update(hit: Hit): void;
}

const labels: Partial<Record<SubHit['kind'], string>> = { gloss: 'Term', figure: 'Figure' };

/**
 * Draws hits as a list of links.
 * @param listbox the links are options of a combobox: no list markup, ids for `aria-activedescendant`
 */
export function drawHits(hits: Hit[], listbox: boolean): Drawing {
  const root = element(listbox ? 'div' : 'ol', { class: 'result-list' });
  const updates = new Map<number, () => void>();
  for (const hit of hits) {
    const item = element(listbox ? 'div' : 'li', { class: 'result-item' });
    const main = mainLink(hit);
    item.append(main.link);
    const parts = hit.parts.map((part) => ({ part, ...partLink(part) }));
    if (parts.length > 0) {
      const nested = element(listbox ? 'div' : 'ul', { class: 'result-parts' });
      for (const { link } of parts) nested.append(element(listbox ? 'div' : 'li', {}, link));
      item.append(nested);
    }
    root.append(item);
    updates.set(hit.page, () => {
      main.excerpt.replaceChildren(...marked(hit.excerpt));
      if (hit.lang) main.excerpt.lang = hit.lang;
      else main.excerpt.removeAttribute('lang');
      for (const { part, excerpt } of parts) excerpt.replaceChildren(...marked(part.excerpt));
    });
  }
  if (listbox) asOptions(root);
  return { root, update: (hit) => updates.get(hit.page)?.() };
}

function mainLink(hit: Hit) {
  const excerpt = element('span', { class: 'excerpt' }, ...marked(hit.excerpt));
  const number = element('span', { class: 'result-number' }, hit.number > 0 ? String(hit.number) : '');
  const title = element('span', { class: 'result-title' }, number, ' ', element('span', {}, hit.title));
  const kind = hit.number > 0 ? 'section' : 'page';
  return { link: element('a', { href: hit.url, 'data-result': '', 'data-kind': kind }, title, excerpt), excerpt };
}

function partLink(part: SubHit) {
  const excerpt = element('span', { class: 'excerpt' }, ...marked(part.excerpt));
  if (part.kind === 'gloss') excerpt.lang = 'fr';
  const title = element('span', { class: 'result-title' });
  const label = labels[part.kind];
  if (label) title.append(element('span', { class: 'result-kind' }, label), ' ');
  const [name, french] = part.kind === 'gloss' ? part.title.split(' · ') : [part.title];
  title.append(name!);
  if (french) title.append(' · ', element('span', { lang: 'fr' }, french));
  return {
    link: element(
      'a',
      { href: part.url, 'data-subresult': '', 'data-kind': part.kind },
      title,
      ...(part.quoted ? [] : [excerpt]),
    ),
    excerpt,
  };
}

/** Text with the words found in `<mark>`. */
export const marked = (pieces: Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked: found }) => (found ? element('mark', {}, text) : text));

function asOptions(root: HTMLElement): void {
  root.querySelectorAll('a').forEach((option, index) => asOption(option, `option-${index}`));
  for (const box of [root, ...root.querySelectorAll('div')]) box.setAttribute('role', 'presentation');
}

/** Makes a link an option of a combobox, which keeps the focus. */
export function asOption(option: HTMLAnchorElement, id: string): void {
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.tabIndex = -1;
}
