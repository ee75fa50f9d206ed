import { describe, expect, test } from 'vitest';
import { palette } from '../../src/charts/palette.ts';

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
