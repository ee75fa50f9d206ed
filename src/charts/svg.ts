/** The few SVG elements that drawings are made of, as text: small, and the same on every build. */
type Attributes = Record<string, string | number | undefined>;

/** Characters that mean something in markup, made harmless. */
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A length in pixels with one decimal at most: finer steps cost bytes and nobody sees them. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** An element; attributes that are undefined, and offsets of zero, are left out. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const list = Object.entries(attributes)
    .filter(([key, value]) => value !== undefined && !((key === 'dx' || key === 'dy') && value === 0))
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escape(value!)}"`)
    .join('');
  return content === undefined ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}

export type Anchor = 'start' | 'middle' | 'end';

interface TextPlace {
  x: string | number;
  y: number;
  dx?: number;
  anchor?: Anchor;
  /** Classes of figure.css: `s` soft, `b` bold, `t1` in the colour of the first series. */
  class?: string | undefined;
}

/** One line of text; `y` is its baseline. */
export function text(content: string, { x, y, dx = 0, anchor = 'start', class: name }: TextPlace): string {
  const anchored = anchor === 'start' ? undefined : anchor;
  return element('text', { x, y, dx, 'text-anchor': anchored, class: name }, escape(content));
}
