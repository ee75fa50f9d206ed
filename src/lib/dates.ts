/** Their names, in order. */
export const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A date that may lack day or month, as a reader reads it: "2024-12-05" → "5 December 2024", "2025" → "2025". */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = month ? `${months[month - 1]!} ` : '';
  return `${day ? `${day}\u00a0` : ''}${name}${year}`;
}

/** A date whose month has no such day: "2025-02-31". One without a day is never. */
export function isImpossible(date: string): boolean {
  const [year = 0, month = 0, day] = date.split('-').map(Number);
  return day !== undefined && day > new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Order for dates that may lack day or month, newest first; a vaguer date comes after the days it contains. */
export const newestFirst = (a: string, b: string): number => b.padEnd(10, '-').localeCompare(a.padEnd(10, '-'));
