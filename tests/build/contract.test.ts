import { existsSync, readFileSync } from 'node:fs';
import { select, selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { sectionIds } from '../support/sections.ts';

const numbers = sectionIds.map((id) => parseInt(id, 10));
const pages = readPages('dist');
const sections = pages.filter(({ path }) => path.startsWith('/sections/'));

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
    const number = /\/(\d+)-/.exec(path)![1];
    const main = select('main', page.tree)!;
    expect(main.properties.dataPagefindBody).toBe('');
    expect(selectAll(`article[data-section="${number}"]`, main)).toHaveLength(1);
    expect(selectAll('h1', page.tree)).toHaveLength(1);
    expect(select('html', page.tree)!.properties.lang).toBe('en');

    const questions = selectAll('[data-question]', main);
    for (const lang of ['en', 'fr'])
      expect(questions.filter(({ properties }) => properties.lang === lang).length).toBeGreaterThanOrEqual(6);
    for (const question of questions) {
      const [link, ...more] = selectAll('a', question);
      expect([question.tagName, more]).toEqual(['li', []]);
      expect(page.ids).toContain(String(link!.properties.href).slice(1));
    }

    const glosses = selectAll('.gloss', main);
    expect(glosses.length).toBeGreaterThanOrEqual(2);
    for (const { tagName, properties } of glosses) {
      expect([tagName, properties.lang]).toEqual(['aside', 'fr']);
      expect(properties.id).toMatch(/^gloss-/);
    }
    for (const figure of selectAll('figure', main)) expect(figure.properties.id).toMatch(/^fig-/);
    for (const check of selectAll('.check', main))
      expect(check.properties.dataVerdict).toMatch(/^(agrees|differs|unconfirmed)$/);
    for (const update of selectAll('.update', main)) {
      expect(update.properties.dataSince).toBe('');
      expect(select('time', update)).toBeDefined();
    }
    for (const heading of selectAll('h2, h3', main)) expect(heading.properties.id).toBeTruthy();
    for (const equation of selectAll('.equation', main)) expect(equation.properties.id).toMatch(/^eq-/);
  });

  test('every citation has its entry on /sources/', () => {
    const ids = new Set(pages.find(({ path }) => path === '/sources/')!.ids);
    for (const page of pages) {
      for (const { tagName, properties } of selectAll('[data-cite]', page.tree)) {
        expect(tagName).toBe('a');
        expect(ids.has(String(properties.dataCite)), `${page.path}: ${properties.dataCite}`).toBe(true);
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
