import { toHtml } from 'hast-util-to-html';
import type { RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { dateInWords } from '../lib/dates.ts';
import type { FeedEntry } from '../lib/feed.ts';
import { sectionPath } from '../lib/paths.ts';
import type { ExportContext } from './context.ts';
import { gather } from './gathered.ts';
import { link, paragraph, text } from './nodes.ts';
import { readSection, type Names, type SectionText } from './section.ts';

/** The updates of a section as entries of a feed: each stands alone, so its citations lead to the sources themselves. */
export function feedEntries(section: SectionText, names: Names, context: ExportContext): FeedEntry[] {
  const { id, data } = section;
  const page = context.address(sectionPath(id));
  const { tree } = readSection(section, context);
  const bare = gather(tree, 'Update', { context, page, citations: 'none' });
  return gather(tree, 'Update', { context, page, citations: 'link' }).map(({ read, nodes }, index) => ({
    address: `${page}#since-${read('id')}`,
    date: read('date'),
    title: `${subject(data.title)} ${firstSentence(toString(bare[index]!.nodes))}`,
    html: html(
      // The moment of the entry may be more exact than what is known.
      paragraph(`${dateInWords(read('date'))}.`),
      ...nodes,
      paragraph('From section ', link(page, `${data.number}: ${data.title}`), text('.')),
    ),
    topics: data.topics.map((topic) => ({ id: topic, title: names.topics.get(topic) ?? topic })),
  }));
}

/** What a section is about, from its title: an update on its page may say “it”. */
const subject = (title: string): string => /^[^:?]+\?/.exec(title)?.[0] ?? `${title.split(':')[0]!}:`;

const html = (...children: RootContent[]): string => toHtml(toHast({ type: 'root', children }));

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The first sentence of a text without its full stop, cut between words where it is long. */
export function firstSentence(words: string, most = 120): string {
  // Where a citation was, a space is left before the full stop.
  const tidy = words.replace(/\s+/g, ' ').replace(/ (?=[.,;:)])/g, '');
  const [first] = sentences.segment(tidy.trim());
  const sentence = (first?.segment ?? '').trim().replace(/\.$/, '');
  if (sentence.length <= most) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(' ', most - 1)).replace(/[,;:]$/, '')} …`;
}
