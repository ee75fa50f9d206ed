import { data, edge, model, type Box, type Canvas } from './canvas.ts';

/** Chunks as points, in fractions of the space; the first three lie near the question. */
const chunks: [number, number][] = [
  [0.56, 0.36],
  [0.71, 0.48],
  [0.54, 0.57],
  [0.12, 0.2],
  [0.22, 0.3],
  [0.16, 0.42],
  [0.3, 0.14],
  [0.2, 0.8],
  [0.32, 0.72],
  [0.13, 0.66],
  [0.87, 0.14],
  [0.79, 0.2],
  [0.92, 0.28],
  [0.85, 0.82],
  [0.75, 0.88],
  [0.92, 0.72],
  [0.45, 0.9],
];
const question: [number, number] = [0.62, 0.47];

/** Section 32: texts become points, a question too, and its nearest neighbours are what the model reads. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  const lane = narrow ? width : 350;
  canvas.head('Once, for the library', { x: 0, y: 14 });
  const once = canvas.row(
    [data('Documents', narrow ? 1 : 0.95), data('Chunks', 0.7), model('Embedding model')],
    { x: 0, y: 24, width: lane, height: 48 },
    narrow ? 20 : 24,
  );
  canvas.head('For every question', { x: 0, y: 102 });
  const ask = canvas.row(
    [data('Question'), model(narrow ? 'The same model' : 'The same embedding model')],
    { x: 0, y: 112, width: narrow ? 204 : lane, height: 48 },
    narrow ? 20 : 24,
  );
  const plane: Box = narrow ? { x: 0, y: 196, width, height: 170 } : { x: 392, y: 22, width: 200, height: 172 };
  canvas.box(plane, [], 'plain');
  for (const box of [once[2]!, ask[1]!]) canvas.join(box, plane);
  space(canvas, plane);
  const y = narrow ? 412 : 240;
  const out = canvas.row(
    [data('Nearest chunks, with the question', 1.3), model('Language model'), data('Answer with its sources')],
    { x: 0, y, width, height: narrow ? 66 : 48 },
    narrow ? 20 : 40,
  );
  const tip = edge(out[0]!, 'top');
  const from = edge(plane, 'bottom', narrow ? 0.2 : 0.5);
  if (narrow) canvas.arrow({ x: tip.x, y: from.y }, tip);
  else canvas.arrow(from, { x: from.x, y: 216 }, { x: tip.x, y: 216 }, tip);
}

function space(canvas: Canvas, { x, y, width, height }: Box): void {
  const at = ([across, down]: [number, number]) => ({ x: x + across * width, y: y + down * height });
  const centre = at(question);
  for (const [index, chunk] of chunks.entries()) {
    const point = at(chunk);
    if (index < 3) canvas.line(centre, point);
    canvas.dot(point, index < 3 ? 1 : 0, 4);
  }
  canvas.dot(centre, 2, 5);
  canvas.note('question', { x: centre.x, y: y + height * 0.22, anchor: 'middle', class: 'm2' });
  canvas.note('nearest chunks', { x: centre.x, y: y + height * 0.74, anchor: 'middle', class: 'm1' });
}
