import { newestFirst } from './dates.ts';
import { element, xmlDocument } from './xml.ts';

export interface FeedEntry {
  /** Its address on its page: permanent, and so the entry's id. */
  address: string;
  /** Year, year and month, or day: as exact as it is known. */
  date: string;
  title: string;
  html: string;
  topics: { id: string; title: string }[];
}

export interface FeedHead {
  title: string;
  subtitle: string;
  /** Address of the feed itself, and so its id. */
  address: string;
  /** The page that shows the same to people. */
  page: string;
  /** The page of topics, which names what the entries' categories mean. */
  topics: string;
  author: { name: string; address: string };
  rights: string;
  license: string;
  language: string;
  /** First day that a date may name: an update that says only "2024" is not older than the report. */
  since: string;
}

/**
 * An Atom feed (RFC 4287), newest first.
 *
 * Dates are those of the events, never of the build, so that the same content gives the same bytes. Atom wants a
 * moment: where the day or the month is not known, the first day of the span stands for it (as on the timeline, where a
 * vaguer date comes after the days that it holds), but none before `since`; the text says only what is known.
 */
export function atomFeed(head: FeedHead, entries: FeedEntry[]): string {
  const sorted = entries.toSorted((a, b) => newestFirst(a.date, b.date) || (a.address < b.address ? -1 : 1));
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': head.language },
      element('id', {}, head.address),
      element('title', {}, head.title),
      element('subtitle', {}, head.subtitle),
      element('updated', {}, moment(sorted[0]?.date ?? head.since, head.since)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: head.address }),
      element('link', { rel: 'alternate', type: 'text/html', href: head.page }),
      element('link', { rel: 'license', href: head.license }),
      element('author', {}, element('name', {}, head.author.name), element('uri', {}, head.author.address)),
      element('rights', {}, head.rights),
      ...sorted.map((entry) => entryElement(entry, head)),
    ),
  );
}

const entryElement = ({ address, date, title, html, topics }: FeedEntry, head: FeedHead) =>
  element(
    'entry',
    {},
    element('id', {}, address),
    element('title', {}, title),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('published', {}, moment(date, head.since)),
    element('updated', {}, moment(date, head.since)),
    ...topics.map(({ id, title }) => element('category', { term: id, scheme: head.topics, label: title })),
    element('content', { type: 'html' }, html),
  );

/** A date that may lack day or month as the moment that Atom asks for (RFC 3339). */
function moment(date: string, since: string): string {
  const day = `${date}-01-01`.slice(0, 10);
  return `${day < since ? since : day}T00:00:00Z`;
}
