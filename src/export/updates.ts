import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { classesOf } from '../lib/classes.ts';
import { text } from '../lib/nodes.ts';
import { raise } from '../markdown/typography.ts';
import { dateInWords } from '../lib/dates.ts';
import { placeName, type Development } from '../lib/developments.ts';
import type { FeedEntry } from '../lib/feed.ts';
import { absolute, sectionPath } from '../lib/paths.ts';
import type { ReferenceEntry } from '../lib/references.ts';
import { shortTitle, type Section } from '../schemas/section.ts';
import { tex } from './handlers.ts';
import { escapeXml } from '../lib/xml.ts';

/** A development as an entry of a feed: it stands alone, so its citations lead to the sources themselves. */
export function feedEntry(
  { section, update, also }: Development,
  topics: ReadonlyMap<string, string>,
  references: ReadonlyMap<string, ReferenceEntry>,
): FeedEntry {
  const { data } = section;
  const address = absolute(sectionPath(section.id));
  const elsewhere = also.map(({ section, update }) => {
    const place = `${absolute(sectionPath(section.id))}#since-${update.id}`;
    return `<a href="${place}">${escapeXml(placeName(section))}</a>`;
  });
  const topicIds = new Set([section, ...also.map((told) => told.section)].flatMap(({ data }) => data.topics));
  return {
    address: `${address}#since-${update.id}`,
    date: update.date,
    title: `${opening(data)} ${firstSentence(opensWith(update.html))}`,
    html: [
      // The moment of the entry may be more exact than what is known.
      `<p>${dateInWords(update.date)}.</p>`,
      standAlone(update.html, address, references),
      `<p>From section <a href="${address}">${escapeXml(`${data.number}: ${data.title}`)}</a>.</p>`,
      ...(elsewhere.length > 0 ? [`<p>Also in ${elsewhere.join('; ')}.</p>`] : []),
    ].join(''),
    topics: [...topicIds].map((topic) => ({ id: topic, title: topics.get(topic)! })),
  };
}

/** The same HTML with full addresses, and formulas as TeX, which needs no style sheet. */
function standAlone(html: string, page: string, references: ReadonlyMap<string, ReferenceEntry>): string {
  const tree = parse(html);
  visit(tree, 'element', (node) => {
    const { href, dataCite } = node.properties;
    node.properties = href ? { href: references.get(String(dataCite))?.url ?? new URL(String(href), page).href } : {};
  });
  return toHtml(tree);
}

/** The first paragraph as plain text: without citations, raised and lowered digits as the characters for them. */
function opensWith(html: string): string {
  const tree = parse(html);
  visit(tree, 'element', (node, index, parent) => {
    const { tagName } = node;
    if (tagName === 'sup' || tagName === 'sub') node.children = [text(raise(toString(node), tagName))];
    if (!classesOf(node).includes('cites')) return undefined;
    (parent as Element).children.splice(index!, 1);
    return [SKIP, index!];
  });
  return toString(tree.children.find(({ type }) => type === 'element') ?? tree);
}

/** HTML in which each formula is its TeX. */
function parse(html: string): Root {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node) => {
    if (classesOf(node).includes('katex')) {
      Object.assign(node, { tagName: 'code', children: [text(tex(node))] });
    }
  });
  return tree;
}

/** The section’s subject as the start of a title: an update on its page may say “it”. */
const opening = (data: Section): string => shortTitle(data).replace(/[^?]$/, '$&:');

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The first sentence of a text without its full stop, ended between words where it is long. */
export function firstSentence(words: string, max = 120): string {
  // Where a citation was, a space is left before the full stop.
  const tidy = words.replace(/\s+/g, ' ').replace(/ (?=[.,;:)])/g, '');
  const [first] = sentences.segment(tidy.trim());
  const sentence = (first?.segment ?? '').trim().replace(/\.$/, '');
  if (sentence.length <= max) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(' ', max - 1)).replace(/[,;:]$/, '')} …`;
}
