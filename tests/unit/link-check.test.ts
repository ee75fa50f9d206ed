import { expect, test } from 'vitest';
import { deadLinks } from '../../src/build/link-check.ts';

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
  ['a page that is not there', '/gone/', 'no page /gone/'],
  ['a place that is not there', '/a/#gone', 'no place #gone on /a/'],
])('%s is named with its page and the remedy', (_, href, reason) => {
  const [fault] = deadLinks([page('/', [], href), page('/a/', ['here'])], '', no);
  expect(fault).toContain(reason);
  expect(fault).toMatch(/^\/: the link “words” leads nowhere.*Mend the link/);
});

test('the content file and the line are named where the link was written', () => {
  const [fault] = deadLinks([page('/sections/24-quantization/', [], '#report')], '', no);
  expect(fault).toMatch(/^content\/sections\/24-quantization\.mdx:\d+: /);
});
