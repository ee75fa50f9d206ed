import { describe, expect, test } from 'vitest';
import { type OgContent, readContent } from '../../src/build/og/content.ts';
import { draw } from '../../src/build/og/draw.ts';
import { template } from '../../src/build/og/template.ts';
import { readPages } from '../../src/build/pages.ts';
import { ogImagePath } from '../../src/lib/og-image.ts';
import { overflow } from '../support/og-image.ts';
import { folder, workIn } from './support.ts';

const html = (title: string) =>
  `<!doctype html><head><meta property="og:title" content="${title}"><meta property="og:description" content="All of it"></head>`;

describe('what an Open Graph image says', () => {
  test.each([
    ['/', '/og/index.png'],
    ['/glossary/', '/og/glossary.png'],
    ['/sections/24-quantization/', '/og/sections/24-quantization.png'],
    ['/404.html', '/og/404.png'],
    ['/404/', '/og/404.png'],
  ])('the image of %s is %s', (path, image) => expect(ogImagePath(path)).toBe(image));

  const contentOf = (html: string, path = 'new/') =>
    readContent(readPages(folder({ [`${path}index.html`]: html }))[0]!);

  test('a page: its own title and description', () => {
    expect(contentOf(html('Glossary &amp; more'))).toEqual({ title: 'Glossary & more', text: 'All of it' });
  });

  test('a section: number, title, summary and key figure', () => {
    const figure =
      '<p class="key-figure"><span class="value">2.6 <span class="unit">times</span></span> <span class="what"> faster (on a phone) than before<sup class="cites">\u202f<a>12</a></sup> </span></p>';
    const article = `<article data-section="24"><h1>Quantization</h1>${figure}</article>`;
    expect(contentOf(`${html('24 · Quantization')}<body>${article}</body>`, 'sections/24-x/')).toEqual({
      number: 24,
      title: 'Quantization',
      text: 'All of it',
      keyFigure: { value: '2.6', unit: 'times', label: 'faster (on a phone) than before' },
    });
  });

  test('a page without a title is refused, by name', () => {
    expect(() => contentOf('<title>New</title>')).toThrow('/new/: the page has no og:title');
  });
});

/** Whole words, repeated up to a length. */
function words(length: number): string {
  const all = 'Quantization makes memory smaller without which many models would wait '.repeat(9);
  return all.slice(0, all.lastIndexOf(' ', length));
}

const longest: OgContent = {
  number: 99,
  title: words(80),
  text: words(160),
  keyFigure: { value: '25 of 30', unit: 'points of 14', label: words(140) },
};
const page: OgContent = { title: words(80), text: words(500) };
describe('how it is set', () => {
  test.each([
    ['the longest section that the schema allows', longest],
    ['a page', page],
  ])('%s stays within its edges, and the key figure within its half', async (_, content) => {
    expect(await overflow(await draw(template(content)), Boolean(content.keyFigure))).toEqual([]);
  });

  test('the same content gives the same bytes, and another number others', async () => {
    const [first, second] = [await draw(template(longest)), await draw(template(longest))];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, await draw(template({ ...longest, number: 98 })))).not.toBe(0);
  });

  test('a sign that no face has is named', async () => {
    await expect(draw(template({ title: '漢', text: 'x' }))).rejects.toThrow('“漢”');
  });

  test('a colour that is gone from the tokens is named', () => {
    workIn(folder({ 'src/styles/tokens.css': '--paper: white;' }));
    expect(() => template(page)).toThrow('no --paper');
  });
});
