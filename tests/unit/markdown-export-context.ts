import { resolve } from 'node:path';
import { parse } from 'yaml';
import { need, type ExportContext } from '../../src/export/context.ts';
import type { Names, SectionText } from '../../src/export/section.ts';
import { frontMatter, readText } from '../../src/lib/text-file.ts';
import { readBibliography } from '../../src/loaders/bibliography.ts';
import { readFigure } from '../../src/loaders/figures.ts';
import { glossarySchema } from '../../src/schemas/glossary.ts';
import { sectionSchema } from '../../src/schemas/section.ts';
import { workIn } from './support.ts';

/** Front matter and text of a file of the tests' small site. */
function entry(path: string): { data: unknown; body: string } {
  const { yaml, body } = frontMatter(readText(resolve('content', path)));
  return { data: parse(yaml!), body: body.trimStart() };
}

/** What the export sees of the small site in `tests/fixtures/content`, served at https://example.org/sub. */
export function smallSite(): { context: ExportContext; names: Names; section(id: string): SectionText } {
  workIn(resolve('tests/fixtures'));
  const context: ExportContext = {
    address: (path) => `https://example.org/sub${path}`,
    source: (key) => need(readBibliography(), key, 'source'),
    figure(name) {
      const data = readFigure(name);
      return data.kind === 'diagram' ? { ...data, columns: {} } : data;
    },
    term(id) {
      const { data, body } = entry(`glossary/${id}.md`);
      return { ...glossarySchema.parse(data), body };
    },
  };
  const section = (id: string): SectionText => {
    const { data, body } = entry(`sections/${id}.mdx`);
    return { id, body, data: sectionSchema.parse(data) };
  };
  const titles = ['1-first', '2-second', '3-third'].map((id): [number, { id: string; title: string }] => {
    const { number, title } = section(id).data;
    return [number, { id, title }];
  });
  return { context, section, names: { topics: new Map([['data', 'Data']]), sections: new Map(titles) } };
}
