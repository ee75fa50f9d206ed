import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { expect, test } from 'vitest';
import type { SectionsData } from '../../src/export/json-schema.ts';
import { words } from '../support/html.ts';
import { json, read } from '../support/machines.ts';

const updates = json<SectionsData>('dist/data/sections.json').sections.flatMap((section) => section.updates);
const address = ({ properties }: Element) => new URL(String(properties.href), updates[0]!.address).href;
const entries = selectAll('.update', fromHtml(read('dist/timeline/index.html'))).map((entry) => ({
  date: select('time', entry)!.properties.dateTime,
  places: selectAll('.meta a', entry).map(address),
  text: words(entry),
}));

/** Addresses of the updates that tell one event, in the order of the sections. */
const events = Map.groupBy(updates, ({ event, address }) => event ?? address);

test('some events are told in several sections, each of them with one date', () => {
  const shared = [...events.values()].filter(({ length }) => length > 1);
  expect(shared.length).toBeGreaterThan(10);
  for (const told of shared) expect(new Set(told.map(({ date }) => date)).size).toBe(1);
});

test('the timeline has one entry an event, with a link to each section that tells it', () => {
  const expected = [...events.values()].map((told) => told.map(({ address }) => address));
  expect(entries.map(({ places }) => places).toSorted()).toEqual(expected.toSorted());
  for (const { date, places, text } of entries) {
    expect(text).not.toMatch(/ [,;]/);
    expect(updates.find(({ address }) => address === places[0])!.date).toBe(date);
  }
});

test('an entry that several sections tell names them in its entry of the feed too', () => {
  const [first, ...others] = [...events.values()].find(({ length }) => length > 2)!;
  const [entry] = read('dist/feed.xml')
    .split('<entry>')
    .filter((xml) => xml.includes(`<id>${first!.address}</id>`));
  for (const { address } of others) {
    expect(entry).toContain(address);
    expect(read('dist/feed.xml')).not.toContain(`<id>${address}</id>`);
  }
});
