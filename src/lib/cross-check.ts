import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Entry {
  id: string;
  data: { number: number; keyFigure: { source: string }; related: { number: number }[] };
}

/**
 * Checks what one section's schema cannot see: that the numbers, sources and file names it refers to exist.
 * Throws on the first error, with file, line and remedy.
 */
export function crossCheck(entries: Entry[], references: Set<string>): void {
  const ids = new Map<number, string>();
  for (const { id, data } of entries) {
    const { number } = data;
    const twin = ids.get(number);
    if (twin) fail(id, `number: ${number}`, `Section ${number} exists already, in ${twin}. Give each its own number.`);
    if (!id.startsWith(`${number}-`)) {
      fail(id, 'number:', `The file name must begin with the section's number: ${number}-….mdx.`);
    }
    ids.set(number, id);
  }
  for (const { id, data } of entries) {
    const { source } = data.keyFigure;
    if (!references.has(source)) {
      fail(id, `source: ${source}`, `keyFigure.source "${source}" is no key of content/references.bib.`);
    }
    for (const { number } of data.related) {
      if (!ids.has(number)) fail(id, `number: ${number},`, `related: there is no section ${number}.`);
      if (number === data.number) fail(id, `number: ${number},`, 'related: a section is not related to itself.');
    }
  }
}

interface Teller {
  id: string;
  page: { updates: { date: string; event?: string }[] };
}

/** Checks that an `event` is told by several sections, all with one date. Throws on the first error. */
export function checkEvents(sections: Teller[]): void {
  const updates = sections.flatMap(({ id, page }) => page.updates.map(({ event, date }) => ({ id, event, date })));
  for (const [event, [first, ...others]] of Map.groupBy(updates, ({ event }) => event)) {
    if (!event) continue;
    const near = `event="${event}"`;
    if (others.length === 0) {
      fail(first!.id, near, `No other section has an update with ${near}. Fix the name, or leave event out.`);
    }
    const other = others.find(({ date }) => date !== first!.date);
    if (other) {
      const dates = `the date ${other.date} here and ${first!.date} in ${first!.id}`;
      fail(other.id, near, `${near} has ${dates}. Use one date.`);
    }
  }
}

/** Throws with the line on which `near` stands in the file of a section. */
function fail(id: string, near: string, message: string): never {
  const path = `content/sections/${id}.mdx`;
  const lines = readFileSync(resolve(path), 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(near)) + 1;
  throw new Error(`${path}${line > 0 ? `:${line}` : ''}: ${message}`);
}
