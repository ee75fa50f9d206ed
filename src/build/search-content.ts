import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse } from 'yaml';

/** What the index needs of a section's front matter. */
export interface SectionMatter {
  number: number;
  title: string;
  slide: string;
  part: string;
  topics: string[];
  summary: string;
  aliases: string[];
  keyFigure: { label: string };
}

/** All names of a glossary term, English and French. */
export interface TermMatter {
  en: string;
  fr: string;
  acronym?: string;
  aliases?: string[];
}

/** Front matter of the files of one folder of `content/`, by file name. It was validated when the pages were built. */
function frontMatter<Matter>(content: string, folder: string): Map<string, Matter> {
  const files = readdirSync(join(content, folder)).filter((file) => /\.mdx?$/.test(file));
  return new Map(
    files.sort().map((file) => {
      const [, matter = ''] = /^---\r?\n(.*?)\r?\n---/s.exec(readFileSync(join(content, folder, file), 'utf8')) ?? [];
      return [basename(file, extname(file)), parse(matter) as Matter];
    }),
  );
}

export const readSectionMatter = (content: string) => frontMatter<SectionMatter>(content, 'sections');
/**
 * What readers type for a section, by the name of its file: phrases in words that the page may not use, indexed with it and
 * never shown (document expansion, Nogueira and Lin, "From doc2query to docTTTTTquery", 2019).
 * @param sections names of the files in `content/sections/`
 * @throws when a file belongs to no section, or says a phrase twice
 */
export function readPhrases(content: string, sections: Set<string>): Map<string, string[]> {
  const folder = join(content, 'searches');
  if (!existsSync(folder)) return new Map();
  const owners = new Map<string, string>();
  const read = (file: string): [string, string[]] => {
    const name = basename(file, '.txt');
    if (!sections.has(name)) {
      throw new Error(`content/searches/${file}: no content/sections/${name}.mdx: name it as its section.`);
    }
    const lines = readFileSync(join(folder, file), 'utf8').split(/\r?\n/);
    const phrases = lines.flatMap((line, index) => {
      const phrase = line.trim();
      const place = `content/searches/${file}:${index + 1}`;
      const owner = phrase && owners.get(phrase.toLowerCase());
      if (owner) throw new Error(`${place}: “${phrase}” stands at ${owner} as well: one section is enough.`);
      owners.set(phrase.toLowerCase(), place);
      return phrase ? [phrase] : [];
    });
    return [name, phrases];
  };
  return new Map(readdirSync(folder).sort().map(read)); // prettier-ignore
}

export const readTermMatter = (content: string) => frontMatter<TermMatter>(content, 'glossary');

/** Every way to write a term's name, each once. */
export const namesOf = (term: TermMatter): string[] => [
  ...new Set([term.en, term.fr, term.acronym ?? term.en, ...(term.aliases ?? [])]),
];
