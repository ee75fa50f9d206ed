import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawCard } from '../../src/build/cards/card.ts';
import { readColours } from '../../src/build/cards/colours.ts';
import { readCard } from '../../src/build/cards/read.ts';
import { loadTypeface } from '../../src/build/cards/typeface.ts';
import { cardPath } from '../../src/lib/cards.ts';
import { folder } from './support.ts';

const html = (title: string) =>
  `<!doctype html><head><meta property="og:title" content="${title}"><meta property="og:description" content="All of it"></head>`;

describe('what a sharing picture says', () => {
  test.each([
    ['/', '/og/index.png'],
    ['/glossary/', '/og/glossary.png'],
    ['/sections/24-quantization/', '/og/sections/24-quantization.png'],
    ['/404.html', '/og/404.png'],
    ['/404/', '/og/404.png'],
  ])('the picture of %s is %s', (path, picture) => expect(cardPath(path)).toBe(picture));

  test('a page: its own title and description', async () => {
    const card = await readCard('/glossary/', html('Glossary &amp; more'), folder({}));
    expect(card).toEqual({ title: 'Glossary & more', text: 'All of it' });
  });

  test('a section: number, title, summary and key figure', async () => {
    const section = readFileSync('content/sections/24-quantization.mdx', 'utf8');
    const card = await readCard('/sections/24-x/', html('24 · x'), folder({ '24-x.mdx': section }));
    expect(card.number).toBe(24);
    expect(card.title).toBe('Quantization: fewer bits per weight');
    expect(card.keyFigure).toMatchObject({ value: '2.6', unit: 'times' });
  });

  test('a page without a title is refused, by name', async () => {
    await expect(readCard('/new/', '<title>New</title>', folder({}))).rejects.toThrow(
      '/new/: the page has no og:title',
    );
  });
});

describe('how it is set', () => {
  const load = (text: string) => loadTypeface(text, { opsz: 16, wght: 420 });

  test('a line is outlines, as wide as it is measured', async () => {
    const face = await load('Hello → world');
    expect(face.width('Hello → world')).toBeGreaterThan(face.width('Hello') + face.width('world'));
    const xs = [...face.path('Hello → world', 100, 50, 80).matchAll(/[MLQC](-?[\d.]+)/g)].map(([, x]) => Number(x));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(49);
    expect(Math.max(...xs)).toBeLessThanOrEqual(51 + face.width('Hello → world') * 100);
  });

  test('letters are kerned', async () => {
    const face = await load('AV');
    expect(face.width('AV')).toBeLessThan(face.width('A') + face.width('V'));
  });

  test('a sign that no face has is named', async () => {
    await expect(load('漢')).rejects.toThrow('“漢”');
  });

  test('the drawing has the site’s colours, no text to be set elsewhere, and is the same each time', async () => {
    const face = await load('State of AI 24 Title Some words times 2.6 faster …');
    const colours = readColours();
    const card = {
      number: 24,
      title: 'Title',
      text: 'Some words',
      keyFigure: { value: '2.6', unit: 'times', label: 'faster' },
    };
    const draw = () => drawCard(card, 'State of AI', { display: face, text: face }, colours);
    expect(draw()).toBe(draw());
    for (const colour of Object.values(colours)) expect(draw()).toContain(colour);
    expect(draw()).not.toContain('<text');
    expect(draw()).not.toContain('NaN');
  });

  test('a colour that is gone from the tokens is named', () => {
    const root = folder({ 'tokens.css': '--paper: white;' });
    expect(() => readColours(`${root}/tokens.css`)).toThrow('no --paper');
  });
});
