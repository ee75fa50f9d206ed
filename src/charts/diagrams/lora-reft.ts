import { edge, type Box, type Canvas } from './canvas.ts';

const tokens = 5;

/** Section 25: LoRA changes what every layer does to every token; ReFT edits a few vectors on their way. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  const half = narrow ? 152 : 270;
  panel(canvas, 0, half, false);
  panel(canvas, width - half, half, true);
}

function panel(canvas: Canvas, x: number, width: number, reft: boolean): void {
  canvas.head(reft ? 'ReFT' : 'LoRA', { x, y: 14 });
  const extra = reft ? 0 : canvas.narrow ? 56 : 70;
  const layer = width - extra;
  const columns = Array.from({ length: tokens }, (_, token) => x + (layer * (token + 0.5)) / tokens);
  const [top, step, tall] = [34, 66, 32];
  const boxes: Box[] = [0, 1, 2].map((index) => {
    const box = canvas.box(
      { x, y: top + index * step, width: layer, height: tall },
      canvas.narrow && !reft ? 'frozen' : 'layer, frozen',
    );
    if (!reft) {
      const pair = canvas.box({ x: x + layer + 12, y: box.y, width: extra - 12, height: tall }, ['A B'], 'model');
      canvas.line(edge(box, 'right'), edge(pair, 'left'));
    }
    return box;
  });
  const foot = top + 3 * step;
  const row = [...boxes.slice(1), { x, y: foot, width: layer, height: 0 }];
  boxes.forEach((box, index) => {
    columns.forEach((column, token) => {
      const from = { x: column, y: row[index]!.y };
      const to = { x: column, y: box.y + tall };
      // After two of the layers, the vectors of the first and the last token pass through an edit.
      const edited = reft && index < 2 && (token === 0 || token === tokens - 1);
      if (!edited) return canvas.arrow(from, to);
      const size = canvas.narrow ? 20 : 22;
      canvas.line(from, { x: column, y: to.y + 6 + size });
      canvas.box({ x: column - size / 2, y: to.y + 8, width: size, height: size - 2 }, ['Φ'], 'model');
      canvas.arrow({ x: column, y: to.y + 8 }, to);
    });
  });
  columns.forEach((column) => {
    const size = canvas.narrow ? 16 : 26;
    canvas.box({ x: column - size / 2, y: foot, width: size, height: 16 }, [], 'data');
    canvas.arrow({ x: column, y: top }, { x: column, y: top - 14 });
  });
  canvas.note('tokens of the prompt', { x, y: foot + 32 });
  const words = reft
    ? 'A few vectors are edited; no weight changes.'
    : 'Small matrices beside the weights act on every token.';
  canvas.note(words, { x, y: foot + 54, most: width });
}
