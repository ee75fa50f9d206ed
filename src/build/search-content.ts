import { readFileSync, readdirSync } from 'node:fs';
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
export const readTermMatter = (content: string) => frontMatter<TermMatter>(content, 'glossary');

/** Every way to write a term's name, each once. */
export const namesOf = (term: TermMatter): string[] => [
  ...new Set([term.en, term.fr, term.acronym ?? term.en, ...(term.aliases ?? [])]),
];
