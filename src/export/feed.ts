import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { dateInWords } from '../lib/dates.ts';
import { placeName, type Development, type Told } from '../lib/developments.ts';
import { classesOf, text } from '../lib/nodes.ts';
import { absolute } from '../lib/paths.ts';
import type { ReferenceEntry } from '../lib/references.ts';
import { report, site } from '../lib/site.ts';
import { escapeXml } from '../lib/xml.ts';
import { raise } from '../markdown/typography.ts';
import { shortTitle, type Section } from '../schemas/section.ts';
import { tex } from './handlers.ts';
import { rights } from './rights.ts';

/**
 * Developments since the report as an Atom feed (RFC 4287), newest first.
 *
 * Dates are those of the events, never of the build, so that the same content gives the same bytes. Atom wants a
 * moment: where the day or the month is not known, the first day of the span stands for it (as on the timeline, where a
 * vaguer date comes after the days that it holds), but none before the report; the text says only what is known.
 */
export function atomFeed(
  entries: Development[],
  topics: ReadonlyMap<string, string>,
  references: ReadonlyMap<string, ReferenceEntry>,
): string {
  const own = absolute('/feed.xml');
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">
<id>${own}</id>
<title>Since the report: ${site.shortName}</title>
<subtitle>What has happened since the ${report.title} came out, with sources.</subtitle>
<updated>${moment(entries[0]?.update.date ?? site.reportDate)}</updated>
<link rel="self" type="application/atom+xml" href="${own}"/>
<link rel="alternate" type="text/html" href="${absolute('/timeline/')}"/>
<link rel="license" href="${report.licenceUrl}"/>
<author>
<name>${site.name}</name>
<uri>${absolute('/')}</uri>
</author>
<rights>${escapeXml(`${rights.license}. ${rights.credit}`)}</rights>
${entries.map((entry) => feedEntry(entry, topics, references)).join('')}</feed>
`;
}

/** It stands alone, so its citations lead to the sources themselves. Its address is permanent, and so its id. */
export function feedEntry(
  { section, update, also }: Development,
  topics: ReadonlyMap<string, string>,
  references: ReadonlyMap<string, ReferenceEntry>,
): string {
  const { data } = section;
  const page = absolute(section.path);
  const address = addressOf({ section, update });
  const { whole, words } = standAlone(update.html, page, references);
  const others = also.map((told) => `<a href="${addressOf(told)}">${escapeXml(placeName(told.section))}</a>`);
  const html = [
    // The moment of the entry may be more exact than what is known.
    `<p>${dateInWords(update.date)}.</p>`,
    whole,
    `<p>From section <a href="${page}">${escapeXml(`${data.number}: ${data.title}`)}</a>.</p>`,
    others.length > 0 ? `<p>Also in ${others.join('; ')}.</p>` : '',
  ].join('');
  const topicIds = new Set([section, ...also.map((told) => told.section)].flatMap(({ data }) => data.topics));
  const categories = [...topicIds].map(
    (id) => `<category term="${id}" scheme="${absolute('/topics/')}" label="${escapeXml(topics.get(id)!)}"/>\n`,
  );
  return `<entry>
<id>${address}</id>
<title>${escapeXml(`${opening(data)} ${firstSentence(words)}`)}</title>
<link rel="alternate" type="text/html" href="${address}"/>
<published>${moment(update.date)}</published>
<updated>${moment(update.date)}</updated>
${categories.join('')}<content type="html">${escapeXml(html)}</content>
</entry>
`;
}

const addressOf = ({ section, update }: Told): string => `${absolute(section.path)}#since-${update.id}`;

/** A date that may lack day or month as the moment that Atom asks for (RFC 3339). */
function moment(date: string): string {
  const day = `${date}-01-01`.slice(0, 10);
  return `${day < site.reportDate ? site.reportDate : day}T00:00:00Z`;
}

/** An update away from its page: full addresses, and formulas as TeX, which needs no style sheet; and its first paragraph as plain text. */
function standAlone(html: string, page: string, references: ReadonlyMap<string, ReferenceEntry>) {
  const tree = fromHtml(html, { fragment: true });
  const citations: Element[] = [];
  visit(tree, 'element', (node) => {
    const classes = classesOf(node);
    if (classes.includes('katex')) Object.assign(node, { tagName: 'code', children: [text(tex(node))] });
    if (classes.includes('cites')) citations.push(node);
    const { href, dataCite } = node.properties;
    node.properties = href ? { href: references.get(String(dataCite))?.url ?? new URL(String(href), page).href } : {};
  });
  const whole = toHtml(tree);
  for (const citation of citations) citation.children = [];
  visit(tree, 'element', (node) => {
    const { tagName } = node;
    if (tagName === 'sup' || tagName === 'sub') node.children = [text(raise(toString(node), tagName))];
  });
  return { whole, words: toString(tree.children.find(({ type }) => type === 'element') ?? tree) };
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
