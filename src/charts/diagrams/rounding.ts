import type { Canvas, Point } from './canvas.ts';

/** Ten weights of a group, invented to show the rule; their mean size sets the steps of the last line. */
const weights = [-0.92, -0.55, -0.31, -0.18, -0.05, 0.07, 0.13, 0.28, 0.44, 0.83];
const mean = weights.reduce((sum, weight) => sum + Math.abs(weight), 0) / weights.length;
const [low, high] = [Math.min(...weights), Math.max(...weights)];

const rows = [
  { bits: '16 bits: 65,536 steps', size: 16, steps: 0, labels: [] },
  { bits: '4 bits: 16 steps', size: 4, steps: 16, labels: [] },
  { bits: 'Three values', size: 1.6, steps: 3, labels: ['−1', '0', '+1'] },
];

/** Section 24: the same weights on finer and coarser rulers, and the memory that an 8-billion model then takes. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  const right = narrow ? width - 12 : 430;
  const at = (weight: number) => 12 + ((weight + 1) / 2) * (right - 12);
  let y = 0;
  for (const { bits, size, steps, labels } of rows) {
    canvas.head(bits, { x: 0, y: y + 14 });
    const line = y + 64;
    const values =
      steps === 3 ? [-mean, 0, mean] : Array.from({ length: steps }, (_, step) => low + ((high - low) * step) / 15);
    canvas.line({ x: 4, y: line }, { x: right + 8, y: line });
    values.forEach((value, index) => {
      canvas.line({ x: at(value), y: line - 5 }, { x: at(value), y: line + 5 });
      if (labels[index]) canvas.note(labels[index], { x: at(value), y: line + 22, anchor: 'middle' });
    });
    if (steps === 0) {
      for (let x = 4; x <= right + 8; x += 3) canvas.bar({ x, y: line - 4, width: 1, height: 8 }, 0);
    }
    for (const weight of weights) {
      const near = steps === 0 ? weight : values.toSorted((a, b) => Math.abs(a - weight) - Math.abs(b - weight))[0]!;
      canvas.line({ x: at(weight), y: y + 38 }, { x: at(near), y: line });
      canvas.dot({ x: at(weight), y: y + 36 });
      canvas.dot({ x: at(near), y: line }, 2, 3);
    }
    const foot = labels.length > 0 ? 34 : 18;
    memory(canvas, size, narrow ? { x: 0, y: line + foot } : { x: 466, y: y + 22 });
    y = line + (narrow ? foot + 32 : labels.length > 0 ? 30 : 28);
  }
}

/** One block a gigabyte. */
function memory(canvas: Canvas, size: number, { x, y }: Point): void {
  const { narrow } = canvas;
  const columns = narrow ? 16 : 8;
  for (let block = 0; block < size; block++) {
    const width = Math.min(1, size - block) * 11;
    canvas.bar({ x: x + (block % columns) * 13, y: y + Math.floor(block / columns) * 13, width, height: 11 }, 0);
  }
  const text = narrow
    ? { x: x + Math.min(columns, Math.ceil(size)) * 13 + 6, y: y + 10 }
    : { x, y: y + Math.ceil(size / columns) * 13 + 16 };
  canvas.note(narrow ? `${size} GB` : `${size} GB for 8 billion`, text);
}
