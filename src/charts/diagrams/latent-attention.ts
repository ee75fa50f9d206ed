import type { Canvas } from './canvas.ts';

/** Numbers in the keys and values of 16 heads of DeepSeek-V2, 128 each. */
const fullRow = 4_096;
const panels = [
  { name: 'Multi-head', kept: 'A key and a value for each head', groups: 4, numbers: 32_768 },
  { name: 'Grouped-query', kept: 'A key and a value for each group of heads', groups: 2, numbers: 2_048 },
  { name: 'Multi-head latent', kept: 'One summary; each head rebuilds its own', groups: 0, numbers: 576 },
];
const [box, gap] = [29, 12];
const mechanism = 4 * box + 3 * gap;

/** Section 37: what three forms of attention keep of one token, first as a sketch of four heads, then to scale. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  const step = narrow ? 164 : (width - 176) / 2;
  panels.forEach((panel, index) => {
    const [x, y] = narrow ? [0, index * step] : [index * step, 0];
    canvas.head(panel.name, { x, y: y + 14 });
    sketch(canvas, x, y + 24, panel.groups);
    canvas.note(panel.kept, { x, y: y + (narrow ? 138 : 142), most: narrow ? width : 176 });
    rows(canvas, narrow ? { x: 184, y: y + 24 } : { x, y: 176 }, panel.numbers);
  });
  legend(canvas, narrow ? 3 * step + 10 : 304);
}

/** Four heads over what they read. */
function sketch(canvas: Canvas, x: number, y: number, groups: number): void {
  const kept = y + 68;
  const middle = (head: number) => x + head * (box + gap) + box / 2;
  const feed = (from: number, heads: number[]) => {
    for (const head of heads) canvas.arrow({ x: from, y: kept - 3 }, { x: middle(head), y: y + 24 });
  };
  [0, 1, 2, 3].forEach((head) => {
    canvas.box({ x: x + head * (box + gap), y, width: box, height: 22 }, '', 'model');
  });
  if (groups === 0) {
    canvas.bar({ x: x + mechanism / 2 - 24, y: kept, width: 36, height: 30 }, 1);
    canvas.bar({ x: x + mechanism / 2 + 15, y: kept, width: 5, height: 30 }, 1);
    feed(x + mechanism / 2, [0, 1, 2, 3]);
    return;
  }
  for (let group = 0; group < groups; group++) {
    const heads = [0, 1, 2, 3].filter((head) => Math.floor((head * groups) / 4) === group);
    const centre = (middle(heads[0]!) + middle(heads.at(-1)!)) / 2;
    canvas.bar({ x: centre - 14.5, y: kept, width: 13, height: 30 }, 2);
    canvas.bar({ x: centre + 1.5, y: kept, width: 13, height: 30 }, 0);
    feed(centre, heads);
  }
}

/** The numbers kept by all heads of a layer; a full row is the keys and values of 16 heads. */
function rows(canvas: Canvas, { x, y }: { x: number; y: number }, numbers: number): void {
  for (let row = 0; row < numbers / fullRow; row++) {
    const share = Math.min(1, numbers / fullRow - row);
    canvas.bar({ x, y: y + 24 + row * 9, width: share * 142, height: 7 }, numbers < 1_000 ? 1 : 0);
  }
  canvas.note(`${numbers.toLocaleString('en-US')} numbers`, { x, y: y + 14, class: 'n' });
}

function legend(canvas: Canvas, y: number): void {
  const items = [
    { width: 22, words: 'head', kind: 'box' },
    { width: 13, words: 'its key', kind: 2 },
    { width: 13, words: 'its value', kind: 0 },
    { width: 36, words: 'summary, and key of the position', kind: 1 },
  ] as const;
  let [x, line] = [0, y];
  for (const { width, words, kind } of items) {
    if (canvas.narrow && kind === 1) [x, line] = [0, y + 22];
    if (kind === 'box') canvas.box({ x, y: line - 11, width, height: 14 }, '', 'model');
    else canvas.bar({ x, y: line - 10, width: kind === 1 ? 24 : width, height: 12 }, kind);
    if (kind === 1) canvas.bar({ x: x + 27, y: line - 10, width: 5, height: 12 }, 1);
    canvas.note(words, { x: x + width + 8, y: line });
    x += width + 8 + words.length * 7 + 24;
  }
}
