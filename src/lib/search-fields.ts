import { namesOf, type GlossaryTerm } from './glossary.ts';
import type { ReferenceEntry } from './references.ts';
import type { ProsePage } from './prose.ts';
import type { SectionPage } from './sections.ts';

/** What the index knows of a page besides its text: each field is a metadata field of Pagefind's. */
export interface SearchFields {
  /** Below the base, without a leading slash. */
  path: string;
  /** 0 for a page that is no section. */
  number: number;
  title: string;
  summary: string;
  /** Values of Pagefind's filters. */
  part?: string;
  topics: string[];
  /**
   * Field name → texts, such as all aliases. Pagefind counts a word once a field however often it stands there, so each text
   * becomes a field of its own: what many of them say counts more.
   */
  fields: Record<string, string[]>;
}

/** "model collapse" → "modelcollapse", as some readers type names of several words. */
const joined = (names: string[]): string[] =>
  names.filter((name) => /^\S+( \S+){1,3}$/.test(name)).map((name) => name.replace(/[\s-]/g, ''));

/** The fields of a page that is no section. */
export const pageFields = ({ path, title, summary, aliases }: ProsePage): SearchFields => ({
  path: path.slice(1),
  number: 0,
  title,
  summary,
  topics: [],
  fields: { summary: [summary], alias: aliases },
});

/** The fields of every section, in the report's order. */
export function searchFields(
  sections: SectionPage[],
  glossary: GlossaryTerm[],
  references: Map<string, ReferenceEntry>,
): SearchFields[] {
  const terms = new Map(glossary.map((term) => [term.id, term]));
  return sections.map((section) => {
    const { path, data, page } = section;
    const names = page.glosses.flatMap((term) => namesOf(terms.get(term)!));
    const mentioned = page.terms
      .filter((term) => !page.glosses.includes(term))
      .flatMap((term) => namesOf(terms.get(term)!));
    const [name] = data.title.split(':') as [string];
    const authors = page.citations.map(({ key }) => references.get(key)!.who.replace(/ et al\.| and /g, ' '));
    return {
      path: path.slice(1),
      number: data.number,
      title: data.title,
      summary: data.summary,
      part: data.part,
      topics: data.topics,
      fields: {
        slide: [data.slide],
        summary: [data.summary],
        brief: [data.brief],
        keyFigure: [`${data.keyFigure.value} ${data.keyFigure.unit} ${data.keyFigure.label}`],
        heading: [page.headings.map(({ text }) => text).join(' · ')],
        alias: data.aliases,
        name: names,
        mention: [mentioned.join(' · ')],
        joined: [joined([name, ...data.aliases, ...names]).join(' ')],
        question: [...data.questions.en, ...data.questions.fr].map(({ text }) => text),
        wording: [...data.wordings.en, ...data.wordings.fr],
        author: [[...new Set(authors)].join(' ')],
      },
    };
  });
}
