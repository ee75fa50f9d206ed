import { existsSync, readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { sectionIds } from '../support/sections.ts';

type Node = Tree.Element;
const numbers = sectionIds.map((id) => parseInt(id, 10));
const pages = readPages('dist');
const sections = pages.filter(({ path }) => path.startsWith('/sections/'));

/** All elements of a page that satisfy a condition. */
function all(root: unknown, wanted: (node: Node, attributes: Record<string, string>) => boolean): Node[] {
  const node = root as Node;
  const attributes = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
  const own = node.tagName && wanted(node, attributes) ? [node] : [];
  return [...own, ...(node.childNodes ?? []).flatMap((child) => all(child, wanted))];
}
const attribute = (node: Node, name: string) => node.attrs.find((item) => item.name === name)?.value;
const classed = (name: string) => (_: Node, attributes: Record<string, string>) =>
  attributes.class?.split(' ').includes(name) ?? false;

describe('the contract of the built HTML', () => {
  test('all sections are there, at their address and under their number', () => {
    expect(sections.map(({ path }) => Number(/\/(\d+)-/.exec(path)![1]))).toEqual(numbers);
    for (const number of numbers) expect(existsSync(`dist/${number}/index.html`)).toBe(true);
  });

  test.each(['', 'topics', 'glossary', 'sources', 'checks', 'timeline', 'report', 'search', 'about'])(
    'the page /%s is there',
    (path) => expect(existsSync(`dist/${path}/index.html`)).toBe(true),
  );

  test('Pagefind’s index is in dist/pagefind/', () => expect(existsSync('dist/pagefind/pagefind.js')).toBe(true));

  test.each(sections.map((page) => [page.path, page] as const))('%s keeps to it', (path, page) => {
    const tree = parse(page.html);
    const number = /\/(\d+)-/.exec(path)![1];
    const [main] = all(tree, (node) => node.tagName === 'main');
    expect(attribute(main!, 'data-pagefind-body')).toBe('');
    expect(
      all(main, (node, { 'data-section': section }) => node.tagName === 'article' && section === number),
    ).toHaveLength(1);
    expect(all(tree, (node) => node.tagName === 'h1')).toHaveLength(1);
    expect(attribute(all(tree, (node) => node.tagName === 'html')[0]!, 'lang')).toBe('en');

    const questions = all(main, (_, { 'data-question': question }) => question !== undefined);
    for (const lang of ['en', 'fr'])
      expect(questions.filter((item) => attribute(item, 'lang') === lang).length).toBeGreaterThanOrEqual(6);
    for (const question of questions) {
      const [link, ...more] = all(question, (node) => node.tagName === 'a');
      expect([question.tagName, more]).toEqual(['li', []]);
      expect(page.ids).toContain(attribute(link!, 'href')!.slice(1));
    }

    const glosses = all(main, classed('gloss'));
    expect(glosses.length).toBeGreaterThanOrEqual(2);
    for (const gloss of glosses) {
      expect([gloss.tagName, attribute(gloss, 'lang')]).toEqual(['aside', 'fr']);
      expect(attribute(gloss, 'id')).toMatch(/^gloss-/);
    }
    for (const figure of all(main, (node) => node.tagName === 'figure'))
      expect(attribute(figure, 'id')).toMatch(/^fig-/);
    for (const check of all(main, classed('check'))) {
      expect(attribute(check, 'data-verdict')).toMatch(/^(agrees|differs|unconfirmed)$/);
    }
    for (const update of all(main, classed('update'))) {
      expect(attribute(update, 'data-since')).toBe('');
      expect(all(update, (node) => node.tagName === 'time')[0]).toBeDefined();
    }
    for (const heading of all(main, (node) => /^h[23]$/.test(node.tagName)))
      expect(attribute(heading, 'id')).toBeTruthy();
    for (const equation of all(main, classed('equation'))) expect(attribute(equation, 'id')).toMatch(/^eq-/);
  });

  test('every citation has its entry on /sources/', () => {
    const ids = new Set(pages.find(({ path }) => path === '/sources/')!.ids);
    for (const page of pages) {
      for (const cite of all(parse(page.html), (_, { 'data-cite': key }) => key !== undefined)) {
        expect(cite.tagName).toBe('a');
        expect(ids.has(attribute(cite, 'data-cite')!), `${page.path}: ${attribute(cite, 'data-cite')}`).toBe(true);
      }
    }
  });

  test('the button and the dialog of search are on every page', () => {
    for (const { path, html } of pages.filter(({ redirect }) => !redirect)) {
      expect(html, path).toContain('data-search-open');
      expect(html, path).toContain('<dialog');
    }
  });

  test('one KaTeX version, for old style sheets do not fit new markup', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { version: string }>;
    };
    const versions = Object.entries(lock.packages).filter(([name]) => name.endsWith('node_modules/katex'));
    expect(new Set(versions.map(([, { version }]) => version)).size).toBe(1);
    expect(versions[0]![1].version).toMatch(/^0\.16\./);
  });

  test('formulas are typeset, not left as TeX', () => {
    const page = sections.find(({ path }) => path.includes('/24-'))!;
    const text = page.html.replace(/<annotation[\s\S]*?<\/annotation>/g, '');
    expect(text).toContain('class="katex"');
    expect(text).not.toMatch(/\$\$|\\frac|katex-error/);
  });
});
