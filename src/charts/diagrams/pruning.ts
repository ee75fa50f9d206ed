import { data, model, type Canvas } from './canvas.ts';

/** Section 21: two ways to cut a trained model, and how what is left learns from what was. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  const half = narrow ? width : 274;
  depth(canvas, 0, 0, half);
  const [x, y] = narrow ? [0, 224] : [318, 0];
  breadth(canvas, x, y, half);
  const top = narrow ? 440 : 236;
  canvas.head('Then the uncut model teaches the cut one', { x: 0, y: top });
  canvas.row(
    [model('Uncut model', 1.2), data('probabilities of the next word', 1.4), model('Cut model')],
    { x: 0, y: top + 12, width, height: narrow ? 66 : 52 },
    narrow ? 20 : 40,
  );
}

const layers = 14;
const stackWidth = (canvas: Canvas) => (canvas.narrow ? 84 : 72);
const cut = (layer: number) => layer >= 7 && layer <= 11;

/** A stack of layers: a run of deep ones goes, the last one stays. */
function depth(canvas: Canvas, x: number, y: number, width: number): void {
  canvas.head('In depth: whole layers', { x, y: y + 14 });
  const stack = (left: number, kept: number[]) =>
    kept.forEach((layer, index) => {
      const top = y + 26 + index * 11;
      canvas.box({ x: left, y: top, width: stackWidth(canvas), height: 8 }, [], cut(layer) ? 'hidden' : 'model');
    });
  const all = Array.from({ length: layers }, (_, layer) => layer);
  stack(x, all);
  stack(
    x + width - stackWidth(canvas),
    all.filter((layer) => !cut(layer)),
  );
  const room = stackWidth(canvas) + 10;
  canvas.arrow({ x: x + room, y: y + 56 }, { x: x + width - room, y: y + 56 });
  canvas.note(['the run that', 'turns the vector', 'least goes'], { x: x + width / 2, y: y + 80, anchor: 'middle' });
  canvas.note('last layer kept', { x: x + room, y: y + 177 });
  canvas.note('then a short healing', { x: x + width, y: y + 146, anchor: 'end' });
}

/** Parts inside every layer: each row a kind of part, the weakest ones go. */
function breadth(canvas: Canvas, x: number, y: number, width: number): void {
  canvas.head('In width: parts of every layer', { x, y: y + 14 });
  const kinds: [string, number[]][] = [
    ['Attention heads', [2, 6]],
    ['Neurons', [1, 3, 4, 8]],
    ['Embedding channels', [0, 5, 7]],
  ];
  const [count, step] = [10, 13];
  kinds.forEach(([name, weak], index) => {
    const top = y + 34 + index * 56;
    canvas.note(name, { x, y: top + 2 });
    const teeth = (left: number, kept: number[]) =>
      kept.forEach((part, place) => {
        const kind = weak.includes(part) ? 'hidden' : 'model';
        canvas.box({ x: left + place * step, y: top + 10, width: 9, height: 22 }, [], kind);
      });
    const all = Array.from({ length: count }, (_, part) => part);
    teeth(x, all);
    const rest = all.filter((part) => !weak.includes(part));
    teeth(x + width - rest.length * step + 4, rest);
    const middle = top + 21;
    canvas.arrow({ x: x + count * step + 6, y: middle }, { x: x + width - rest.length * step - 6, y: middle });
  });
}
