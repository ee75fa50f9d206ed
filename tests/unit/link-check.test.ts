import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deadLinks, repeatedIds } from '../../src/build/link-check.ts';

const page = (path: string, ids: string[], ...hrefs: string[]) => ({
  path,
  file: '',
  html: '',
  ids,
  mainIds: ids,
  links: hrefs.map((href) => ({ href, text: 'words' })),
});
const no = () => false;

test('links to pages, places, files and other sites are alive', () => {
  const pages = [
    page('/', [], '/base/a/', '/base/a/#here', '/base/data.csv', 'https://example.org/x'),
    page('/a/', ['here'], '#here', '../'),
  ];
  expect(deadLinks(pages, '/base', (file) => file === '/data.csv')).toEqual([]);
});

test.each([
  ['four-bits', /mdx:\d+: /],
  ['gloss-quantization', /mdx:\d+: /],
  ['sources', /mdx: /],
  ['d(i', /mdx: /],
])('an id that stands twice is named with its line, if a text has it, and the remedy: %s', (id, place) => {
  const [error, ...more] = repeatedIds([page('/sections/24-quantization/', ['a', id, id, id]), page('/', [id])]);
  expect(error).toMatch(place);
  expect(error).toContain(`the id “${id}” stands twice on /sections/24-quantization/. Choose another.`);
  expect(more).toEqual([]);
});

test('the id of the card that a script makes is taken', () =>
  expect(repeatedIds([page('/a/', ['preview'])])).toHaveLength(1));

test.each([
  ['a page that is not there', '/gone/', 'no page /gone/'],
  ['a place that is not there', '/a/#gone', 'no place #gone on /a/'],
  ['a percent sign that encodes nothing', '/a/#100%', 'no place #100% on /a/'],
])('%s is named with its page and the remedy', (_, href, reason) => {
  const [error] = deadLinks([page('/', [], href), page('/a/', ['here'])], '', no);
  expect(error).toContain(reason);
  expect(error).toMatch(/^\/: the link “words” leads nowhere.*Fix the link/);
});

test('a question is named with its own line, not with another that leads to the same place', () => {
  const { path, ...rest } = page('/sections/24-quantization/', []);
  const lines = readFileSync(`content${path.slice(0, -1)}.mdx`, 'utf8').split('\n');
  const questions = lines.flatMap((line) => /text: "(.+)", target: (\S+) \}/.exec(line) ?? []);
  const links = questions.flatMap((_, at) =>
    at % 3 === 0 ? [{ text: questions[at + 1]!, href: `#${questions[at + 2]}` }] : [],
  );
  const errors = deadLinks([{ path, ...rest, links }], '', no);
  expect(errors).toHaveLength(links.length);
  errors.forEach((error, at) => {
    const line = Number(/^content\/sections\/24-quantization\.mdx:(\d+): /.exec(error)![1]);
    expect(lines[line - 1]).toContain(links[at]!.text);
  });
});

test('the content file and the line are named where the link was written', () => {
  const [error] = deadLinks([page('/sections/24-quantization/', [], '#report')], '', no);
  expect(error).toMatch(/^content\/sections\/24-quantization\.mdx:\d+: /);
});
