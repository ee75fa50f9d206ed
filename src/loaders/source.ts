import { Cite, plugins } from '@citation-js/core';
import { bibtexEntry } from '../lib/citation-formats.ts';
import { braceScripts, unescapeTex } from '../lib/tex.ts';
import { editorsFields, publishedFields, type Citable, type Name } from '../schemas/reference.ts';
import { BibtexError, type Entry } from './bibtex.ts';

const spelling = new Map(publishedFields.map((name) => [name.toLowerCase(), name]));
const types = plugins.config.get('@bibtex').types.biblatex.source;
/** An "and" in the name of an organization or a place is a word for BibTeX, and separates for the library. */
const bodies = ['institution', 'organization', 'publisher', 'school', 'address'];

export const keywords = ({ properties }: Entry): string[] => String(properties.keywords ?? '').split(/[,;]\s*/);

const entryError = ({ label, line, lines }: Entry, field: string, message: string): BibtexError =>
  new BibtexError(lines.get(field) ?? line, `"${label}": ${message}`);

/** The fields that readers get, in the order of the file. Throws at a type or field that we do not know. */
function fieldsOf(entry: Entry): [name: string, value: string][] {
  if (!Object.hasOwn(types, entry.type)) {
    throw entryError(entry, '', `there is no entry type "@${entry.type}". Use @misc, @online, @article …`);
  }
  return Object.entries(entry.properties).flatMap(([name, value]) => {
    if (spelling.has(name)) {
      const address = ['url', 'doi', 'eprint'].includes(name);
      return [[name, address ? unescapeTex(String(value)) : String(value)]];
    }
    if (editorsFields.includes(name)) return [];
    const remedy = 'Fix its name, or add it to publishedFields in src/schemas/reference.ts. Remarks go in annote.';
    throw entryError(entry, name, `there is no field "${name}". ${remedy}`);
  });
}

/** The entry in BibTeX, with the fields that readers get. */
export function published(entry: Entry): string {
  const fields = fieldsOf(entry).map(([name, value]) => [spelling.get(name)!, value] as const);
  return bibtexEntry(entry.type, entry.label, fields);
}

/**
 * The entry in CSL-JSON, with the fields that readers get but for the rank. What citation.js would change is kept as it is
 * meant: addresses, exponents, organizations as such.
 */
export function citable(entry: Entry): Citable {
  const { url, doi, ...fields } = Object.fromEntries(fieldsOf(entry));
  delete fields.keywords;
  for (const [name, value] of Object.entries(fields)) {
    try {
      fields[name] = braceScripts(bodies.includes(name) ? `{${value}}` : value);
    } catch (error) {
      throw entryError(entry, name, `${name}: ${(error as Error).message}`);
    }
  }
  refuseOtherLists(entry);
  const item = convert(entry, fields);
  const { issued, author, editor } = item;
  if (fields.month && issued?.['date-parts'] && !issued['date-parts'][0]?.[1]) {
    throw entryError(
      entry,
      'month',
      `"${fields.month}" is no month. Write month = jan, feb … dec, and the day in day.`,
    );
  }
  const when = String(fields.date ?? fields.year ?? '');
  if (/\d/.test(when) && !/^\d{4}(?![\da-z])[-/\d]*$/.test(when)) {
    const remedy = 'Write year = {2024}, and month and day beside it.';
    throw entryError(entry, fields.date ? 'date' : 'year', `"${when}" is no date. ${remedy}`);
  }
  const unknown = /\\[a-zA-Z]+/.exec([item.title, item['container-title'], item.publisher].join());
  if (unknown)
    throw entryError(entry, 'title', `citation.js does not know the TeX "${unknown[0]}". Write the characters.`);
  return {
    ...item,
    ...(author && { author: author.map((name) => nameOf(name, entry)) }),
    ...(editor && { editor: editor.map((name) => nameOf(name, entry)) }),
    ...(url && { URL: url }),
    ...(doi && { DOI: doi.replace(/^https?:\/\/(dx\.)?doi\.org\//, '') }),
  };
}

function convert(entry: Entry, properties: Record<string, string>): Citable {
  const { type, label } = entry;
  const options = { generateGraph: false, forceType: '@biblatex/entries+list' };
  try {
    const [data] = new Cite([{ type, label, properties }], options).data;
    const { 'citation-key': id, ...item } = data as Citable & { 'citation-key': string };
    return Object.assign({ id }, item);
  } catch (error) {
    throw entryError(entry, '', `${(error as Error).message.split('\n')[0]} Fix the TeX of its fields.`);
  }
}

/** Stops at names with anything but "and" between them: BibTeX makes one of two, and loses the third. */
function refuseOtherLists(entry: Entry): void {
  for (const field of ['author', 'editor']) {
    let names = String(entry.properties[field] ?? '');
    while (/\{[^{}]*\}/.test(names)) names = names.replace(/\{[^{}]*\}/g, 'X');
    for (const name of names.split(/\s+and\s+/i)) {
      const [, suffix = '', given, ...more] = name.split(',');
      const person = given === undefined || /^\s*((jr|sr)\b|[ivx]+\s*$)/i.test(suffix);
      if (person && more.length === 0 && !/[;&]|\sand$/.test(name)) continue;
      throw entryError(entry, field, `"${name}" is read as one name. Write "and" between names, and nothing else.`);
    }
  }
}

/** A name without a first name is an organization; "others" too. */
function nameOf(name: Name, entry: Entry): Name {
  const { family = '', given } = name;
  if (!family && !given) throw entryError(entry, 'author', 'a name is empty. Fix the list of names.');
  if (given === undefined) return family && !name['non-dropping-particle'] ? { literal: family } : name;
  if (!/^\p{Lu}{2,}$/u.test(family)) return name;
  const remedy = `Write it in double braces. Else "${family}" in small letters.`;
  throw entryError(entry, 'author', `is "${given} ${family}" an organisation? ${remedy}`);
}

/**
 * CSL-JSON for other programs: "article" is what CSL calls a preprint; what BibTeX calls miscellaneous, "document", older
 * programs do not know; citation.js drops the arXiv number.
 */
export function exported(item: Citable, { properties: { eprint, archiveprefix } }: Entry): Citable {
  if (item.type !== 'document') return item;
  if (String(archiveprefix).toLowerCase() !== 'arxiv') return { ...item, type: 'webpage' };
  return { ...item, type: 'article', publisher: 'arXiv', number: `arXiv:${eprint}` };
}
