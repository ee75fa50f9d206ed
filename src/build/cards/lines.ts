/** Width of a text at size 1. */
type Measure = (text: string) => number;

export interface Block {
  size: number;
  lines: string[];
}

/**
 * Breaks a text into lines at its plain spaces; a no-break space holds. A word wider than the line stands alone.
 * @param width greatest width of a line, in units of the size
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same number of lines in the narrowest measure that allows it, so that the last line is not a single word. */
export function balance(text: string, width: number, measure: Measure): string[] {
  const lines = breakLines(text, width, measure);
  let [low, high] = [width / 2, width];
  while (high - low > 0.05) {
    const middle = (low + high) / 2;
    if (breakLines(text, middle, measure).length > lines.length) low = middle;
    else high = middle;
  }
  return breakLines(text, high, measure);
}

/** Where a text must fit, in pixels. */
export interface Room {
  width: number;
  height: number;
  /** Line height, as a multiple of the size. */
  leading: number;
}

/**
 * Sets a text in the largest of the sizes, given in pixels from large to small, at which it fits; if it fits in none, in
 * the smallest, cut with an ellipsis.
 */
export function fit(text: string, sizes: readonly number[], { width, height, leading }: Room, measure: Measure): Block {
  const most = (size: number) => Math.floor(height / (size * leading));
  for (const size of sizes) {
    const lines = balance(text, width / size, measure);
    if (lines.length <= most(size) && lines.every((line) => measure(line) * size <= width)) return { size, lines };
  }
  const size = sizes.at(-1)!;
  const lines = breakLines(text, width / size, measure).slice(0, most(size));
  let last = lines.pop()!;
  while (last.includes(' ') && measure(`${last} …`) * size > width) last = last.replace(/ \S+$/, '');
  return { size, lines: [...lines, `${last} …`] };
}
