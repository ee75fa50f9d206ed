import type { Sheet } from './sheet.ts';

/** Section 21: two ways to cut a trained model, and how what is left learns from what was. */
export function pruning(sheet: Sheet): void {
  const { narrow, width } = sheet;
  const half = narrow ? width : 274;
  depth(sheet, 0, 0, half);
  const [x, y] = narrow ? [0, 224] : [318, 0];
  breadth(sheet, x, y, half);
  const top = narrow ? 440 : 236;
  sheet.head('Then the uncut model teaches the cut one', { x: 0, y: top });
  sheet.row(
    [
      { words: 'Uncut model', kind: 'model', share: 1.2 },
      { words: 'probabilities of the next word', kind: 'data', share: 1.4 },
      { words: 'Cut model', kind: 'model' },
    ],
    { x: 0, y: top + 12, width, height: 52 },
    narrow ? 20 : 40,
  );
}

const layers = 14;
const stackWidth = (sheet: Sheet) => (sheet.narrow ? 84 : 72);
const cut = (layer: number) => layer >= 7 && layer <= 11;

/** A stack of layers: a run of deep ones goes, the last one stays. */
function depth(sheet: Sheet, x: number, y: number, width: number): void {
  sheet.head('In depth: whole layers', { x, y: y + 14 });
  const stack = (left: number, kept: number[]) =>
    kept.forEach((layer, index) => {
      const top = y + 26 + index * 11;
      sheet.box({ x: left, y: top, width: stackWidth(sheet), height: 8 }, [], cut(layer) ? 'hidden' : 'model');
    });
  const all = Array.from({ length: layers }, (_, layer) => layer);
  stack(x, all);
  stack(
    x + width - stackWidth(sheet),
    all.filter((layer) => !cut(layer)),
  );
  const room = stackWidth(sheet) + 10;
  sheet.arrow({ x: x + room, y: y + 56 }, { x: x + width - room, y: y + 56 });
  sheet.note(['the run that', 'turns the vector', 'least goes'], { x: x + width / 2, y: y + 80, anchor: 'middle' });
  sheet.note('last layer kept', { x: x + room, y: y + 177 });
  sheet.note('then a short healing', { x: x + width, y: y + 146, anchor: 'end' });
}

/** Parts inside every layer: each row a kind of part, the weakest ones go. */
function breadth(sheet: Sheet, x: number, y: number, width: number): void {
  sheet.head('In width: parts of every layer', { x, y: y + 14 });
  const kinds: [string, number[]][] = [
    ['Attention heads', [2, 6]],
    ['Neurons', [1, 3, 4, 8]],
    ['Embedding channels', [0, 5, 7]],
  ];
  const [count, step] = [10, 13];
  kinds.forEach(([name, weak], index) => {
    const top = y + 34 + index * 56;
    sheet.note(name, { x, y: top + 2 });
    const teeth = (left: number, kept: number[]) =>
      kept.forEach((part, place) => {
        sheet.box(
          { x: left + place * step, y: top + 10, width: 9, height: 22 },
          [],
          weak.includes(part) ? 'hidden' : 'model',
        );
      });
    const all = Array.from({ length: count }, (_, part) => part);
    teeth(x, all);
    const rest = all.filter((part) => !weak.includes(part));
    teeth(x + width - rest.length * step + 4, rest);
    const middle = top + 21;
    sheet.arrow({ x: x + count * step + 6, y: middle }, { x: x + width - rest.length * step - 6, y: middle });
  });
}
