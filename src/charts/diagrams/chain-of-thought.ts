import { model, type Canvas } from './canvas.ts';

/** Section 13: three ways from a question to an answer; the last keeps its working to itself. */
export default function draw(canvas: Canvas): void {
  const { width, narrow } = canvas;
  const end = narrow ? 88 : 130;
  const gap = narrow ? 20 : 26;
  const middle = { x: end + gap, width: width - 2 * (end + gap) };
  const right = width - end;
  const ends = (y: number, height: number, question: string, answer: string) => [
    canvas.box({ x: 0, y, width: end, height }, question, 'data'),
    canvas.box({ x: right, y, width: end, height }, answer, 'data'),
  ];

  canvas.head('Direct answer', { x: 0, y: 14 });
  const [q1, a1] = ends(24, 44, 'Question', 'Answer');
  canvas.join(q1!, a1!);

  canvas.head('Asked to show its steps, 2022', { x: 0, y: 102 });
  const [q2, a2] = ends(112, narrow ? 72 : 56, 'Worked examples, question', 'Answer');
  const steps = canvas.box({ ...middle, y: q2!.y, height: q2!.height }, 'Steps that the reader sees', 'data');
  canvas.join(q2!, steps);
  canvas.join(steps, a2!);

  const top = narrow ? 218 : 202;
  canvas.head('Trained to reason: o1, 2024', { x: 0, y: top });
  const height = narrow ? 190 : 88;
  const hidden = canvas.box({ ...middle, y: top + 10, height }, [], 'hidden');
  const shares = { try: 1, check: 1.4, 'step back': 1.3, 'try again': 1.4 };
  const moves = Object.entries(shares).map(([words, share]) => model(words, share));
  const inside = { x: middle.x + 9, width: middle.width - 18 };
  if (narrow) canvas.column(moves, { ...inside, y: top + 19 }, 14);
  else {
    canvas.row(moves, { ...inside, y: top + 22, height: 42 }, 14);
    canvas.note('hidden reasoning tokens', { x: middle.x + middle.width / 2, y: top + 84, anchor: 'middle' });
  }
  const side = (x: number, label: string) =>
    canvas.box({ x, y: top + 10 + height / 2 - 28, width: end, height: 56 }, label, 'data');
  canvas.join(side(0, 'Question'), hidden);
  canvas.join(hidden, side(right, 'Summary, answer'));
  const note = 'Hidden reasoning tokens: billed as output, dropped after each turn.';
  canvas.note(narrow ? note : 'Billed as output, dropped after each turn.', {
    x: narrow ? 0 : middle.x + middle.width / 2,
    y: top + height + 30,
    anchor: narrow ? 'start' : 'middle',
  });
}
