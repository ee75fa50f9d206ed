import { data, edge, model, type Canvas } from './canvas.ts';

/** Losses are lengths between 0 and 1, of no measured value: low, or high. */
const pairs = [
  { name: 'already learned', learner: 0.2, reference: 0.15, kept: false },
  { name: 'wrong caption', learner: 0.9, reference: 0.85, kept: false },
  { name: 'worth learning now', learner: 0.9, reference: 0.2, kept: true },
];

/** Section 36: two models judge a super-batch, and the pairs on which they differ most make up the batch. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  const [box, lane] = narrow ? [244, 84] : [300, 120];
  const [name, learner, reference, verdict] = narrow ? [0, 0, 104, 208] : [0, 176, 316, 456];
  const middle = narrow ? 40 : box / 2;
  const pool = canvas.box({ x: 0, y: 0, width: box, height: 32 }, 'super-batch, drawn at random', 'data');
  canvas.arrow({ x: middle, y: 32 }, { x: middle, y: 62 });
  canvas.note('both models score every pair', { x: middle + 10, y: 52 });
  canvas.head(narrow ? 'learner’s loss' : 'loss of the learner', { x: learner, y: 80 });
  canvas.head(narrow ? 'reference’s loss' : 'loss of the reference', { x: reference, y: 80 });
  let y = 92;
  for (const pair of pairs) {
    if (narrow) y += 18;
    const series = pair.kept ? 1 : 0;
    canvas.note(pair.name, { x: name, y: narrow ? y - 4 : y + 11.5, class: 'n' });
    canvas.bar({ x: learner, y, width: lane * pair.learner, height: 14 }, series);
    canvas.bar({ x: reference, y, width: lane * pair.reference, height: 14 }, series);
    const outcome = pair.kept ? 'kept' : 'left out';
    if (pair.kept) canvas.head(outcome, { x: verdict, y: y + 11.5 });
    else canvas.note(outcome, { x: verdict, y: y + 11.5 });
    y += 26;
  }
  const [batch, training] = canvas.column(
    [data('batch, filled chunk by chunk'), model('the learner trains on it')],
    { x: 0, y: y + 24, width: box },
    24,
  );
  canvas.arrow({ x: middle, y: y - 4 }, { x: middle, y: batch!.y });
  canvas.note('the largest differences', { x: middle + 10, y: y + 12 });
  // The next step begins with other losses: the learner has changed, the reference has not.
  const side = width - 8;
  const [from, to] = [edge(training!, 'right'), edge(pool, 'right')];
  canvas.arrow(from, { ...from, x: side }, { ...to, x: side }, to);
  canvas.note('next step', { x: side - 8, y: from.y - 8, anchor: 'end' });
}
