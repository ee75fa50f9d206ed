import { escapeXml } from '../lib/xml.ts';

/** The few SVG elements that drawings are made of, as text: small, and the same on every build. */
type Attributes = Record<string, string | number | undefined>;

/** A length in pixels with one decimal at most: finer steps cost bytes and nobody sees them. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** An element; attributes that are undefined, and an offset of zero, are left out. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const list = Object.entries(attributes)
    .filter(([key, value]) => value !== undefined && !(key === 'dx' && value === 0))
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value!)}"`)
    .join('');
  return content === undefined ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}

export type Anchor = 'start' | 'middle' | 'end';

interface TextPlace {
  x: string | number;
  y: number;
  dx?: number;
  anchor?: Anchor | undefined;
  /** Classes of marks.css: `s` soft, `b` bold, `m1` in the colour of the first series. */
  class?: string | undefined;
}

/** Lines of text, one below the other, `y` being the baseline of the first. */
export const texts = (parts: string[], place: TextPlace, height: number): string =>
  parts.map((part, index) => text(part, { ...place, y: place.y + index * height })).join('');

/** The path through some points. */
export const pathThrough = (points: [x: number, y: number][]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** One line of text; `y` is its baseline. */
export function text(content: string, { x, y, dx = 0, anchor = 'start', class: name }: TextPlace): string {
  const anchored = anchor === 'start' ? undefined : anchor;
  return element('text', { x, y, dx, 'text-anchor': anchored, class: name }, escapeXml(content));
}
