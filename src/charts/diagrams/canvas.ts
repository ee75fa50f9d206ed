import { air, balance, typeSize, wrap } from '../measure.ts';
import { element, round, text, type Anchor } from '../svg.ts';

export interface Point {
  x: number;
  y: number;
}

/** What a box is: a neural network (tinted), something written or stored (square), something unseen or gone (dashed). */
export type Kind = 'model' | 'data' | 'hidden' | 'plain';

export interface Box extends Point {
  width: number;
  height: number;
}

type Side = 'top' | 'bottom' | 'left' | 'right';

const line = 16;

/** A point on the middle of a side, or at a fraction along it. */
export function edge({ x, y, width, height }: Box, side: Side, along = 0.5): Point {
  switch (side) {
    case 'top':
      return { x: x + width * along, y };
    case 'bottom':
      return { x: x + width * along, y: y + height };
    case 'left':
      return { x, y: y + height * along };
    case 'right':
      return { x: x + width, y: y + height * along };
  }
}

/**
 * A canvas on which a diagram is drawn: the one place that knows line weight, type, corners and arrows, so that all
 * diagrams look alike. Lengths in pixels; a canvas is drawn at its own width and never enlarged.
 */
export class Canvas {
  readonly width: number;
  readonly narrow: boolean;
  #shapes: string[] = [];
  #bottom = 0;

  constructor(width: number) {
    this.width = width;
    this.narrow = width < 500;
  }

  /** A box with its words in the middle, broken to its width. `lines` as a string breaks by itself. */
  box(place: Box, words: string | string[] = '', kind: Kind = 'plain', soft = false): Box {
    const { x, y, width, height } = place;
    this.#reach(y + height);
    const rect = {
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      rx: kind === 'data' ? 0 : Math.min(5, height / 4, width / 4),
    };
    this.#shapes.push(element('rect', { ...rect, class: `x x-${kind}` }));
    const lines = typeof words === 'string' ? (words ? balance(words, width - 2 * air) : []) : words;
    const first = y + height / 2 - ((lines.length - 1) * line) / 2 + 4.5;
    const name = soft ? 's' : undefined;
    lines.forEach((part, index) => {
      this.#shapes.push(text(part, { x: x + width / 2, y: first + index * line, anchor: 'middle', class: name }));
    });
    return place;
  }

  /** Boxes of equal height in a row, joined by arrows; each takes its share of the width. */
  row(items: { words: string | string[]; kind?: Kind; share?: number }[], area: Box, gap = 24, joined = true): Box[] {
    const total = items.reduce((sum, { share = 1 }) => sum + share, 0);
    const unit = (area.width - gap * (items.length - 1)) / total;
    let { x } = area;
    const boxes = items.map(({ words, kind, share = 1 }) => {
      const box = this.box({ ...area, x, width: unit * share }, words, kind);
      x += box.width + gap;
      return box;
    });
    if (joined) boxes.slice(1).forEach((box, index) => this.arrow(edge(boxes[index]!, 'right'), edge(box, 'left')));
    return boxes;
  }

  /** The same downwards. Heights are by the number of lines. */
  column(items: { words: string | string[]; kind?: Kind }[], area: Omit<Box, 'height'>, gap = 20): Box[] {
    let { y } = area;
    const boxes = items.map(({ words, kind }) => {
      const lines = typeof words === 'string' ? balance(words, area.width - 2 * air) : words;
      const box = this.box({ ...area, y, height: lines.length * line + 16 }, lines, kind);
      y += box.height + gap;
      return box;
    });
    boxes.slice(1).forEach((box, index) => this.arrow(edge(boxes[index]!, 'bottom'), edge(box, 'top')));
    return boxes;
  }

  /** An arrow through points, in straight lines. The line stops a little before its end, at the head. */
  arrow(...points: [Point, Point, ...Point[]]): void {
    const [before, tip] = points.slice(-2) as [Point, Point];
    const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
    const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
    const at = (back: number, aside: number) =>
      `${round(tip.x - dx * back - dy * aside)} ${round(tip.y - dy * back + dx * aside)}`;
    const path = [...points.slice(0, -1), { x: tip.x - dx * 5, y: tip.y - dy * 5 }];
    this.line(...(path as [Point, Point]));
    this.#shapes.push(element('path', { d: `M${at(0, 0)}L${at(8, 4)}L${at(8, -4)}Z`, class: 'k' }));
  }

  /** A line without a head; `dashed` for what is optional. */
  line(...points: [Point, Point, ...Point[]]): void {
    this.#reach(Math.max(...points.map(({ y }) => y)));
    const d = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
    this.#shapes.push(element('path', { d, class: 'w' }));
  }

  /** Words beside the drawing (class `n`: inside a box). `y` is the first baseline. Returns the baseline after the last. */
  note(words: string | string[], place: Point & { anchor?: Anchor; most?: number; class?: string }): number {
    const { x, y, anchor = 'start', most = this.width, class: name = 's' } = place;
    const lines = typeof words === 'string' ? wrap(words, most, typeSize) : words;
    lines.forEach((part, index) => {
      this.#shapes.push(text(part, { x, y: y + index * line, anchor, class: name === 'n' ? undefined : `${name} h` }));
    });
    this.#reach(y + (lines.length - 1) * line + 4);
    return y + lines.length * line;
  }

  /** A heading of a lane or a column. */
  head(words: string | string[], place: Point & { anchor?: Anchor; most?: number }): number {
    return this.note(words, { ...place, class: 'b' });
  }

  /** A small mark: a dot of the first series' colour, or of another. */
  dot({ x, y }: Point, series = 1, radius = 3.5): void {
    this.#shapes.push(element('circle', { cx: x, cy: y, r: radius, class: `m${series}` }));
    this.#reach(y + radius);
  }

  /** A plain rectangle of a series' colour: a bar, a block of memory. */
  bar({ x, y, width, height }: Box, series = 1): void {
    this.#shapes.push(element('rect', { x, y, width, height, class: `m${series}` }));
    this.#reach(y + height);
  }

  /** The canvas as an SVG element. */
  toString(alt: string): string {
    const height = Math.ceil(this.#bottom) + 2;
    const size = this.narrow ? {} : { width: this.width, height };
    return element(
      'svg',
      {
        class: `chart ${this.narrow ? 'narrow' : 'wide'}`,
        viewBox: `0 0 ${this.width} ${height}`,
        ...size,
        role: 'img',
        'aria-label': alt,
      },
      this.#shapes.join(''),
    );
  }

  /** Shapes and height alone, for a picture file. */
  parts(): { body: string; height: number } {
    return { body: this.#shapes.join(''), height: Math.ceil(this.#bottom) + 2 };
  }

  #reach(y: number): void {
    this.#bottom = Math.max(this.#bottom, y);
  }
}
