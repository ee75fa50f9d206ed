import { air, balance, wrap } from '../measure.ts';
import { element, pathThrough, round, texts, type Anchor } from '../svg.ts';

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

/** A box in a row or a column; its `share` is of the width of a row. A string is broken into lines by itself. */
export interface Item {
  words: string | string[];
  kind?: Kind;
  share?: number;
}

/** Items of each kind, by their words and their share. */
export const data = (words: Item['words'], share = 1): Item => ({ words, kind: 'data', share });
export const model = (words: Item['words'], share = 1): Item => ({ words, kind: 'model', share });
export const plain = (words: Item['words'], share = 1): Item => ({ words, kind: 'plain', share });

const line = 16;
const linesOf = (words: string | string[], width: number): string[] =>
  typeof words === 'string' ? balance(words, width - 2 * air) : words;

/** A point on the middle of a side, or at a fraction along it. */
export function edge({ x, y, width, height }: Box, side: 'top' | 'bottom' | 'left' | 'right', along = 0.5): Point {
  const at = { top: [along, 0], bottom: [along, 1], left: [0, along], right: [1, along] } as const;
  const [across, down] = at[side];
  return { x: x + width * across, y: y + height * down };
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

  /** What has been drawn, as SVG. */
  get body(): string {
    return this.#shapes.join('');
  }

  get height(): number {
    return Math.ceil(this.#bottom) + 2;
  }

  /** A box with its words in the middle. */
  box(place: Box, words: string | string[] = [], kind: Kind = 'plain'): Box {
    const { x, y, width, height } = place;
    const rx = kind === 'data' ? 0 : Math.min(5, height / 4, width / 4);
    const rect = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx, class: `x x-${kind}` };
    const lines = linesOf(words, width);
    const first = y + height / 2 - ((lines.length - 1) * line) / 2 + 4.5;
    this.#draw(y + height, element('rect', rect), texts(lines, { x: x + width / 2, y: first, anchor: 'middle' }, line));
    return place;
  }

  /** Boxes of equal height in a row, joined by arrows; each takes its share of the width. */
  row(items: Item[], area: Box, gap = 24, joined = true): Box[] {
    const total = items.reduce((sum, { share = 1 }) => sum + share, 0);
    const unit = (area.width - gap * (items.length - 1)) / total;
    let { x } = area;
    const boxes = items.map(({ words, kind, share = 1 }) => {
      const box = this.box({ ...area, x, width: unit * share }, words, kind);
      x += box.width + gap;
      return box;
    });
    if (joined) boxes.slice(1).forEach((box, index) => this.join(boxes[index]!, box));
    return boxes;
  }

  /** The same downwards. Heights are by the number of lines. */
  column(items: Item[], area: Omit<Box, 'height'>, gap = 20): Box[] {
    let { y } = area;
    const boxes = items.map(({ words, kind }) => {
      const lines = linesOf(words, area.width);
      const box = this.box({ ...area, y, height: lines.length * line + 16 }, lines, kind);
      y += box.height + gap;
      return box;
    });
    boxes.slice(1).forEach((box, index) => this.join(boxes[index]!, box));
    return boxes;
  }

  /**
   * An arrow between the sides by which two boxes face each other: straight across where the middle of one lies within the
   * other, or with two corners at a place between.
   */
  join(from: Box, to: Box, corner?: number): void {
    const beside = from.y < to.y + to.height && to.y < from.y + from.height;
    const forth = beside ? from.x < to.x : from.y < to.y;
    const [last, first] = beside ? (['right', 'left'] as const) : (['bottom', 'top'] as const);
    const [start, end] = [edge(from, forth ? last : first), edge(to, forth ? first : last)];
    if (corner !== undefined) {
      return this.arrow(start, ...[start, end].map((point) => ({ ...point, [beside ? 'x' : 'y']: corner })), end);
    }
    const [axis, size] = beside ? (['y', 'height'] as const) : (['x', 'width'] as const);
    const within = ({ [axis]: at }: Point, box: Box) => box[axis] <= at && at <= box[axis] + box[size];
    if (within(start, to)) end[axis] = start[axis];
    else if (within(end, from)) start[axis] = end[axis];
    this.arrow(start, end);
  }

  /** An arrow through points, in straight lines. The line stops a little before its end, at the head. */
  arrow(...points: Point[]): void {
    const [before, tip] = points.slice(-2) as [Point, Point];
    const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
    const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
    const at = (back: number, aside: number) =>
      `${round(tip.x - dx * back - dy * aside)} ${round(tip.y - dy * back + dx * aside)}`;
    this.line(...points.slice(0, -1), { x: tip.x - dx * 5, y: tip.y - dy * 5 });
    this.#draw(0, element('path', { d: `M${at(0, 0)}L${at(8, 4)}L${at(8, -4)}Z`, class: 'k' }));
  }

  /** A line without a head. */
  line(...points: Point[]): void {
    const d = pathThrough(points.map(({ x, y }) => [x, y]));
    this.#draw(Math.max(...points.map(({ y }) => y)), element('path', { d, class: 'w' }));
  }

  /** Words beside the drawing (class `n`: inside a box). `y` is the first baseline. Returns the baseline after the last. */
  note(words: string | string[], place: Point & { anchor?: Anchor; most?: number; class?: string }): number {
    const { x, y, anchor, most = this.width, class: name = 's' } = place;
    const lines = typeof words === 'string' ? wrap(words, most) : words;
    const end = y + lines.length * line;
    this.#draw(end - line + 4, texts(lines, { x, y, anchor, class: name === 'n' ? undefined : `${name} h` }, line));
    return end;
  }

  /** A heading of a lane or a column. */
  head(words: string, place: Point & { anchor?: Anchor }): number {
    return this.note(words, { ...place, class: 'b' });
  }

  /** A small mark: a dot of the first series' colour, or of another. */
  dot({ x, y }: Point, series = 1, radius = 3.5): void {
    this.#draw(y + radius, element('circle', { cx: x, cy: y, r: radius, class: `m${series}` }));
  }

  /** A plain rectangle of a series' colour: a bar, a block of memory. */
  bar({ x, y, width, height }: Box, series = 1): void {
    this.#draw(y + height, element('rect', { x, y, width, height, class: `m${series}` }));
  }

  /** @param bottom how far down the shapes reach */
  #draw(bottom: number, ...shapes: string[]): void {
    this.#shapes.push(...shapes);
    this.#bottom = Math.max(this.#bottom, bottom);
  }
}
