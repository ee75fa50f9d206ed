import { edge, type Box, type Canvas } from './canvas.ts';

/** Section 30: three generations whose data are replaced, and three whose data pile up. */
export default function draw(canvas: Canvas): void {
  const next = chain(canvas, 0, 'Replace: only the last model’s text', 'the error grows at every generation', last);
  chain(canvas, next + 22, 'Accumulate: what was there stays', 'the error stays bounded', all);
}

const last = (generation: number): number[] => [generation];
const all = (generation: number): number[] => [0, 1, 2].slice(0, generation + 1);

const names = ['real data', 'text 1', 'text 2'];

/** Returns the lower edge. `holds` says which data the model of a generation learns from. */
function chain(
  canvas: Canvas,
  y: number,
  head: string,
  result: string,
  holds: (generation: number) => number[],
): number {
  const { narrow, width } = canvas;
  const box = narrow ? 84 : 136;
  const step = (width - box) / 2;
  const top = canvas.head(head, { x: 0, y: y + 14 }) - 4;
  const deep = Math.max(...[0, 1, 2].map((generation) => holds(generation).length)) * 28;
  const models = [0, 1, 2].map((generation): Box => {
    const x = generation * step;
    const data = holds(generation);
    data.forEach((item, index) => {
      const place = { x, y: top + deep - (index + 1) * 28, width: box, height: 26 };
      canvas.box(place, names[item]!, item === 0 ? 'data' : 'hidden');
    });
    const model = canvas.box({ x, y: top + deep + 26, width: box, height: 32 }, `model ${generation + 1}`, 'model');
    canvas.arrow({ x: x + box / 2, y: top + deep - 2 }, edge(model, 'top'));
    return model;
  });
  // What a model writes enters the next generation’s data, at their top.
  models.slice(0, 2).forEach((model, generation) => {
    const from = edge(model, 'right');
    const tip = { x: model.x + step, y: top + deep - holds(generation + 1).length * 28 + 13 };
    const middle = { x: (from.x + tip.x) / 2, y: from.y };
    canvas.arrow(from, middle, { x: middle.x, y: tip.y }, tip);
  });
  return canvas.note(result, { x: width, y: top + deep + 78, anchor: 'end' }) - 8;
}
