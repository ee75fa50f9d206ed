import { air, balance, textWidth } from '../measure.ts';
import type { Box, Canvas, Kind } from './canvas.ts';

const steps: { words: string; tokens?: number; name?: string; kind?: Kind }[] = [
  { words: '96 snapshots of Common Crawl, raw pages', kind: 'data' },
  { words: 'Extract the text' },
  { words: 'Base filter: block list, English only, rules on quality', tokens: 36 },
  { words: 'Deduplicate each snapshot (MinHash)', tokens: 20 },
  { words: 'Rules of C4, all but one' },
  { words: 'Three rules of its own', tokens: 15, name: 'FineWeb' },
  { words: 'Mask e-mail and network addresses' },
  { words: 'Grade each page: a classifier that imitates Llama 3 70B', tokens: 1.3, name: 'FineWeb-Edu', kind: 'model' },
];

/** Section 31: what each step of the recipe leaves, as a still that narrows. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  const box = narrow ? 168 : 300;
  const [left, room] = [box + 18, width - box - 18];
  canvas.note(narrow ? 'Trillion tokens left' : 'Tokens left, in trillions', { x: left, y: 14 });
  let y = 0;
  let before: Box | undefined;
  for (const { words, tokens, name, kind } of steps) {
    const lines = balance(words, box - 2 * air);
    const place = canvas.box({ x: 0, y, width: box, height: lines.length * 16 + 14 }, lines, kind);
    if (before) canvas.join(before, place);
    if (tokens) {
      const middle = y + place.height / 2;
      const long = ((room - 24) * tokens) / 36;
      canvas.bar({ x: left, y: middle - 7, width: long, height: 14 }, 1);
      const label = name ? `${tokens} ${name}` : String(tokens);
      const inside = left + long + 6 + textWidth(label) > width;
      canvas.note(inside && name ? [String(tokens)] : label, { x: left + long + 6, y: middle + 4.5, class: 'n' });
      if (inside && name) canvas.note(name, { x: left, y: middle + 24, class: 'n' });
    }
    before = place;
    y += place.height + 18;
  }
}
