import { newestFirst } from './dates.ts';
import { absolute } from './paths.ts';
import { report, site } from './site.ts';
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

/**
 * Developments since the report as an Atom feed (RFC 4287), newest first.
 *
 * Dates are those of the events, never of the build, so that the same content gives the same bytes. Atom wants a
 * moment: where the day or the month is not known, the first day of the span stands for it (as on the timeline, where a
 * vaguer date comes after the days that it holds), but none before the report; the text says only what is known.
 */
export function atomFeed(entries: FeedEntry[], rights: string): string {
  const sorted = entries.toSorted((a, b) => newestFirst(a.date, b.date) || (a.address < b.address ? -1 : 1));
  const own = absolute('/feed.xml');
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language },
      element('id', {}, own),
      element('title', {}, `Since the report: ${site.shortName}`),
      element('subtitle', {}, 'What has happened since the State of AI Report 2024 came out, with sources.'),
      element('updated', {}, moment(sorted[0]?.date ?? site.reportDate)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: own }),
      element('link', { rel: 'alternate', type: 'text/html', href: absolute('/timeline/') }),
      element('link', { rel: 'license', href: report.licenceUrl }),
      element('author', {}, element('name', {}, site.name), element('uri', {}, absolute('/'))),
      element('rights', {}, rights),
      ...sorted.map(entryElement),
    ),
  );
}

const entryElement = ({ address, date, title, html, topics }: FeedEntry) =>
  element(
    'entry',
    {},
    element('id', {}, address),
    element('title', {}, title),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('published', {}, moment(date)),
    element('updated', {}, moment(date)),
    ...topics.map(({ id, title }) => element('category', { term: id, scheme: absolute('/topics/'), label: title })),
    element('content', { type: 'html' }, html),
  );

/** A date that may lack day or month as the moment that Atom asks for (RFC 3339). */
function moment(date: string): string {
  const day = `${date}-01-01`.slice(0, 10);
  return `${day < site.reportDate ? site.reportDate : day}T00:00:00Z`;
}
