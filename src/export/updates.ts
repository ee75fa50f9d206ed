import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { classesOf } from '../lib/classes.ts';
import { dateInWords } from '../lib/dates.ts';
import type { FeedEntry } from '../lib/feed.ts';
import { absolute, sectionPath } from '../lib/paths.ts';
import type { ReferenceEntry } from '../lib/references.ts';
import type { SectionPage } from '../lib/sections.ts';
import { tex } from './handlers.ts';
import { escapeXml } from '../lib/xml.ts';

/** The updates of a section as entries of a feed: each stands alone, so its citations lead to the sources themselves. */
export function feedEntries(
  { id, data, page }: SectionPage,
  topics: ReadonlyMap<string, string>,
  references: ReadonlyMap<string, ReferenceEntry>,
  site: URL | undefined,
): FeedEntry[] {
  const address = absolute(sectionPath(id), site);
  return page.updates.map((update) => ({
    address: `${address}#since-${update.id}`,
    date: update.date,
    title: `${subject(data.title)} ${firstSentence(withoutCitations(update.html))}`,
    html: [
      // The moment of the entry may be more exact than what is known.
      `<p>${dateInWords(update.date)}.</p>`,
      standAlone(update.html, address, references),
      `<p>From section <a href="${address}">${escapeXml(`${data.number}: ${data.title}`)}</a>.</p>`,
    ].join(''),
    topics: data.topics.map((topic) => ({ id: topic, title: topics.get(topic)! })),
  }));
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

function withoutCitations(html: string): string {
  const tree = parse(html);
  visit(tree, 'element', (node, index, parent) => {
    if (!classesOf(node).includes('cites')) return undefined;
    (parent as Element).children.splice(index!, 1);
    return [SKIP, index!];
  });
  return toString(tree);
}

/** HTML in which each formula is its TeX. */
function parse(html: string): Root {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node) => {
    if (classesOf(node).includes('katex')) {
      Object.assign(node, { tagName: 'code', children: [{ type: 'text', value: tex(node) }] });
    }
  });
  return tree;
}

/** What a section is about, from its title: an update on its page may say “it”. */
const subject = (title: string): string => /^[^:?]+\?/.exec(title)?.[0] ?? `${title.split(':')[0]!}:`;

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
