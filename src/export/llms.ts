import type { List } from 'mdast';
import { site } from '../lib/site.ts';
import { parts } from '../schemas/section.ts';
import { markdownPath, type ExportContext } from './context.ts';
import { glossaryMarkdown } from './glossary.ts';
import { heading, item, link, list, paragraph } from './nodes.ts';
import { pageMarkdown, type PageText } from './page.ts';
import { rights, sectionMarkdown, type Names, type SectionText } from './section.ts';
import { stringify } from './stringify.ts';
import { sectionPath } from '../lib/paths.ts';

/** `/llms.txt`, as https://llmstxt.org asks: title, summary, what to know, then lists of links; "Optional" may be skipped. */
export function llmsIndex(sections: SectionText[], { address }: ExportContext): string {
  const links = (...entries: [path: string, name: string, what: string][]): List =>
    list(...entries.map(([path, name, what]) => item(paragraph(link(address(path), name), `: ${what}`))));
  return stringify(
    heading(1, site.name),
    { type: 'blockquote', children: [paragraph(site.description)] },
    paragraph(
      'The number of a section is the number of its slide in the report. Citations such as “(Kurtic et al. 2024)” name an entry of the list of sources that ends each file; block quotes gloss a term in French; mathematics is TeX between dollars; an id in braces after a heading is its fragment on the page. A verdict (agrees, differs, unconfirmed) says how a statement compares with its primary source.',
    ),
    paragraph(
      `${rights.credit} License: ${rights.license}. To cite a section, use the address in its front matter, which does not change.`,
    ),
    ...parts.flatMap(({ id, title }) => [
      heading(2, title),
      links(
        ...sections
          .filter(({ data }) => data.part === id)
          .map(
            ({ id, data }) =>
              [markdownPath(id), `${data.number}. ${data.title}`, data.summary] as [string, string, string],
          ),
      ),
    ]),
    heading(2, 'Everything at once'),
    links(
      ['/llms-full.txt', 'All text', 'every section, the report as a whole and the glossary in one Markdown file'],
      [
        '/data/sections.json',
        'Sections as JSON',
        'summaries, key figures, relations, figures, checks, updates and references',
      ],
      ['/data/sections.schema.json', 'JSON Schema of the sections', 'what each field holds'],
      ['/data/glossary.json', 'Glossary as JSON', 'terms in English and French with definitions in French'],
    ),
    heading(2, 'Optional'),
    links(
      ['/report/', 'The report as a whole', 'who made it, its parts, its predictions and how they turned out'],
      ['/feed.xml', 'Since the report', 'dated developments as an Atom feed'],
      ['/sources/', 'Sources', 'every reference with the sections that cite it'],
      ['/checks/', 'Checks', 'every statement held against its primary source'],
      ['/about/', 'About', 'method, ranks of sources, license, how to correct'],
    ),
  );
}

/** `/llms-full.txt`: the whole text, each piece headed by its address. */
export function llmsFull(
  sections: SectionText[],
  reportPage: PageText,
  terms: string[],
  names: Names,
  context: ExportContext,
): string {
  const { address } = context;
  const pieces: [path: string, text: string][] = [
    [`/${reportPage.id}/`, pageMarkdown(reportPage, context)],
    ...sections.map((section): [string, string] => [sectionPath(section.id), sectionMarkdown(section, names, context)]),
    ['/glossary/', glossaryMarkdown(terms, context)],
  ];
  const head = `# ${site.name}\n\n> ${site.description}\n\n${rights.credit} License: ${rights.license} (${rights.licenseAddress}).\n`;
  return [head, ...pieces.map(([path, text]) => `Address: ${address(path)}\n\n${text}`)].join('\n---\n\n');
}
