/** "1 source", "21 sections": a count with its noun. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-US')}\u00a0${n === 1 ? one : many}`;

/** Between a number and its unit, in English: "83.3%", "16 GB". */
export const spaceBefore = (unit: string): string => (unit.startsWith('%') ? '' : ' ');

/**
 * A decimal number of a data file as it is printed: true minus; thousands apart.
 * @param quantity false for a number without a unit: four digits of it may be a year and stay together
 */
export function printedNumber(value: string, quantity = true): string {
  const grouped = quantity || Math.abs(Number(value)) >= 10_000;
  const apart = grouped ? value.replace(/(?<!\.\d*)\B(?=(\d{3})+(?!\d))/g, ',') : value;
  return apart.replace('-', '−');
}
