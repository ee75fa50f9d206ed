import { data, edge, plain, type Canvas, type Item } from './canvas.ts';

type Part = Item | undefined;

const [question, passages, answer, key] = [data('Question'), data('Passages'), data('Answer'), plain('Key')];
const both = (words: string): Part => data([words, 'A and B']);

/** What each measure holds against what; a place left empty is not looked at. */
const measures: { name: string; asks: string; parts: [Part, Part, Part] }[] = [
  { name: 'Recall, nDCG', asks: 'key: passages judged useful', parts: [key, passages, undefined] },
  { name: 'Context relevance', asks: 'are the passages needed?', parts: [question, passages, undefined] },
  { name: 'Faithfulness, citations', asks: 'do the passages say so?', parts: [undefined, passages, answer] },
  { name: 'Answer relevance', asks: 'is the question answered?', parts: [question, undefined, answer] },
  { name: 'Nuggets', asks: 'key: facts to be found', parts: [key, undefined, answer] },
  { name: 'Arena', asks: 'which of two is better?', parts: [question, both('Passages'), both('Answers')] },
];

/** Section 34: the parts of a RAG system that each measure looks at. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  const box = narrow ? 82 : 88;
  const left = narrow ? 0 : 204;
  const step = (width - left - box) / 2;
  const place = (index: number, y: number, height: number) => ({ x: left + index * step, y, width: box, height });
  // Between narrow boxes there is no room for a word: it stands above them.
  const high = narrow ? 20 : 4;
  const system = [question, passages, answer].map((part, index) =>
    canvas.box(place(index, high, 34), part.words, part.kind),
  );
  if (!narrow) canvas.head('A RAG system', { x: 0, y: 26 });
  ['search', 'model'].forEach((words, index) => {
    const [from, to] = [edge(system[index]!, 'right'), edge(system[index + 1]!, 'left')];
    canvas.arrow(from, to);
    canvas.note(words, { x: (from.x + to.x) / 2, y: narrow ? 12 : 16, anchor: 'middle' });
  });
  canvas.line({ x: 0, y: high + 52 }, { x: width, y: high + 52 });
  let y = high + 62;
  for (const { name, asks, parts } of measures) {
    const tall = parts.some((part) => Array.isArray(part?.words));
    const height = tall ? 42 : 28;
    const middle = narrow ? y + 22 + height / 2 : y + 20;
    canvas.head(name, { x: 0, y: y + (narrow ? 12 : 16) });
    if (narrow) canvas.note(asks, { x: width, y: y + 12, anchor: 'end' });
    else canvas.note(asks, { x: 0, y: y + 32 });
    const boxes = parts.flatMap((part, index) =>
      part ? [canvas.box(place(index, middle - height / 2, height), part.words, part.kind)] : [],
    );
    boxes.slice(1).forEach((next, index) => {
      canvas.line(edge(boxes[index]!, 'right'), edge(next, 'left'));
    });
    y += narrow ? height + 40 : 52;
  }
}
