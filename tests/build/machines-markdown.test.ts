import { readdirSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { toString as htmlText } from 'hast-util-to-string';
import katex from 'katex';
import type { Heading, Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { GlossaryData } from '../../src/export/json-schema.ts';
import { all, builtSites, json, markdown, read, textOf } from '../support/machines.ts';
import { sectionIds } from '../support/sections.ts';

describe.each(builtSites())('Markdown in $root, served at $home:', ({ root, home, pages, errors, ownLinks }) => {
  describe('sections as Markdown', () => {
    const files = readdirSync(`${root}/sections`).filter((name) => name.endsWith('.md'));

    test('every section has its file', () => {
      const folders = [...pages.keys()].flatMap((path) => /^\/sections\/(.+)\/$/.exec(path)?.[1] ?? []);
      expect(files.map((name) => name.replace(/\.md$/, ''))).toEqual(folders);
      expect(files).toHaveLength(sectionIds.length);
    });

    test.each(files)('%s', (name) => {
      const [, front, body] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(read(`${root}/sections/${name}`))!;
      const { number, title, address, keyFigure, license } = parseYaml(front!) as Record<string, string>;
      expect(`${number}-`).toBe(/^\d+-/.exec(name)![0]);
      expect(address).toBe(`${home}sections/${name.replace(/\.md$/, '/')}`);
      expect(keyFigure).toMatchObject({ value: expect.any(String) as string, unit: expect.any(String) as string });
      expect(license).toBe('CC BY 4.0');

      const tree = markdown.parse(body!);
      const page = pages.get(new URL(address!).pathname.slice(new URL(home).pathname.length - 1))!;
      const count = (pattern: RegExp) => page.html.match(pattern)?.length ?? 0;
      // Nothing of MDX or HTML is left, and nothing is struck out by a stray "~".
      expect([...all(tree, 'html'), ...all(tree, 'delete')].map(({ position }) => position!.start.line)).toEqual([]);
      // No sign of MDX is left, and none had to be written as its number.
      expect(body).not.toMatch(/<[A-Z]|\[@|section:\d|&#x/);

      const [first, ...headings] = all(tree, 'heading');
      expect(textOf(first!)).toBe(title);
      const ids = headings.map((heading) => /\{#([a-z0-9-]+)\}$/.exec(textOf(heading))?.[1]);
      expect(ids.filter((id) => !id || !page.ids.includes(id))).toEqual([]);
      // The headings of the text, and those of related sections, questions in two languages, and sources.
      expect(ids).toHaveLength(count(/class="heading heading-[23]"/g) + 4);

      const questions = body!.split('## Questions this page answers {#questions}\n')[1]!.split('\n## Sources')[0]!;
      expect(questions.match(/^- \[.+ ?\?\]\(\S+#\S+\)$/gm)).toHaveLength(count(/<li data-question/g));

      expect(all(tree, 'blockquote')).toHaveLength(count(/<aside class="(gloss|brief)"/g));
      expect(all(tree, 'table')).toHaveLength(count(/<table/g));
      expect(body!.match(/^\*\*(Agrees|Differs|Unconfirmed)\*\*$/gm)).toHaveLength(count(/data-verdict="/g));
      expect(body!.match(/^\d+\. \*\*[\w ]*\d{4}\*\*$/gm) ?? []).toHaveLength(count(/<li [^>]*data-since/g));

      const formulas = [...all(tree, 'math'), ...all(tree, 'inlineMath')];
      expect(formulas).toHaveLength(count(/<span class="katex" translate="no">/g));
      for (const { type, value } of formulas) {
        katex.renderToString(value, { displayMode: type === 'math', strict: 'error', throwOnError: true });
      }

      // The list of sources is the page's, by the same numbers and with the same titles.
      const sources = all(tree, 'list').at(-1)!;
      expect([sources.ordered, sources.start]).toEqual([true, 1]);
      const entries = [...page.html.matchAll(/<li class="source" id="ref-[^>]*>.*?<i>(.*?)<\/i>/gs)];
      expect(sources.children.map((item) => textOf(all(item, 'emphasis')[0]!))).toEqual(
        entries.map(([, title]) => decode(title!)),
      );
      const numbers = [...page.html.matchAll(/data-cite="[^"]+"[^>]*>(\d+)</g)].map(([, number]) => Number(number));
      expect(Math.max(...numbers)).toBe(entries.length);
      for (const number of new Set(numbers)) expect(body).toMatch(new RegExp(`\\[(?:[^\\]]+; )?${number}[,;\\]]`));
      const outside = all(tree, 'link').filter(({ url }) => !url.startsWith(home));
      const reachable = new Set(page.links.map(({ href }) => href));
      expect(outside.map(({ url }) => url).filter((url) => !reachable.has(url))).toEqual([]);
      expect(errors(ownLinks(tree))).toEqual([]);
    });
  });

  test('llms.txt is as llmstxt.org asks, and lists every section', () => {
    const tree = markdown.parse(read(`${root}/llms.txt`));
    const [title, summary, ...rest] = tree.children;
    expect([title!.type, (title as Heading).depth, summary!.type]).toEqual(['heading', 1, 'blockquote']);
    const start = rest.findIndex(({ type }) => type === 'heading');
    rest.slice(start).forEach((node, index) => expect(node.type).toBe(index % 2 === 0 ? 'heading' : 'list'));
    for (const list of all(tree, 'list')) {
      for (const { children } of list.children) {
        const [link] = (children[0] as Extract<Nodes, { type: 'paragraph' }>).children;
        expect(link?.type).toBe('link');
      }
    }
    const links = ownLinks(tree);
    expect(errors(links)).toEqual([]);
    expect(links.filter((link) => link.includes('/sections/'))).toHaveLength(sectionIds.length);
    expect(all(tree, 'heading').map((heading) => textOf(heading))).toContain('Optional');
  });

  test('llms-full.txt holds the report, every section and every term', () => {
    const full = read(`${root}/llms-full.txt`);
    for (const name of readdirSync(`${root}/sections`).filter((file) => file.endsWith('.md'))) {
      const body = read(`${root}/sections/${name}`).replace(/^---\n.*?\n---\n\n/s, '');
      expect(full.includes(body), name).toBe(true);
    }
    expect(full).toContain(`Address: ${home}report/\n`);
    for (const { en, fr } of json<GlossaryData>(`${root}/data/glossary.json`).terms) {
      expect(full, en).toContain(`- **${en}**${fr === en ? '' : ` · ${fr}`}\n`);
    }
    const tree = markdown.parse(full);
    expect(all(tree, 'html')).toEqual([]);
    expect(errors(ownLinks(tree))).toEqual([]);
  });
});

const decode = (html: string) => htmlText(fromHtml(html, { fragment: true }));
