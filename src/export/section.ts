import { stringify } from 'yaml';
import SectionArticle from '../layouts/SectionArticle.astro';
import { absolute } from '../lib/paths.ts';
import { loadReferences } from '../lib/references.ts';
import { loadSections, type SectionPage } from '../lib/sections.ts';
import { site } from '../lib/site.ts';
import { topicTitles } from '../lib/topics.ts';
import { parts } from '../schemas/section.ts';
import { render } from './render.ts';
import { rights } from './rights.ts';
import { toMarkdown } from './to-markdown.ts';

const made = new WeakMap<SectionPage, Promise<string>>();

/** A section as Markdown without front matter: what stands on its page. Made once, for two files hold it. */
export function sectionMarkdown(section: SectionPage): Promise<string> {
  const text = made.get(section) ?? make(section);
  made.set(section, text);
  return text;
}

async function make(section: SectionPage): Promise<string> {
  const props = { section, sections: await loadSections(), references: await loadReferences() };
  return toMarkdown(await render(SectionArticle, props), absolute(section.path));
}

/** The same as a file of its own, with front matter. */
export async function sectionFile(section: SectionPage): Promise<string> {
  const { data } = section;
  const { source, ...keyFigure } = data.keyFigure;
  const topics = await topicTitles();
  const front = {
    number: data.number,
    title: data.title,
    summary: data.summary,
    keyFigure: { ...keyFigure, source: (await loadReferences()).get(source)!.label },
    slide: data.slide,
    slideSource: data.slideSource,
    part: parts.find((part) => part.id === data.part)!.title,
    topics: data.topics.map((topic) => topics.get(topic)!),
    keywords: data.aliases,
    address: absolute(section.path),
    checked: data.checked,
    language: site.language,
    ...rights,
  };
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${await sectionMarkdown(section)}`;
}
