/**
 * How wide text will be. The reader's system face is not known at build time, so widths are those of DejaVu Sans, the
 * widest face that the stack may end at: labels then have room enough everywhere. In em, rounded up.
 */
const classes: [RegExp, number][] = [
  [/[ijlI]/, 0.3],
  [/[ .,’'|J]/, 0.32],
  [/[:;!()[\]/ft-]/, 0.41],
  [/r/, 0.42],
  [/[mW%@—…]/, 1],
  [/[wM]/, 0.87],
  [/[GOQNHDU]/, 0.79],
  [/[A-Z]/, 0.7],
  [/[sczL]/, 0.56],
  [/[vxyk]/, 0.6],
];
const usual = 0.64;

/** Size of all type in drawings, in pixels; ticks and notes are no smaller. */
export const typeSize = 13;
/** Room between words and the edge of their box, in pixels. */
export const air = 10;
/** Width of the narrowest drawing, in pixels: a window of 360 less the page's edges. */
export const narrowest = 328;
/** Width from which a drawing takes its wide arrangement, in pixels: 36rem, as figure.css has it. */
export const widestNarrow = 576;

/** Width of one line, in pixels. */
export function textWidth(text: string, size = typeSize): number {
  let width = 0;
  for (const character of text) width += classes.find(([set]) => set.test(character))?.[1] ?? usual;
  return width * size;
}

/** Breaks a text into lines of at most `most` pixels, at spaces but not within brackets; a single word may be longer. */
export function wrap(text: string, most: number, size = typeSize): string[] {
  const lines: string[] = [];
  for (const word of text.match(/\([^)]*\)[^ ]*|[^ ]+/g) ?? []) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same with lines of about equal length, so that no word is left alone on the last. */
export function balance(text: string, most: number, size = typeSize): string[] {
  const count = wrap(text, most, size).length;
  let best = most;
  for (let width = most; width > most / 3 && wrap(text, width, size).length === count; width -= 8) best = width;
  return wrap(text, best, size);
}

/** Widest of several lines, in pixels. */
export const widest = (lines: string[]): number => Math.max(0, ...lines.map((line) => textWidth(line)));

/**
 * Moves labels apart so that no two overlap, each as near as can be to where it belongs: labels that touch form a block,
 * and a block lies at the mean of what its members want (pool adjacent violators).
 * @param wanted centre and height of each, in pixels
 * @returns the upper edge of each
 */
export function spread(wanted: { centre: number; height: number }[], low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]!.centre - wanted[b]!.centre || a - b);
  let blocks: { members: number[]; top: number; height: number }[] = [];
  for (const index of order) {
    const { centre, height } = wanted[index]!;
    blocks.push({ members: [index], top: centre - height / 2, height });
    for (;;) {
      const [upper, lower] = blocks.slice(-2);
      if (!upper || !lower || upper.top + upper.height <= lower.top) break;
      const size = upper.members.length + lower.members.length;
      const shifted = lower.top - upper.height;
      const top = (upper.top * upper.members.length + shifted * lower.members.length) / size;
      const members = [...upper.members, ...lower.members];
      blocks = [...blocks.slice(0, -2), { members, top, height: upper.height + lower.height }];
    }
  }
  const placed: number[] = [];
  // The frame's edges come last: a block that leaves it is pushed back, and pushes its neighbours.
  let edge = low;
  for (const block of blocks) edge = (block.top = Math.max(block.top, edge)) + block.height;
  edge = high;
  for (const block of blocks.toReversed()) edge = block.top = Math.min(block.top, edge - block.height);
  for (const { members, top } of blocks) {
    let y = top;
    for (const index of members) {
      placed[index] = y;
      y += wanted[index]!.height;
    }
  }
  return placed;
}
