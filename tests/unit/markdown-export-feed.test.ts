import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { atomFeed, moment, type FeedEntry } from '../../src/lib/feed.ts';
import { element, escapeXml } from '../../src/lib/xml.ts';

const head = {
  title: 'Feed',
  subtitle: 'All & more',
  address: 'https://example.org/feed.xml',
  page: 'https://example.org/timeline/',
  topics: 'https://example.org/topics/',
  author: { name: 'A', address: 'https://example.org/' },
  rights: 'CC BY 4.0',
  license: 'https://creativecommons.org/licenses/by/4.0/',
  language: 'en',
  since: '2024-10-10',
};
const entry = (date: string, change: Partial<FeedEntry> = {}): FeedEntry => ({
  address: `https://example.org/#${date}`,
  date,
  title: date,
  html: '<p>x</p>',
  topics: [],
  ...change,
});

describe('a date as a moment', () => {
  test.each([
    ['2025-03-04', '2025-03-04T00:00:00Z'],
    ['2025-03', '2025-03-01T00:00:00Z'],
    ['2025', '2025-01-01T00:00:00Z'],
    ['2024', '2024-10-10T00:00:00Z'],
    ['2024-10', '2024-10-10T00:00:00Z'],
    ['2024-11', '2024-11-01T00:00:00Z'],
  ])('%s is %s', (date, expected) => expect(moment(date, head.since)).toBe(expected));
});

describe('the feed', () => {
  test('is sorted, newest first, and as new as its newest entry', () => {
    const xml = atomFeed(
      head,
      ['2025', '2025-03-04', '2024-11', '2025-03'].map((date) => entry(date)),
    );
    const { feed } = new XMLParser().parse(xml) as { feed: { updated: string; entry: { title: unknown }[] } };
    expect(feed.entry.map(({ title }) => String(title))).toEqual(['2025-03-04', '2025-03', '2025', '2024-11']);
    expect(feed.updated).toBe('2025-03-04T00:00:00Z');
  });

  test('is the same whatever the order of its entries', () => {
    const entries = [entry('2025', { address: 'https://example.org/#b' }), entry('2025')];
    expect(atomFeed(head, entries)).toBe(atomFeed(head, entries.toReversed()));
  });

  test('carries any text without breaking', () => {
    const html = '<p title="a">1 &lt; 2 &amp; ]]> \u0007\ud800</p>';
    const xml = atomFeed(head, [entry('2025', { title: '<b> & "c"', html })]);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { feed } = new XMLParser().parse(xml) as { feed: { entry: { title: string; content: string } } };
    expect(feed.entry.title).toBe('<b> & "c"');
    expect(feed.entry.content).toBe('<p title="a">1 &lt; 2 &amp; ]]> </p>');
  });

  test('without entries is still a feed', () => {
    expect(atomFeed(head, [])).toContain('<updated>2024-10-10T00:00:00Z</updated>');
  });
});

describe('XML', () => {
  test('pairs of surrogates are letters', () => expect(escapeXml('𝑥 \ud835')).toBe('𝑥 '));
  test('an element without children', () => expect(element('a', { b: '"<' }).xml).toBe('<a b="&quot;&lt;"/>'));
  test('text beside elements keeps its white space', () =>
    expect(element('a', {}, 'x ', element('b', {}), ' y').xml).toBe('<a>x <b/> y</a>'));
});
