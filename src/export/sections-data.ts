import { sectionPath, shortPath, topicPath } from '../lib/paths.ts';
import { questionsOf } from '../lib/questions.ts';
import { report, site } from '../lib/site.ts';
import { parts } from '../schemas/section.ts';
import type { Claimant, Verdict } from '../lib/verdicts.ts';
import { figureDataPath, markdownPath, type ExportContext } from './context.ts';
import { gather } from './gathered.ts';
import { labelOf, plainEntry } from './references.ts';
import { readSection, rights, type Names, type SectionText } from './section.ts';
import type { SectionData, SectionsData } from './shapes.ts';

export const sectionsSchemaPath = '/data/sections.schema.json';

/** What every data file says about itself. */
export const dataHead = (schema: string, description: string, { address }: ExportContext) => ({
  $schema: address(schema),
  title: site.name,
  description,
  address: address('/'),
  language: site.language,
  license: { name: rights.license, address: rights.licenseAddress },
  credit: rights.credit,
});

/** All sections as data; see `shapes.ts` for what each field is. */
export function sectionsData(sections: SectionText[], names: Names, context: ExportContext): SectionsData {
  return {
    ...dataHead(sectionsSchemaPath, site.description, context),
    report: {
      title: report.title,
      author: report.author,
      publisher: report.publisher,
      address: report.url,
      published: site.reportDate,
    },
    sections: sections.map((section) => sectionData(section, names, context)),
  };
}

function sectionData(section: SectionText, names: Names, context: ExportContext): SectionData {
  const { id, data } = section;
  const { address } = context;
  const page = address(sectionPath(id));
  const { tree, page: facts } = readSection(section, context);
  const options = { context, page };
  return {
    number: data.number,
    id,
    title: data.title,
    summary: data.summary,
    address: page,
    shortAddress: address(shortPath(data.number)),
    markdown: address(markdownPath(id)),
    part: parts.find((part) => part.id === data.part)!,
    topics: data.topics.map((topic) => ({
      id: topic,
      title: names.topics.get(topic) ?? topic,
      address: address(topicPath(topic)),
    })),
    slide: { title: data.slide, readIn: data.slideSource },
    keyFigure: data.keyFigure,
    keywords: data.aliases,
    questions: questionsOf(data).map(({ lang, text, target }) => ({ lang, text, address: `${page}#${target}` })),
    related: data.related.map(({ number, why }) => {
      const other = names.sections.get(number)!;
      return { number, ...other, address: address(sectionPath(other.id)), why };
    }),
    terms: facts.terms,
    figures: facts.figures.map((name) => figureData(name, page, context)),
    checks: gather(tree, 'Check', options).map(({ read, text, references }) => ({
      id: read('id'),
      address: `${page}#check-${read('id')}`,
      verdict: read('verdict') as Verdict,
      by: read('by') as Claimant,
      claim: read('claim'),
      text,
      references,
    })),
    updates: gather(tree, 'Update', options).map(({ read, text, references }) => ({
      id: read('id'),
      address: `${page}#since-${read('id')}`,
      date: read('date'),
      text,
      references,
    })),
    references: facts.citations.map(({ key, suffix }) => {
      const source = context.source(key);
      const { title, rank, url } = source;
      return {
        key,
        label: labelOf(source, suffix),
        title,
        formatted: plainEntry(source.html),
        rank,
        ...(url && { url }),
      };
    }),
  };
}

function figureData(name: string, page: string, { figure, address }: ExportContext): SectionData['figures'][number] {
  const { title, caption, alt, sources, table } = figure(name);
  return {
    id: name,
    title,
    caption,
    description: alt,
    address: `${page}#fig-${name}`,
    ...(table && { csv: address(figureDataPath(name)) }),
    sources,
  };
}
