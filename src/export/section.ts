import { stringify as toYaml } from 'yaml';
import type { PageData } from '../lib/page-data.ts';
import type { Section } from '../schemas/section.ts';
import { sectionPath } from '../lib/paths.ts';
import { questionsOf } from '../lib/questions.ts';
import { report, site } from '../lib/site.ts';
import { parts } from '../schemas/section.ts';
import type { ExportContext } from './context.ts';
import { heading, item, link, list, paragraph, strong } from './nodes.ts';
import { readText } from './read.ts';
import { labelOf, referenceList } from './references.ts';
import { stringify } from './stringify.ts';
import { plainNodes } from './words.ts';

/** A section as the collection gives it. */
export interface SectionText {
  id: string;
  body: string;
  data: Section;
}

/** Names that a section's text does not hold itself. */
export interface Names {
  topics: ReadonlyMap<string, string>;
  sections: ReadonlyMap<number, { id: string; title: string }>;
}

/** A section as Markdown without front matter: title, summary, key figure, text, questions, related sections, references. */
export function sectionMarkdown(section: SectionText, names: Names, context: ExportContext): string {
  const { id, data } = section;
  const page = context.address(sectionPath(id));
  const { tree, page: facts } = readSection(section, context);
  const figure = data.keyFigure;
  return stringify(
    heading(1, `${data.number}. ${data.title}`),
    paragraph(data.summary),
    paragraph(strong(`${figure.value} ${figure.unit}:`), ` ${figure.label} (${keyFigureLabel(data, facts, context)}).`),
    ...plainNodes(tree.children, { context, page }),
    heading(2, 'Questions this page answers {#questions}'),
    list(...questionsOf(data).map(({ text, target }) => item(paragraph(link(`${page}#${target}`, text))))),
    heading(2, 'Related sections {#related}'),
    list(
      ...data.related.map(({ number, why }) => {
        const other = names.sections.get(number)!;
        const name = `${number}. ${other.title}`;
        return item(paragraph(link(context.address(sectionPath(other.id)), name), `: ${why}`));
      }),
    ),
    heading(2, 'Sources {#sources}'),
    referenceList(facts.citations, context),
  );
}

/** The same as a file of its own, with front matter. */
export function sectionFile(section: SectionText, names: Names, context: ExportContext): string {
  const { id, data } = section;
  const { value, unit, label } = data.keyFigure;
  const { page: facts } = readSection(section, context);
  const front = {
    number: data.number,
    title: data.title,
    summary: data.summary,
    keyFigure: { value, unit, label, source: keyFigureLabel(data, facts, context) },
    slide: data.slide,
    slideSource: data.slideSource,
    part: parts.find((part) => part.id === data.part)!.title,
    topics: data.topics.map((topic) => names.topics.get(topic) ?? topic),
    keywords: data.aliases,
    address: context.address(sectionPath(id)),
    language: site.language,
    ...rights,
  };
  return `---\n${toYaml(front, { lineWidth: 0 })}---\n\n${sectionMarkdown(section, names, context)}`;
}

/** Whose the text is and what may be done with it: in the front matter of every file. */
export const rights = {
  license: report.licence,
  licenseAddress: report.licenceUrl,
  credit: `${site.name}, unofficial; the report is by ${report.author} and ${report.publisher} (${report.url}).`,
} as const;

const read = new WeakMap<SectionText, ReturnType<typeof readText>>();

/** The tree of a section's text and what the plugins learnt about it; read once, for several outputs need it. */
export function readSection(section: SectionText, context: ExportContext): ReturnType<typeof readText> {
  const { id, body, data } = section;
  const known = read.get(section) ?? readText({ body, path: `content/sections/${id}.mdx`, data }, context.address('/'));
  read.set(section, known);
  return known;
}

function keyFigureLabel({ keyFigure }: Section, { citations }: PageData, context: ExportContext): string {
  const suffix = citations.find(({ key }) => key === keyFigure.source)?.suffix;
  return labelOf(context.source(keyFigure.source), suffix);
}
