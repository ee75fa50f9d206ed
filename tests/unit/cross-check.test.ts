import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkEvents, crossCheck } from '../../src/lib/cross-check.ts';
import { folder } from './support.ts';

const keys = new Set(['alpha2024']);
const entry = (number: number, related: number[] = [], id = `${number}-name`, source = 'alpha2024') => ({
  id,
  data: { number, keyFigure: { source }, related: related.map((number) => ({ number })) },
});

/** The message for the sections given, the last of which is the file whose text is given. */
function errorOf(entries: ReturnType<typeof entry>[], text = ''): string {
  const filePath = join(folder({ 'a.mdx': text }), 'a.mdx');
  const last = { ...entries.at(-1)!, filePath };
  try {
    crossCheck([...entries.slice(0, -1), last], keys);
  } catch (error) {
    return (error as Error).message.replace(filePath, 'a.mdx');
  }
  return 'sound';
}

test('sound sections pass', () => expect(errorOf([entry(1, [2]), entry(2, [1])])).toBe('sound'));

const file = "The file name must begin with the section's number: 24-….mdx.";
const [far, again] = [99, 1].map(
  (number) => `related:\n  - { number: 2, why: next }\n  - { number: ${number}, why: so }\n`,
);
test.each([
  [
    [entry(24), entry(24, [], '24-other')],
    'number: 24\n',
    'a.mdx:1: Section 24 exists already, in 24-name. Give each its own number.',
  ],
  [[entry(24, [], '25-name')], 'number: 24\n', `a.mdx:1: ${file}`],
  [[entry(24, [], '240-name')], 'number: 24\n', `a.mdx:1: ${file}`],
  [[entry(24, [], 'name')], 'title: A\nnumber: 24\n', `a.mdx:2: ${file}`],
  [
    [entry(1, [], '1-name', 'alpha2042')],
    'keyFigure:\n  source: alpha2042\n',
    'a.mdx:2: keyFigure.source "alpha2042" is no key of content/references.bib.',
  ],
  [[entry(2), entry(1, [2, 99])], far, 'a.mdx:3: related: there is no section 99.'],
  [[entry(2), entry(1, [2, 1])], again, 'a.mdx:3: related: a section is not related to itself.'],
])('%j: the error is named with file, line and remedy', (entries, text, message) => {
  expect(errorOf(entries, text)).toBe(message);
});

test('without a file, and without the line, the message still stands', () => {
  expect(() => crossCheck([entry(1, [99])], keys)).toThrow('content: related: there is no section 99.');
  expect(errorOf([entry(1, [99])], 'related: elsewhere')).toBe('a.mdx: related: there is no section 99.');
});

describe('an event told in several sections', () => {
  const folderOf = (...events: string[]) => folder(Object.fromEntries(events.map((text, at) => [`${at}.mdx`, text])));
  const told = (path: string, date: string, event = 'launch') => ({
    filePath: path,
    updates: [{ date: '2024' }, { date, event }],
  });

  test('has one date', () => {
    const path = folderOf('', '---\n<Update id="a" date="2025-03-02" event="launch">');
    const [first, second] = [join(path, '0.mdx'), join(path, '1.mdx')];
    expect(() => checkEvents([told(first, '2025-03-01'), told(second, '2025-03-01')])).not.toThrow();
    expect(() => checkEvents([told(first, '2025-03-01'), told(second, '2025-03-02')])).toThrow(
      `${second}:2: event="launch" has the date 2025-03-02 here and 2025-03-01 in ${first}. Use one date.`,
    );
  });

  test('is told in two at least: else its name is wrong', () => {
    const path = join(folderOf('<Update id="a" date="2025" event="lanch">'), '0.mdx');
    expect(() => checkEvents([told(path, '2025', 'lanch')])).toThrow(
      `${path}:1: No other section has an update with event="lanch". Fix the name, or leave event out.`,
    );
  });
});
