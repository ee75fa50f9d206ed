import { data, edge, model, plain, type Canvas, type Item } from './canvas.ts';

const steps: Item[] = [
  data('Figure and goal', 0.85),
  plain('Symbolic engine deduces all it can', 1.25),
  plain('Goal reached?', 0.95),
  data('Proof, checked by rules'),
];

/** Section 20: the engine deduces, the language model adds a point when it is stuck; below, how that model was made. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  let y: number;
  if (narrow) {
    const [, engine, goal] = canvas.column(steps, { x: 0, y: 0, width: 164 }, 30);
    const words = ['Language', 'model proposes', 'a point'];
    const box = canvas.box({ x: 202, y: engine!.y + 20, width: 126, height: 64 }, words, 'model');
    const from = edge(goal!, 'right');
    canvas.arrow(from, { ...from, x: 265 }, edge(box, 'bottom'));
    canvas.arrow(edge(box, 'top'), { x: 265, y: engine!.y + 10 }, { x: 164, y: engine!.y + 10 });
    canvas.note('no', { x: 178, y: from.y - 6 });
    canvas.note('yes', { x: 90, y: goal!.y + goal!.height + 18 });
    y = 272;
  } else {
    const [, engine, goal, proof] = canvas.row(steps, { x: 0, y: 0, width, height: 52 }, 34);
    const words = ['Language model', 'proposes a point'];
    const box = canvas.box({ x: 206, y: 92, width: 130, height: 48 }, words, 'model');
    const from = edge(goal!, 'bottom');
    canvas.arrow(from, { ...from, y: 116 }, edge(box, 'right'));
    canvas.arrow(edge(box, 'left'), { x: engine!.x + 20, y: 116 }, { x: engine!.x + 20, y: 52 });
    canvas.note('no', { x: from.x + 8, y: 76 });
    canvas.note('yes', { x: proof!.x - 6, y: 20, anchor: 'end' });
    y = 178;
  }
  canvas.head('How the language model was made', { x: 0, y: y + 8 });
  const items: Item[] = [
    data('Random figures', 0.85),
    plain('All their consequences', 1.25),
    plain('Trace back from each'),
    data('Over 100 million theorems with proofs', 1.4),
    model('Language model', 0.9),
  ];
  if (narrow) canvas.column(items, { x: 0, y: y + 20, width: 172 }, 20);
  else canvas.row(items, { x: 0, y: y + 20, width, height: 68 }, 20);
}
