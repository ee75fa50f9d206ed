import { air, balance, textWidth } from '../measure.ts';
import type { Canvas } from './canvas.ts';

const steps = [
  ['Access by API only', 'ChatGPT: 0.5 of 14 points'],
  ['Weights, under a license with conditions', 'Llama 3.1: 4 points'],
  ['Weights and documents', 'framework’s class III'],
  ['The same, and the code', 'framework’s class II'],
  ['The same, and the data', 'class I; OLMo: 12.5 points'],
] as const;

/** Section 16: openness by degrees, and the place where a yes-or-no rule cuts it. */
export default function draw(canvas: Canvas): void {
  const { width, narrow } = canvas;
  const first = narrow ? 150 : 210;
  let y = 0;
  steps.forEach(([words, example], index) => {
    const wide = first + ((width - first) * index) / (steps.length - 1);
    // Beside the box where there is room, in it where there is none.
    const outside = width - wide - 12 > textWidth(example);
    const lines = (outside ? [words] : [words, example]).flatMap((text) => balance(text, wide - 2 * air));
    const height = lines.length * 16 + 16;
    if (index === steps.length - 1) {
      canvas.line({ x: 0, y: y + 14 }, { x: width, y: y + 14 });
      const rule = 'Open Source AI Definition 1.0: weights, code and full information on the data';
      y = canvas.note(rule, { x: 0, y: y + 34 }) + 2;
    }
    canvas.box(
      { x: 0, y, width: wide, height },
      lines,
      index === 0 ? 'hidden' : index === steps.length - 1 ? 'model' : 'plain',
    );
    if (outside) canvas.note(example, { x: wide + 12, y: y + height / 2 + 4.5 });
    y += height + 8;
  });
}
