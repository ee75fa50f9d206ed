/** Numbers below this are written in words in running text. */
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "1 source", "21 sections": a count with its noun. */
export const count = (n: number, one: string, many = `${one}s`): string => `${grouped(n)}\u00a0${n === 1 ? one : many}`;

/** The same with small numbers in words: "three sections". */
export const countInWords = (n: number, one: string, many = `${one}s`): string =>
  `${words[n] ?? grouped(n)} ${n === 1 ? one : many}`;

/** 12345 → "12,345". */
export const grouped = (n: number): string => n.toLocaleString('en-US');
