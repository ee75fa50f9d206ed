import { element, linkTo } from './element.ts';
import { excerptOf, type Matcher } from './excerpt.ts';
import type { Found } from './hit.ts';
import { basePath } from './load.ts';
import { findRecords, type FoundRecord, type RecordKind } from './pagefind.ts';
import { asOption, marked } from './render.ts';

const labels: Record<RecordKind, string> = {
  term: 'Term',
  figure: 'Figure',
  check: 'Check',
  update: 'News',
  source: 'Source',
};
const mostOfAKind = 3;
const heading = 'In the glossary, figures, checks, news and sources';

/**
 * What is smaller than a page and has the words of a search: a list under its results, or nothing.
 * @param listbox the links are options of a combobox
 */
export async function drawRecords({ asked, terms }: Found, listbox: boolean): Promise<HTMLElement | undefined> {
  const records = await findRecords(asked.words, asked.phrase, basePath(), mostOfAKind);
  if (records.length === 0) return undefined;
  const matcher = { terms: new Set(terms) };
  const links = records.map((record) => recordLink(record, matcher));
  if (!listbox) {
    const list = element('ul', { class: 'result-list' }, ...links.map((link) => element('li', {}, link)));
    return element('section', { class: 'records' }, element('h2', { class: 'list-head' }, heading), list);
  }
  links.forEach((link, place) => asOption(link, `record-${place}`));
  return element('div', { class: 'records', role: 'group', 'aria-label': heading }, ...links);
}

/** The way from the dialog to the page that has these as well. */
export function moreLink(query: string): HTMLAnchorElement {
  const link = linkTo(`${basePath()}search/?q=${encodeURIComponent(query.trim())}`, 'Terms, news and sources as well');
  link.classList.add('result-more');
  asOption(link, 'option-more');
  return link;
}

function recordLink({ kind, url, title, text }: FoundRecord, matcher: Matcher): HTMLAnchorElement {
  const [name, french] = kind === 'term' ? title.split(' · ') : [title];
  const line = element('span', { class: 'result-title' });
  line.append(element('span', { class: 'result-kind' }, labels[kind]), ' ', name!);
  if (french) line.append(' · ', element('span', { lang: 'fr' }, french));
  const excerpt = element('span', { class: 'excerpt' }, ...marked(excerptOf(text, matcher, 24).pieces));
  if (kind === 'term') excerpt.lang = 'fr';
  return element('a', { href: url, 'data-record': '', 'data-kind': kind }, line, excerpt);
}
