import type { Box, Canvas } from './canvas.ts';

const stages = [
  {
    head: '1  Orient the matrices',
    tokens: '80 million tokens',
    compare: 'match',
    parts: ['attention matrix', 'Mamba-2 matrix'],
    matrix: true,
  },
  {
    head: '2  Align the hidden states',
    tokens: '160 million tokens',
    compare: 'match',
    parts: ['output of a block', 'output of a block'],
    matrix: false,
  },
  {
    head: '3  Transfer weights, distill',
    tokens: '2.76 billion tokens',
    compare: 'teach',
    parts: ['whole model: next word', 'whole model: next word'],
    matrix: false,
  },
] as const;

/** Section 27: MOHAWK’s three stages, from one matrix to the whole model. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  const box = narrow ? 130 : 190;
  canvas.head('Teacher: Phi-1.5', { x: 0, y: 14 });
  canvas.head('Student: Phi-Mamba', { x: width, y: 14, anchor: 'end' });
  let y = 44;
  for (const { head, tokens, compare, parts, matrix } of stages) {
    canvas.line({ x: 0, y: y - 16 }, { x: width, y: y - 16 });
    canvas.head(head, { x: 0, y: y + 4 });
    if (narrow) canvas.note(tokens, { x: 0, y: (y += 18) + 4 });
    else canvas.note(tokens, { x: width, y: y + 4, anchor: 'end' });
    y += 16;
    const height = matrix ? 88 : 52;
    const [left, right] = [0, width - box].map((x, index) =>
      canvas.box({ x, y, width: box, height }, matrix ? [] : parts[index]!, 'model'),
    ) as [Box, Box];
    if (matrix) [left, right].forEach((place, index) => triangle(canvas, place, parts[index]!));
    const gap = { x: (left.x + left.width + right.x) / 2, y: y + height / 2 - 7 };
    canvas.join(left, right);
    canvas.note(compare, { ...gap, anchor: 'middle' });
    y += height;
    if (compare === 'teach') {
      const [from, to, low] = [box / 2, width - box / 2, y + 32];
      canvas.arrow({ x: from, y }, { x: from, y: low }, { x: to, y: low }, { x: to, y });
      const words = ['copied first: MLPs, norms,', 'embeddings, output head'];
      canvas.note(narrow ? words : words.join(' '), { x: width / 2, y: y + 50, anchor: 'middle' });
    }
    y += 36;
  }
}

/** A causal matrix: each token looks at itself and at those before it. */
function triangle(canvas: Canvas, { x, y, width }: Box, name: string): void {
  const [size, step] = [5, 10];
  const left = x + width / 2 - (size * step) / 2;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++)
      canvas.bar({ x: left + column * step, y: y + 9 + row * step, width: 8.5, height: 8.5 }, 1);
  }
  canvas.note(name, { x: x + width / 2, y: y + 78, anchor: 'middle', class: 'n' });
}
