import { getCollection } from 'astro:content';
import { toString } from 'hast-util-to-string';
import { fromHtml } from 'hast-util-from-html';
import type { AnyFigure } from '../schemas/figure.ts';
import { absolute, figureCsvPath, markdownPath, shortPath, topicPath } from '../lib/paths.ts';
import { loadReferences, type ReferenceEntry } from '../lib/references.ts';
import { loadSections, type SectionPage } from '../lib/sections.ts';
import { report, site } from '../lib/site.ts';
import { topicTitles } from '../lib/topics.ts';
import { parts } from '../schemas/section.ts';
import type { SectionData, SectionsData } from './json-schema.ts';
import { rights } from './rights.ts';
import { toMarkdown } from './to-markdown.ts';

export const sectionsSchemaPath = '/data/sections.schema.json';

/** What a section’s data name besides the section itself. */
interface Others {
  topics: ReadonlyMap<string, string>;
  sections: ReadonlyMap<number, SectionPage>;
  figures: ReadonlyMap<string, AnyFigure>;
  references: ReadonlyMap<string, ReferenceEntry>;
}

/** What every data file says about itself. */
export const dataHead = (schema: string, description: string) => ({
  $schema: absolute(schema),
  title: site.name,
  description,
  address: absolute('/'),
  language: site.language,
  license: { name: rights.license, address: rights.licenseAddress },
  credit: rights.credit,
});

/** All sections as data; see `json-schema.ts` for what each field is. */
export async function sectionsData(): Promise<SectionsData> {
  const sections = await loadSections();
  const others: Others = {
    topics: await topicTitles(),
    sections: new Map(sections.map((section) => [section.number, section])),
    figures: new Map((await getCollection('figures')).map(({ id, data }) => [id, data])),
    references: await loadReferences(),
  };
  return {
    ...dataHead(sectionsSchemaPath, site.description),
    report: {
      title: report.title,
      author: report.author,
      publisher: report.publisher,
      address: report.url,
      published: site.reportDate,
    },
    sections: sections.map((section) => sectionData(section, others)),
  };
}

function sectionData({ id, path, data, page }: SectionPage, others: Others): SectionData {
  const own = absolute(path);
  return {
    number: data.number,
    id,
    title: data.title,
    summary: data.summary,
    brief: data.brief,
    checked: data.checked,
    address: own,
    shortAddress: absolute(shortPath(data.number)),
    markdown: absolute(markdownPath(id)),
    part: parts.find((part) => part.id === data.part)!,
    topics: data.topics.map((topic) => ({
      id: topic,
      title: others.topics.get(topic)!,
      address: absolute(topicPath(topic)),
    })),
    slide: { title: data.slide, readIn: data.slideSource },
    keyFigure: data.keyFigure,
    keywords: data.aliases,
    questions: (['en', 'fr'] as const).flatMap((lang) =>
      data.questions[lang].map(({ text, target }) => ({ lang, text, address: `${own}#${target}` })),
    ),
    related: data.related.map(({ number, why }) => {
      const other = others.sections.get(number)!;
      return { number, id: other.id, title: other.title, address: absolute(other.path), why };
    }),
    terms: page.terms,
    figures: page.figures.map((name) => figureData(name, own, others)),
    checks: page.checks.map(({ id, verdict, by, claim, html, references }) => ({
      id,
      address: `${own}#check-${id}`,
      verdict,
      by,
      claim,
      text: toMarkdown(html, own).trim(),
      references,
    })),
    updates: page.updates.map(({ id, date, event, html, references }) => ({
      id,
      address: `${own}#since-${id}`,
      date,
      ...(event && { event }),
      text: toMarkdown(html, own).trim(),
      references,
    })),
    references: page.citations.map(({ key }) => {
      const source = others.references.get(key)!;
      const { label, title, rank, url, html } = source;
      const formatted = toString(fromHtml(html, { fragment: true }));
      return { key, label, title, formatted, rank, ...(url && { url }) };
    }),
  };
}

function figureData(name: string, page: string, { figures }: Others): SectionData['figures'][number] {
  const { kind, title, caption, alt, sources } = figures.get(name)!;
  return {
    id: name,
    title,
    caption,
    description: alt,
    address: `${page}#fig-${name}`,
    ...(kind !== 'diagram' && { csv: absolute(figureCsvPath(name)) }),
    sources,
  };
}
