import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { folder } from './support.ts';

test('a page’s ids, links, pictures and properties', () => {
  const html =
    '<head><meta property="og:title" content="A &amp; B"></head><a id="skip" href="#main">skip</a><main id="main"><h2 id="how">How</h2><a href="/b/">to <b>b</b></a><img src="c.png"></main>';
  const [page, moved] = readPages(
    folder({ 'a/index.html': html, 'z.html': '<meta http-equiv="refresh" content="0; url=/a/">' }),
  );
  expect(page).toMatchObject({
    path: '/a/',
    ids: ['skip', 'main', 'how'],
    mainIds: ['main', 'how'],
    links: [
      { href: '#main', text: 'skip' },
      { href: '/b/', text: 'to b' },
      { href: 'c.png', text: '' },
    ],
  });
  expect(page!.properties.get('og:title')).toBe('A & B');
  expect([moved!.path, moved!.redirect]).toEqual(['/z.html', '/a/']);
});

test('a page is read once, until it changes', () => {
  const root = folder({ 'a/index.html': '<p id="one">' });
  const [first] = readPages(root);
  expect(readPages(root)[0]).toBe(first);
  writeFileSync(join(root, 'a/index.html'), '<p id="two">');
  expect(readPages(root)[0]!.ids).toEqual(['two']);
});
