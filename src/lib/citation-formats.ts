import type { Citable, Name } from '../schemas/reference.ts';
import { months } from './dates.ts';
import { escapeTex } from './tex.ts';

/** CSL-JSON is a list of items, also for a single work. */
export const toCslJson = (items: readonly Citable[]): string => `${JSON.stringify(items, undefined, 2)}\n`;

/**
 * An entry of a BibTeX file.
 * @param fields values in TeX, in their order; a month by its number is written as BibTeX's own abbreviation
 */
export function bibtexEntry(type: string, key: string, fields: readonly (readonly [string, string])[]): string {
  const lines = fields.map(([name, value]) => {
    const month = name === 'month' && months[Number(value) - 1]?.slice(0, 3).toLowerCase();
    return `  ${name} = ${month || `{${value.trim().replace(/\s+/g, ' ')}}`},`;
  });
  return `@${type}{${key},\n${lines.join('\n')}\n}`;
}

/** A page in BibTeX, as `@online` in the manner of `content/references.bib`. The page has no author. */
export function toBibtex(item: Citable): string {
  const fields: [string, string][] = [
    ['title', `{${escapeTex(item.title)}}`],
    ['organization', `{${escapeTex(item['container-title'] ?? '')}}`],
    ['year', `${item.issued?.['date-parts']?.[0]?.[0]}`],
  ];
  if (item.URL) fields.push(['url', item.URL]);
  if (item.note) fields.push(['note', escapeTex(item.note)]);
  return `${bibtexEntry('online', item.id, fields)}\n`;
}

/**
 * A page in RIS, the format that EndNote, Mendeley and Zotero import. The tags are those on which they agree
 * (https://en.wikipedia.org/wiki/RIS_(file_format)). Our own, for citation.js's module for RIS is of an earlier version
 * than its core.
 */
export function toRis(item: Citable): string {
  const [year, month, day] = item.issued?.['date-parts']?.[0] ?? [];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', risName(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', year?.toString()],
    ['DA', month ? `${year}/${two(month)}/${two(day)}/` : undefined],
    ['LA', item.language],
    ['AB', item.abstract],
    ['N1', item.note],
    ['UR', item.URL],
    ['ER', ''],
  ];
  // The format asks for CR LF.
  return tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
}

/** An organization ends with a comma: EndNote and Zotero would take its words for first and last names. */
const risName = ({ family, given, literal }: Name): string => (literal ? `${literal},` : `${family}, ${given}`);
