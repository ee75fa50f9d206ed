import { getCollection } from 'astro:content';
import GlossaryEntries from '../components/GlossaryEntries.astro';
import PageArticle from '../layouts/PageArticle.astro';
import { loadGlossary } from '../lib/glossary.ts';
import { absolute, markdownPath, pagePath } from '../lib/paths.ts';
import { loadSections } from '../lib/sections.ts';
import { site } from '../lib/site.ts';
import { parts } from '../schemas/section.ts';
import { render } from './render.ts';
import { rights } from './rights.ts';
import { sectionMarkdown } from './section.ts';
import { toMarkdown } from './to-markdown.ts';

/** `/llms.txt`, as https://llmstxt.org asks: title, summary, what to know, then lists of links; "Optional" may be skipped. */
export async function llmsIndex(): Promise<string> {
  const sections = await loadSections();
  const links = (...entries: [path: string, name: string, what: string][]): string =>
    entries.map(([path, name, what]) => `- [${name}](${absolute(path)}): ${what}`).join('\n');
  return `${[
    `# ${site.name}`,
    `> ${site.description}`,
    'The number of a section is the number of its slide in the report. Citations such as “[3, Table 1]” give the number of an entry in the list of sources that ends each file, and the place in it; block quotes gloss a term in French; mathematics is TeX between dollars; an id in braces after a heading is its fragment on the page. A verdict (agrees, differs, unconfirmed) says how a statement compares with its primary source.',
    `${rights.credit} License: ${rights.license}. To cite a section, use the address in its front matter, which does not change.`,
    ...parts.flatMap(({ id, title }) => [
      `## ${title}`,
      links(
        ...sections
          .filter(({ data }) => data.part === id)
          .map(({ id, data }): [string, string, string] => [
            markdownPath(id),
            `${data.number}. ${data.title}`,
            data.summary,
          ]),
      ),
    ]),
    '## Everything at once',
    links(
      ['/llms-full.txt', 'All text', 'every section, the report as a whole and the glossary in one Markdown file'],
      [
        '/data/sections.json',
        'Sections as JSON',
        'summaries, key figures, relations, figures, checks, updates and references',
      ],
      ['/data/sections.schema.json', 'JSON Schema of the sections', 'what each field holds'],
      ['/data/glossary.json', 'Glossary as JSON', 'terms in English and French, explained in both'],
    ),
    '## Optional',
    links(
      ['/report/', 'The report as a whole', 'who made it, its parts, its predictions and how they turned out'],
      ['/feed.xml', 'Since the report', 'dated developments as an Atom feed'],
      ['/sources/', 'Sources', 'every reference with the sections that cite it'],
      ['/checks/', 'Checks', 'every statement held against its primary source'],
      ['/about/', 'About', 'method, ranks of sources, license, how to correct'],
    ),
  ].join('\n\n')}\n`;
}

/** `/llms-full.txt`: the whole text, each piece headed by its address. */
export async function llmsFull(): Promise<string> {
  const head = `# ${site.name}\n\n> ${site.description}\n\n${rights.credit} License: ${rights.license} (${rights.licenseAddress}).\n`;
  const piece = async (path: string, text: (address: string) => Promise<string>) => {
    const address = absolute(path);
    return `Address: ${address}\n\n${await text(address)}`;
  };
  const report = (await getCollection('pages')).find(({ id }) => id === 'report');
  if (!report) throw new Error('content/pages/report.mdx does not exist.');
  const terms = await loadGlossary();
  const pieces = [
    piece(pagePath(report.id), async (address) => toMarkdown(await render(PageArticle, { entry: report }), address)),
    ...(await loadSections()).map((section) => piece(section.path, () => sectionMarkdown(section))),
    piece('/glossary/', async (address) => {
      const entries = toMarkdown(await render(GlossaryEntries, { terms }), address);
      return `# Glossary\n\nEach term in English and in French, explained in both.\n\n${entries}`;
    }),
  ];
  return [head, ...(await Promise.all(pieces))].join('\n---\n\n');
}
