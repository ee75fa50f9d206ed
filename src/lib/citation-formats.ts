import type { CslItem } from './citation-label.ts';

/** A work of which we write citations: CSL-JSON (https://docs.citationstyles.org) with the fields that we fill. */
export interface Citable extends CslItem {
  language?: string;
  abstract?: string;
}

/** CSL-JSON is a list of items, also for a single work. */
export const toCslJson = (items: readonly Citable[]): string => `${JSON.stringify(items, undefined, 2)}\n`;

/**
 * A page in BibTeX, as `@online` in the manner of `content/references.bib`. Not by citation.js, which makes a key of its
 * own and loses the title of the site. The page has no author.
 */
export function toBibtex(item: Citable): string {
  const fields: [name: string, value: string | undefined][] = [
    ['title', `{${escapeTex(item.title)}}`],
    ['organization', `{${escapeTex(item['container-title'] ?? '')}}`],
    ['year', String(item.issued?.['date-parts']?.[0]?.[0])],
    ['url', item.URL],
    ['note', item.note && escapeTex(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@online{${item.id},\n${lines.join('')}}\n`;
}

/** What TeX would read as a command. Letters and quotes stay as they are: the file is UTF-8. */
const escapeTex = (text: string): string => text.replace(/[&%$#_]/g, '\\$&');

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
const risName = ({ family, given, literal }: NonNullable<CslItem['author']>[number]): string =>
  literal ? `${literal},` : [family, given].filter(Boolean).join(', ');
