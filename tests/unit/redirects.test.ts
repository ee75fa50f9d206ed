import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readRedirects, writeRedirects } from '../../src/build/redirects.ts';
import { folder } from './support.ts';

let root: string;
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const run = (yaml: string, base = '') => writeRedirects(readRedirects(yaml), { root, base });

beforeEach(() => {
  root = folder({
    'new/index.html':
      '<title>New &amp; good</title><link rel="canonical" href="https://site.test/companion/new/"><meta property="og:image" content="https://site.test/new.png"><h1 id="a">A</h1><p id="a.b">B</p>',
    '24/index.html': '<meta http-equiv="refresh" content="0; url=/new/" />',
  });
});

describe('a former page', () => {
  test('leads to the new one, under any sub-path, tells search engines so and shows its picture', () => {
    run('/old/: /new/', '/companion');
    const html = read('old/index.html');
    expect(html).toContain('<title>New &amp; good</title>');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/companion/new/">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<link rel="canonical" href="https://site.test/companion/new/">');
    expect(html).toContain('<meta property="og:image" content="https://site.test/new.png">');
    expect(html).toContain('<a href="/companion/new/">New &amp; good</a>');
  });

  test('may lead to a place', () => {
    run('/old/deep/: /new/#a.b');
    expect(read('old/deep/index.html')).toContain('href="/new/#a.b"');
  });

  test('stands in the rules for hosts, beside the short links', () => {
    run('/old/: /new/', '/companion');
    expect(read('_redirects')).toBe('/companion/24/ /new/ 301\n/companion/old/ /companion/new/ 301\n');
    expect(read('_redirects.nginx')).toBe('/companion/24/ /new/;\n/companion/old/ /companion/new/;\n');
  });
});

test('a former fragment becomes an empty place in the element that replaces it', () => {
  run('/new/#b: /new/#a.b');
  expect(read('new/index.html')).toContain('<p id="a.b"><span id="b" data-alias></span>B</p>');
});

test('no redirects at all are none', () => expect(readRedirects('# Only a comment\n')).toEqual([]));

test.each([
  ['# first\n/old/: /gone/', '2: /gone/ is no page. Lead straight to the page that is there now.'],
  ['/old/: /24/', '1: /24/ is no page. Lead straight to the page that is there now.'],
  ['/old/: /new/\n/older/: /old/', '2: /old/ is no page. Lead straight to the page that is there now.'],
  ['/old/: /new/#c', '1: /new/ has no #c. Lead to a place that is there now.'],
  ['/new/#b: /new/#axb', '1: /new/ has no #axb. Lead to a place that is there now.'],
  ['/old/: /new/\n/old/: /new/', '2: /old/ is a page. Take the line away, or the page.'],
  ['/24/: /new/', '1: /24/ is a page. Take the line away, or the page.'],
  ['/new/#a: /new/#a.b', '1: /new/#a is still there. Take the line away.'],
  [
    '/other/#a: /new/#a',
    '1: /other/#a can only lead to a place of its own page. Keep a heading there that says where it has gone.',
  ],
  ['/old: /new/', '1: "/old" is no address of this site. Write /old/: /new/, with both slashes.'],
  [
    '/old/: https://else.test/',
    '1: "https://else.test/" is no address of this site. Write /old/: /new/, with both slashes.',
  ],
  ['/../old/: /new/', /^content\/redirects\.yaml:1: "\/\.\.\/old\/" is no address/],
  ['/old/: /new/ /other/', '1: Write one redirect a line: /old/: /new/'],
  ['- /old/', '1: Write one redirect a line: /old/: /new/'],
])('the build stops, with line and remedy, at %j', (yaml, message) => {
  const expected = typeof message === 'string' ? `content/redirects.yaml:${message}` : message;
  expect(() => run(yaml)).toThrow(expected);
});
