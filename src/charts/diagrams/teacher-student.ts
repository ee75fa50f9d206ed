import type { Canvas } from './canvas.ts';

const ways = [
  ['White box', 'probabilities of each next word (logits)'],
  ['White box', 'hidden states, through a projection'],
  ['Black box', 'only the text that it writes'],
] as const;

/** Section 22: what can pass from a large model to a small one. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  const [wide, slim] = narrow ? [74, 72] : [150, 120];
  const [left, right] = [wide + 8, width - slim - 8];
  const most = right - left - 24;
  let y = 8;
  const arrows: { y: number; back: boolean }[] = [];
  const way = (head: string, words: string, back = false) => {
    if (head) canvas.head(head, { x: left + 12, y: (y += 12) });
    y = canvas.note(words, { x: left + 12, y: y + (head ? 16 : 10), most });
    arrows.push({ y: y - 4, back });
    y += 14;
  };
  for (const [head, words] of ways) way(head, words);
  way('On-policy', 'the student writes\u00a0…', true);
  way('', '…\u00a0the teacher grades each word');
  canvas.box({ x: 0, y: 0, width: wide, height: y }, ['Teacher', 'large,', 'frozen'], 'model');
  const student = canvas.box(
    { x: width - slim, y: 0, width: slim, height: y },
    ['Student', 'small,', 'learns'],
    'model',
  );
  for (const { y: at, back } of arrows) {
    const ends = [wide, student.x].map((x) => ({ x, y: at }));
    canvas.arrow(...(back ? ends.reverse() : ends));
  }
}
