import { newestFirst } from './dates.ts';
import { absolute } from './paths.ts';
import { report, site } from './site.ts';
import { escapeXml } from './xml.ts';

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
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">
<id>${own}</id>
<title>Since the report: ${site.shortName}</title>
<subtitle>What has happened since the ${report.title} came out, with sources.</subtitle>
<updated>${moment(sorted[0]?.date ?? site.reportDate)}</updated>
<link rel="self" type="application/atom+xml" href="${own}"/>
<link rel="alternate" type="text/html" href="${absolute('/timeline/')}"/>
<link rel="license" href="${report.licenceUrl}"/>
<author>
<name>${site.name}</name>
<uri>${absolute('/')}</uri>
</author>
<rights>${escapeXml(rights)}</rights>
${sorted.map(entryXml).join('')}</feed>
`;
}

const entryXml = ({ address, date, title, html, topics }: FeedEntry): string => `<entry>
<id>${address}</id>
<title>${escapeXml(title)}</title>
<link rel="alternate" type="text/html" href="${address}"/>
<published>${moment(date)}</published>
<updated>${moment(date)}</updated>
${topics.map(categoryXml).join('')}<content type="html">${escapeXml(html)}</content>
</entry>
`;

const categoryXml = ({ id, title }: FeedEntry['topics'][number]): string =>
  `<category term="${id}" scheme="${absolute('/topics/')}" label="${escapeXml(title)}"/>\n`;

/** A date that may lack day or month as the moment that Atom asks for (RFC 3339). */
function moment(date: string): string {
  const day = `${date}-01-01`.slice(0, 10);
  return `${day < site.reportDate ? site.reportDate : day}T00:00:00Z`;
}
