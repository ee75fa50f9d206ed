import { edge, model, plain, type Canvas } from './canvas.ts';

/** Section 19: from a vote between two hidden models to a ranking, with and without style. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  const names = ['Model A, name hidden', 'Model B, name hidden'];
  const style = 'Style of both answers: length, headers, lists, bold';
  if (narrow) {
    const question = canvas.box({ x: 84, y: 0, width: 160, height: 34 }, 'A user’s question', 'data');
    const pair = names.map((words) => model(words));
    const models = canvas.row(pair, { x: 0, y: 60, width, height: 48 }, 16, false);
    for (const box of models) canvas.join(question, box, 46);
    const vote = canvas.box({ x: 54, y: 134, width: 220, height: 34 }, 'Vote: A, B, tie or both bad', 'data');
    for (const box of models) canvas.join(box, vote);
    const table = canvas.box({ x: 54, y: 192, width: 220, height: 34 }, 'Table of all battles', 'data');
    canvas.join(vote, table);
    const features = canvas.box({ x: 0, y: 262, width: 148, height: 66 }, style, 'data');
    const regression = canvas.box({ x: 180, y: 262, width: 148, height: 66 }, 'Logistic regression (Bradley–Terry)');
    for (const box of [features, regression]) canvas.join(table, box, 244);
    canvas.join(features, regression);
    const outs = canvas.row(
      [plain('Weight of style'), plain('Strength of each model: its score')],
      { x: 0, y: 356, width, height: 50 },
      32,
      false,
    );
    canvas.join(regression, outs[1]!);
    canvas.arrow(edge(regression, 'bottom', 0.25), { x: 217, y: 342 }, { x: 74, y: 342 }, edge(outs[0]!, 'top'));
    return;
  }
  const question = canvas.box({ x: 0, y: 22, width: 100, height: 50 }, 'A user’s question', 'data');
  const models = names.map((words, index) =>
    canvas.box({ x: 136, y: index * 50, width: 160, height: 42 }, words, 'model'),
  );
  const vote = canvas.box({ x: 332, y: 22, width: 120, height: 50 }, ['Vote: A, B,', 'tie or both bad'], 'data');
  for (const box of models) {
    canvas.join(question, box, 118);
    canvas.join(box, vote, 314);
  }
  const table = canvas.box({ x: 478, y: 22, width: 114, height: 50 }, 'Table of all battles', 'data');
  canvas.join(vote, table);
  const features = canvas.box({ x: 0, y: 140, width: 180, height: 66 }, style, 'data');
  const regression = canvas.box({ x: 216, y: 140, width: 164, height: 66 }, 'Logistic regression (Bradley–Terry)');
  for (const box of [features, regression]) canvas.join(table, box, 116);
  canvas.join(features, regression);
  const outs = ['Strength of each model: its score', 'Weight of style'].map((words, index) =>
    canvas.box({ x: 430, y: 128 + index * 54, width: 162, height: index === 0 ? 46 : 36 }, words),
  );
  for (const out of outs) canvas.join(regression, out, 404);
}
