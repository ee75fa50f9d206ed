import { readFileSync } from 'node:fs';

interface Entry {
  id: string;
  filePath?: string;
  data: { number: number; keyFigure: { source: string }; related: { number: number }[] };
}

/**
 * Checks what one entry's schema cannot see: that the numbers, sources and file names it refers to exist.
 * Throws on the first error, with file, line and remedy.
 */
export function crossCheck(entries: Entry[], references: Set<string>): void {
  const numbers = new Map<number, string>();
  for (const { id, data, filePath } of entries) {
    const twin = numbers.get(data.number);
    if (twin)
      fail(
        filePath,
        `number: ${data.number}`,
        `Section ${data.number} exists already, in ${twin}. Give each its own number.`,
      );
    numbers.set(data.number, id);
    if (!id.startsWith(`${data.number}-`)) {
      fail(filePath, 'number:', `The file name must begin with the section's number: ${data.number}-….mdx.`);
    }
  }
  for (const { data, filePath } of entries) {
    if (!references.has(data.keyFigure.source)) {
      fail(
        filePath,
        `source: ${data.keyFigure.source}`,
        `keyFigure.source "${data.keyFigure.source}" is no key of content/references.bib.`,
      );
    }
    for (const { number } of data.related) {
      if (!numbers.has(number)) fail(filePath, `number: ${number},`, `related: there is no section ${number}.`);
      if (number === data.number) fail(filePath, `number: ${number},`, 'related: a section is not related to itself.');
    }
  }
}

interface Teller {
  filePath?: string | undefined;
  updates: { date: string; event?: string }[];
}

/** Checks that an `event` is told by several sections, all with one date. Throws on the first error. */
export function checkEvents(sections: Teller[]): void {
  const told = new Map<string, { filePath?: string | undefined; date: string }[]>();
  for (const { filePath, updates } of sections) {
    for (const { event, date } of updates) {
      if (event) told.set(event, [...(told.get(event) ?? []), { filePath, date }]);
    }
  }
  for (const [event, [first, ...others]] of told) {
    const near = `event="${event}"`;
    if (others.length === 0) {
      fail(first!.filePath, near, `No other section has an update with ${near}. Fix the name, or leave event out.`);
    }
    for (const { filePath, date } of others) {
      if (date === first!.date) continue;
      fail(filePath, near, `${near} has the date ${date} here and ${first!.date} in ${first!.filePath}. Use one date.`);
    }
  }
}

/** Throws with the line on which `near` stands in the file. */
function fail(path: string | undefined, near: string, message: string): never {
  const lines = path ? readFileSync(path, 'utf8').split('\n') : [];
  const line = lines.findIndex((text) => text.includes(near)) + 1;
  throw new Error(`${path ?? 'content'}${line > 0 ? `:${line}` : ''}: ${message}`);
}
