import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { diagrams, drawDiagram, canvasOf } from '../../src/charts/diagrams/index.ts';
import { narrowest, textWidth, typeSize } from '../../src/charts/measure.ts';
import { lightStyles, palette } from '../../src/charts/palette.ts';
import { figureSchema } from '../../src/schemas/figure.ts';

const chart = {
  title: 'It is fast',
  caption: 'Speed of it',
  alt: 'It is fast',
  sources: ['alpha2024'],
  columns: { machine: { label: 'Machine' }, speed: { label: 'Speed', unit: 'tokens/s' } },
};

describe('the description of a figure', () => {
  test.each([
    [
      'bars on a logarithmic scale',
      { ...chart, kind: 'bar', encode: { label: 'machine', values: ['speed'], scale: 'log' } },
    ],
    [
      'a chart without a source',
      { ...chart, sources: [], kind: 'bar', encode: { label: 'machine', values: ['speed'] } },
    ],
    ['a diagram with columns', { ...chart, kind: 'diagram', diagram: 'votes' }],
    ['an unknown kind', { ...chart, kind: 'pie', encode: { label: 'machine', values: ['speed'] } }],
  ])('may not be %s', (_, data) => expect(figureSchema.safeParse(data).success).toBe(false));

  const unit = { label: 'L', unit: 'u' };
  const columns = { machine: { label: 'Machine' }, ...Object.fromEntries([...'abcdefg'].map((name) => [name, unit])) };
  const encode = { label: 'machine', values: ['a'] };
  test.each([
    [
      'a drawn column that is not described',
      { kind: 'bar', encode: { ...encode, values: ['sped'] } },
      'encode.values',
      '"sped", which columns does not describe',
    ],
    [
      'a label column that is not described',
      { kind: 'dot', encode: { ...encode, label: 'nobody' } },
      'encode.label',
      '"nobody", which columns does not describe',
    ],
    [
      'a point column that is not described',
      { kind: 'line', encode: { x: 'a', y: ['b'], point: 'p' } },
      'encode.point',
      '"p", which columns does not describe',
    ],
    [
      'a drawn column without a unit',
      { kind: 'bar', encode: { ...encode, values: ['machine'] } },
      'columns.machine',
      'Give the column "machine" a unit',
    ],
    [
      'a dashed line that is not drawn',
      { kind: 'line', encode: { x: 'a', y: ['b'], dashed: ['c'] } },
      'encode.dashed',
      'Name a column of y',
    ],
    [
      'a strong column that is not drawn',
      { kind: 'grouped-bar', encode: { ...encode, values: ['a', 'b'], strong: ['c'] } },
      'encode.strong',
      'Name one of values',
    ],
    [
      'more parts of a whole than shades can tell apart',
      { kind: 'stacked-bar', encode: { ...encode, values: [...'abcd'] } },
      'encode.values',
      'at most 3 columns',
    ],
    ['one column twice', { kind: 'dot', encode: { ...encode, values: ['a', 'a'] } }, 'encode.values', 'Name each once'],
    [
      'a bar chart of two columns, of which it would draw one',
      { kind: 'bar', encode: { ...encode, values: ['a', 'b'] } },
      'encode.values',
      'at most 1 column',
    ],
    ['a slope of one column', { kind: 'slope', encode }, 'encode.values', 'Name 2 numeric columns'],
    [
      'a slope of three columns',
      { kind: 'slope', encode: { ...encode, values: ['a', 'b', 'c'] } },
      'encode.values',
      'at most 2 columns',
    ],
    [
      'more series of dots than there are marks',
      { kind: 'dot', encode: { ...encode, values: [...'abcdef'] } },
      'encode.values',
      'at most 5 columns',
    ],
    [
      'more groups than there are colors',
      { kind: 'grouped-bar', encode: { ...encode, values: [...'abcdefg'] } },
      'encode.values',
      'at most 6 columns',
    ],
  ])('may not have %s', (_, parts, path, message) => {
    const { error } = figureSchema.safeParse({ ...chart, columns, ...parts });
    expect(error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      [path, expect.stringContaining(message)],
    ]);
  });

  test('has typographic quotes in the names of its columns too', () => {
    const straight = { ...columns, a: { label: "It's", unit: 'u' } };
    expect(
      figureSchema.safeParse({ ...chart, columns: straight, kind: 'bar', encode }).error?.issues[0]?.message,
    ).toMatch(/typographic/);
  });

  test('may be a diagram of no source, which claims nothing', () => {
    const { title, caption, alt } = chart;
    expect(figureSchema.parse({ title, caption, alt, kind: 'diagram', diagram: 'votes' }).sources).toEqual([]);
  });
});

/** Relative luminance and contrast, by WCAG 2.2. */
const channels = (colour: string) =>
  [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16) / 255) as [number, number, number];
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (colour: string) => {
  const [r, g, b] = channels(colour).map(linear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** Simulations of full protanopia and deuteranopia in linear light (Viénot, Brettel and Mollon 1999). */
const visions: Record<string, [number[], number[], number[]]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
};
/** Colours as CIE L*a*b* of what an eye of that kind sees. */
function seen(colour: string, vision: string): [number, number, number] {
  const light = channels(colour).map(linear);
  const [r, g, b] = visions[vision]!.map((row) =>
    row.reduce((sum, weight, index) => sum + weight * light[index]!, 0),
  ) as [number, number, number];
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe.each(['light', 'dark'] as const)('the palette, %s', (theme) => {
  const colours = palette(theme);
  const series = [1, 2, 3, 4, 5, 6].map((number) => colours.get(`--series-${number}`)!);

  test('stands out from paper: 4.5 to 1, for labels wear it too; 3 to 1 for what steps back', () => {
    for (const colour of series) expect(contrast(colour, colours.get('--paper')!), colour).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.get('--series-0')!, colours.get('--paper')!)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.get('--ink')!, colours.get('--tint')!)).toBeGreaterThanOrEqual(7);
  });

  test.each(Object.keys(visions))('neighbours are told apart by %s vision', (vision) => {
    for (const [index, one] of series.slice(0, 3).entries()) {
      for (const other of series.slice(index + 1, 3)) {
        const [a, b] = [seen(one, vision), seen(other, vision)];
        expect(Math.hypot(...a.map((value, axis) => value - b[axis]!)), `${one} ${other}`).toBeGreaterThan(12);
      }
    }
  });
});

test('pictures know their colours: no custom property is left', () => expect(lightStyles()).not.toContain('var('));

describe.each(Object.keys(diagrams))('the diagram %s', (name) => {
  test('has a wide and a narrow arrangement, drawn at their size and the same each time', () => {
    const svg = drawDiagram(name, 'alt');
    expect(svg).toContain('viewBox="0 0 592 ');
    expect(svg).toContain('viewBox="0 0 328 ');
    expect(drawDiagram(name, 'alt')).toBe(svg);
    expect(canvasOf(name, 328).parts().height).toBeLessThan(640);
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

  test.each(Object.keys(diagrams).flatMap((name) => [592, 328].map((width) => [name, width] as const)))(
    'the words of the diagram %s, %i wide, have 10 pixels of air in their boxes and do not leave it',
    (name, width) => {
      const root = fromHtml(`<svg>${canvasOf(name, width).parts().body}</svg>`, { fragment: true });
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
