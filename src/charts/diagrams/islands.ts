import { edge, type Box, type Canvas } from './canvas.ts';

/** Section 35: one cluster in which all chips wait for all, and islands that meet once in H steps. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  const power = narrow ? 62 : 90;
  const left = power + (narrow ? 20 : 34);
  const right = narrow ? 92 : 168;
  const room = { x: left, width: narrow ? 112 : 218 };

  canvas.head('One cluster: a meeting at every step', { x: 0, y: 14 });
  const whole = site(canvas, { ...room, y: 26, width: narrow ? width - left : room.width, height: 80 }, power, 8, 2);
  if (narrow) canvas.note('one chip fails: all the others wait', { x: width, y: 124, anchor: 'end' });
  else canvas.note(['one chip fails:', 'all the others wait'], { x: whole.x + whole.width + 16, y: 62 });

  const top = narrow ? 162 : 142;
  canvas.head('Islands: a meeting once in H steps', { x: 0, y: top });
  const [height, gap] = [42, 12];
  const meeting = { x: width - right, y: top + 12, width: right, height: 4 * height + 3 * gap };
  canvas.box(meeting, narrow ? 'average of the moves, outer step' : ['average of the moves,', 'outer step']);
  for (const place of [0, 1, 2, 3]) {
    const island = site(canvas, { ...room, y: meeting.y + place * (height + gap), height }, power, 4, 1);
    const go = edge(island, 'right', 0.3);
    const back = edge(island, 'right', 0.7);
    canvas.arrow(go, { x: meeting.x, y: go.y });
    canvas.arrow({ x: meeting.x, y: back.y }, back);
  }
  const note = 'To the right: how far each island has moved. Back: the new weights. Over slow links.';
  canvas.note(note, { x: 0, y: meeting.y + meeting.height + 22 });
}

/** Chips that fast links join, and their power supply; in more than one row of chips, one has failed. */
function site(canvas: Canvas, place: Box, power: number, across: number, rows: number): Box {
  canvas.join(canvas.box({ ...place, x: 0, width: power }, 'power', 'data'), place);
  canvas.box(place);
  const [size, step] = [18, (place.width - 12) / across];
  const middles = Array.from({ length: rows }, (_, row) => place.y + ((row + 0.5) * place.height) / rows);
  const at = (column: number) => place.x + 6 + (column + 0.5) * step;
  for (const y of middles) canvas.line({ x: at(0), y }, { x: at(across - 1), y });
  for (let column = 0; column < across; column++) {
    if (rows > 1) canvas.line({ x: at(column), y: middles[0]! }, { x: at(column), y: middles.at(-1)! });
    middles.forEach((y, row) => {
      const failed = row === 1 && column === 5;
      const chip = { x: at(column) - size / 2, y: y - size / 2, width: size, height: size };
      canvas.box(chip, [], failed ? 'hidden' : 'model');
    });
  }
  return place;
}
