import { cardSize as size } from '../../lib/cards.ts';
import type { Colours } from './colours.ts';
import { fit, type Block } from './lines.ts';
import type { Typeface } from './typeface.ts';

/** What a sharing picture says. */
export interface Card {
  title: string;
  /** The summary of a section, the description of another page. */
  text: string;
  /** Of the slide. */
  number?: number;
  keyFigure?: { value: string; unit: string; label: string };
}

export interface Faces {
  /** For large sizes: finer strokes, tighter letters. */
  display: Typeface;
  text: Typeface;
}

const edge = 64;
const inner = size.width - 2 * edge;
/** Middle of a card with a key figure, which stands left of it, and where both halves begin. */
const split = { x: 560, y: 322, gap: 38 } as const;

/** Draws a card as an SVG in which all text is outlines. Sizes are such that a picture 300 pixels wide can be read. */
export function drawCard(card: Card, name: string, faces: Faces, colours: Colours): string {
  const drawing = new Drawing();
  drawHead(card, name, faces, colours, drawing);
  if (card.keyFigure) drawSection(card, card.keyFigure, faces, colours, drawing);
  else drawPage(card, faces, colours, drawing);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="${colours.paper}"/>${drawing.parts.join('')}</svg>`;
}

class Drawing {
  readonly parts: string[] = [];

  line(face: Typeface, text: string, points: number, x: number, y: number, fill: string) {
    this.parts.push(`<path fill="${fill}" d="${face.path(text, points, x, y)}"/>`);
  }

  /** Lines from a first baseline at y. Gives the last baseline. */
  block(face: Typeface, { size: points, lines }: Block, x: number, y: number, leading: number, fill: string): number {
    lines.forEach((text, index) => this.line(face, text, points, x, y + index * points * leading, fill));
    return y + (lines.length - 1) * points * leading;
  }

  rule(x: number, y: number, width: number, height: number, fill: string) {
    this.parts.push(`<rect fill="${fill}" x="${x}" y="${y}" width="${width}" height="${height}"/>`);
  }
}

type Draw = [faces: Faces, colours: Colours, drawing: Drawing];

/** The slide's number and the site's name. */
function drawHead({ number }: Card, name: string, ...[faces, colours, drawing]: Draw) {
  const points = 30;
  const x = number === undefined ? edge : size.width - edge - faces.text.width(name) * points;
  drawing.line(faces.text, name, points, x, 92, colours.soft);
  if (number === undefined) drawing.rule(edge, 36, 72, 8, colours.accent);
  else drawing.line(faces.display, String(number), 84, edge - 3, 98, colours.accent);
}

/** Title; below it the key figure at the left and the summary at the right. */
function drawSection(card: Card, figure: NonNullable<Card['keyFigure']>, ...[faces, colours, drawing]: Draw) {
  const { display, text } = faces;
  const title = fit(card.title, [88, 80, 74, 68, 62], { width: inner, height: 205, leading: 1.1 }, display.width);
  drawing.block(display, title, edge, 190, 1.1, colours.ink);
  drawing.rule(edge, split.y, inner, 2, colours.rule);
  drawing.rule(split.x, split.y + 30, 2, 236, colours.rule);

  const width = split.x - edge - split.gap;
  const base = split.y + 122;
  const unit = { points: 42, gap: 14 };
  const numeral = display.width(figure.value);
  const large = Math.min(132, (width - unit.gap - text.width(figure.unit) * unit.points) / numeral);
  drawing.line(display, figure.value, large, edge - 4, base, colours.ink);
  drawing.line(text, figure.unit, unit.points, edge + numeral * large + unit.gap, base, colours.ink);
  const label = fit(figure.label, [34, 31, 27], { width, height: 136, leading: 1.24 }, text.width);
  drawing.block(text, label, edge, base + 52, 1.24, colours.soft);
  const room = { width: inner + edge - split.x - split.gap, height: 240, leading: 1.24 };
  const summary = fit(card.text, [38, 36, 34, 32, 30], room, text.width);
  drawing.block(text, summary, split.x + split.gap, split.y + 64, room.leading, colours.ink);
}

/** Title and description. */
function drawPage(card: Card, ...[faces, colours, drawing]: Draw) {
  const { display, text } = faces;
  const title = fit(card.title, [104, 92, 80, 72], { width: inner, height: 230, leading: 1.1 }, display.width);
  const last = drawing.block(display, title, edge, 236, 1.1, colours.ink);
  const room = { width: inner, height: size.height - last - 104, leading: 1.32 };
  drawing.block(text, fit(card.text, [46, 42, 38, 34], room, text.width), edge, last + 92, room.leading, colours.soft);
}
