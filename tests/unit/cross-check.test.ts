import { describe, expect, test } from 'vitest';
import { checkEvents, crossCheck } from '../../src/lib/cross-check.ts';
import { folder, workIn } from './support.ts';

const keys = new Set(['alpha2024']);
const entry = (number: number, related: number[] = [], id = `${number}-name`, source = 'alpha2024') => ({
  id,
  data: { number, keyFigure: { source }, related: related.map((number) => ({ number })) },
});

/** The message for the sections given, the last of which is the file whose text is given. */
function errorOf(entries: ReturnType<typeof entry>[], text = ''): string {
  const path = `content/sections/${entries.at(-1)!.id}.mdx`;
  workIn(folder({ [path]: text }));
  try {
    crossCheck(entries, keys);
  } catch (error) {
    return (error as Error).message.replace(path, 'a.mdx');
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

test('without the line, the message still stands', () => {
  expect(errorOf([entry(1, [99])], 'related: elsewhere')).toBe('a.mdx: related: there is no section 99.');
});

describe('an event told in several sections', () => {
  const told = (id: string, date: string, event = 'launch') => ({
    id,
    page: { updates: [{ date: '2024' }, { date, event }] },
  });
  const write = (id: string, text: string) => workIn(folder({ [`content/sections/${id}.mdx`]: text }));

  test('has one date', () => {
    write('2-second', '---\n<Update id="a" date="2025-03-02" event="launch">');
    expect(() => checkEvents([told('1-first', '2025-03-01'), told('2-second', '2025-03-01')])).not.toThrow();
    expect(() => checkEvents([told('1-first', '2025-03-01'), told('2-second', '2025-03-02')])).toThrow(
      'content/sections/2-second.mdx:2: event="launch" has the date 2025-03-02 here and 2025-03-01 in 1-first. Use one date.',
    );
  });

  test('is told in two at least: else its name is wrong', () => {
    write('1-first', '<Update id="a" date="2025" event="lanch">');
    expect(() => checkEvents([told('1-first', '2025', 'lanch')])).toThrow(
      'content/sections/1-first.mdx:1: No other section has an update with event="lanch". Fix the name, or leave event out.',
    );
  });
});
