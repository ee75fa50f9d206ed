import type { Canvas } from './canvas.ts';

/** Section 26: eight layers of a transformer and of Jamba, with what each must remember. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  const half = narrow ? 154 : 276;
  tower(canvas, 0, half, 'Transformer', () => true);
  tower(canvas, width - half, half, 'Hybrid (Jamba)', (layer) => layer === 3);
  const y = 278;
  const second = narrow ? { x: 0, y: y + 22 } : { x: width - half, y };
  canvas.bar({ x: 0, y: y - 10, width: 22, height: 10 }, 2);
  canvas.note('cache: grows with each token read', { x: 30, y });
  canvas.bar({ x: second.x, y: second.y - 10, width: 10, height: 10 }, 1);
  canvas.note('state: always the same size', { x: second.x + (narrow ? 30 : 18), y: second.y });
}

function tower(canvas: Canvas, x: number, width: number, name: string, attention: (layer: number) => boolean): void {
  canvas.head(name, { x, y: 14 });
  const box = canvas.narrow ? 82 : 120;
  for (let layer = 0; layer < 8; layer++) {
    const y = 26 + layer * 29;
    const full = attention(layer);
    canvas.box({ x, y, width: box, height: 24 }, full ? 'attention' : 'Mamba', full ? 'plain' : 'model');
    const memory = full ? width - box - 10 : 10;
    canvas.bar({ x: x + box + 10, y: y + 7, width: memory, height: 10 }, full ? 2 : 1);
  }
}
