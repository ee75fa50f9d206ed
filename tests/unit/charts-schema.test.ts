import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { diagrams, drawDiagram, canvasOf } from '../../src/charts/diagrams/index.ts';
import { narrowest, textWidth, typeSize } from '../../src/charts/measure.ts';
import { lightStyles } from '../../src/charts/palette.ts';
import { figureSchema } from '../../src/schemas/figure.ts';

const chart = {
  title: 'It is fast',
  caption: 'Speed of it',
  alt: 'It is fast',
  sources: ['alpha2024'],
  columns: { machine: { label: 'Machine' }, speed: { label: 'Speed', unit: 'tokens/s' } },
};

describe('the description of a figure', () => {
  const unit = { label: 'L', unit: 'u' };
  const columns = { machine: { label: 'Machine' }, ...Object.fromEntries([...'abcdefg'].map((name) => [name, unit])) };
  const encode = { label: 'machine', values: ['a'] };
  const errorsOf = (parts: object) =>
    figureSchema
      .safeParse({ ...chart, columns, ...parts })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);

  test.each<[string, string, object, string]>([
    ['a drawn column that is not described', 'bar', { values: ['sped'] }, '"sped", which columns does not describe'],
    ['a label column that is not described', 'dot', { label: 'nobody' }, '"nobody", which columns does not describe'],
    ['a point column that is not described', 'line', { point: 'p' }, '"p", which columns does not describe'],
    ['a dashed line that is not drawn', 'line', { dashed: ['c'] }, 'Name a column of y'],
    ['a strong column that is not drawn', 'grouped-bar', { strong: ['c'], values: ['a', 'b'] }, 'Name one of values'],
    ['more parts of a whole than shades can tell apart', 'stacked-bar', { values: [...'abcd'] }, 'at most 3 columns'],
    ['one column twice', 'dot', { values: ['a', 'a'] }, 'Name each once'],
    ['a bar chart of two columns, of which it would draw one', 'bar', { values: ['a', 'b'] }, 'at most 1 column'],
    ['a slope of one column', 'slope', { values: ['a'] }, 'Name 2 numeric columns'],
    ['a slope of three columns', 'slope', { values: ['a', 'b', 'c'] }, 'at most 2 columns'],
    ['more series of dots than there are marks', 'dot', { values: [...'abcdef'] }, 'at most 5 columns'],
    ['more groups than there are colors', 'grouped-bar', { values: [...'abcdefg'] }, 'at most 6 columns'],
  ])('may not have %s: the field is named', (_, kind, parts, message) => {
    const whole = kind === 'line' ? { x: 'a', y: ['b'] } : encode;
    expect(errorsOf({ kind, encode: { ...whole, ...parts } })).toEqual([
      [`encode.${Object.keys(parts)[0]}`, expect.stringContaining(message)],
    ]);
  });

  test('may not draw a column without a unit', () => {
    expect(errorsOf({ kind: 'bar', encode: { ...encode, values: ['machine'] } })).toEqual([
      ['columns.machine', expect.stringContaining('Give the column "machine" a unit')],
    ]);
  });

  test('may not be a diagram with columns', () =>
    expect(errorsOf({ kind: 'diagram', diagram: 'votes' })).toBeDefined());

  test('has typographic quotes in the names of its columns too', () => {
    const straight = { ...columns, a: { label: "It's", unit: 'u' } };
    expect(errorsOf({ columns: straight, kind: 'bar', encode })![0]![1]).toMatch(/typographic/);
  });

  test('may be a diagram of no source, which claims nothing', () => {
    const { title, caption, alt } = chart;
    expect(figureSchema.parse({ title, caption, alt, kind: 'diagram', diagram: 'votes' }).sources).toEqual([]);
  });
});

test('pictures know their colours: no custom property is left', () => expect(lightStyles()).not.toContain('var('));

describe.each([...diagrams.keys()])('the diagram %s', (name) => {
  test('has a wide and a narrow arrangement, drawn at their size and the same each time', () => {
    const svg = drawDiagram(name, 'alt');
    expect(svg).toContain('viewBox="0 0 592 ');
    expect(svg).toContain('viewBox="0 0 328 ');
    expect(drawDiagram(name, 'alt')).toBe(svg);
    expect(canvasOf(name, 328).height).toBeLessThan(640);
  });
});

test('a narrow diagram is not enlarged: its type stays as large as that of a chart', () => {
  const [, rem] = /\.narrow \{\s*max-inline-size: ([\d.]+)rem;/.exec(readFileSync('src/styles/figure.css', 'utf8'))!;
  expect(Number(rem) * 16).toBe(narrowest);
});

describe('in the widest face that a reader may have', () => {
  const face = create(readFileSync('node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf')) as Font;
  const widthOf = (words: string) =>
    [...words].reduce((sum, letter) => sum + face.glyphForCodePoint(letter.codePointAt(0)!).advanceWidth, 0) *
    (typeSize / face.unitsPerEm);

  test('no text is wider than a drawing takes it for', () => {
    for (const words of [
      'Claude 3.5 Sonnet',
      'average of the moves',
      '16,384',
      'MMLU-Pro',
      'LLaMA-65B',
      'wwww',
      'illi',
    ])
      expect(widthOf(words), words).toBeLessThanOrEqual(textWidth(words));
  });

  test.each([...diagrams.keys()].flatMap((name) => [592, 328].map((width) => [name, width] as const)))(
    'the words of the diagram %s, %i wide, have 10 pixels of air in their boxes and do not leave it',
    (name, width) => {
      const root = fromHtml(`<svg>${canvasOf(name, width).body}</svg>`, { fragment: true });
      const number = (node: Element, key: string) => Number(node.properties[key]);
      const boxes = selectAll('rect.x', root).map((node) => ({
        left: number(node, 'x') - 0.5,
        right: number(node, 'x') + number(node, 'width') + 0.5,
        top: number(node, 'y'),
        bottom: number(node, 'y') + number(node, 'height'),
      }));
      for (const node of selectAll('text', root)) {
        const words = toString(node);
        const [x, y, wide] = [number(node, 'x'), number(node, 'y'), widthOf(words)];
        const left = x - wide * ({ middle: 0.5, end: 1 }[String(node.properties.textAnchor)] ?? 0);
        expect(left, words).toBeGreaterThanOrEqual(-0.5);
        expect(left + wide, words).toBeLessThanOrEqual(width + 0.5);
        const around = boxes
          .filter((box) => x >= box.left && x <= box.right && y - 4 >= box.top && y - 4 <= box.bottom)
          .sort((a, b) => a.right - a.left - (b.right - b.left))[0];
        // A letter alone is a sign, not a word.
        if (!around || words.length === 1) continue;
        expect(Math.min(left - around.left, around.right - left - wide), words).toBeGreaterThanOrEqual(10);
        expect(y - 10 - around.top, words).toBeGreaterThanOrEqual(3);
        expect(around.bottom - y - 4, words).toBeGreaterThanOrEqual(3);
      }
    },
  );
});

test('a diagram that does not exist is named, with those that do', () => {
  expect(() => drawDiagram('pie', '')).toThrow(/There is no diagram "pie"\. The diagrams: chain-of-thought,/);
});
