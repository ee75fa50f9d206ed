import { selectAll } from 'hast-util-select';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { sectionIds } from '../support/sections.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // KaTeX positions its boxes with style attributes; the Content-Security-Policy allows only those.
    'no-inline-style': 'off',
    // A matter of taste that the minifier settles.
    'no-trailing-whitespace': 'off',
    'attr-quotes': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // Scripts come from the site itself.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Ids hold the keys of sources.
    'valid-id': ['error', { relaxed: true }],
    // The validator knows the text of the links only; ours also have labels.
    'no-redundant-role': 'off',
  },
});

const pages = readPages('dist');

test.each(pages.map(({ path, html }) => [path, html] as const))('%s is valid HTML', async (path, html) => {
  const { results } = await validator.validateString(html, path);
  const messages = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect([...new Set(messages)].slice(0, 20)).toEqual([]);
});

describe('what the validator of the W3C finds, and html-validate does not', () => {
  test('the elements of MathML that take a fixed number of others have it', () => {
    const numbers = { mfrac: 2, mroot: 2, msub: 2, msup: 2, munder: 2, mover: 2, msubsup: 3, munderover: 3 };
    const wrong = pages.flatMap(({ path, tree }) =>
      Object.entries(numbers).flatMap(([name, number]) =>
        selectAll(name, tree)
          .filter(({ children }) => children.filter(({ type }) => type === 'element').length !== number)
          .map(() => `${path} ${name}`),
      ),
    );
    expect(pages.some(({ html }) => html.includes('<msub>'))).toBe(true);
    expect(wrong).toEqual([]);
  });

  test('a browser that translates the page leaves formulas as they are', () => {
    const formulas = pages.flatMap(({ tree }) => selectAll('.katex', tree));
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter(({ properties }) => properties.translate !== 'no')).toEqual([]);
  });

  test('no character is of a private use area', () => {
    for (const { path, html } of pages) expect(/\p{Co}/u.exec(html)?.[0], path).toBeUndefined();
  });

  test('a redirect writes a space before the address', () => {
    const refreshes = pages.filter(({ redirect }) => redirect).map(({ html }) => /content="(0;[^"]*)"/.exec(html)![1]);
    expect(refreshes.length).toBeGreaterThanOrEqual(sectionIds.length);
    for (const refresh of refreshes) expect(refresh).toMatch(/^0; url=\//);
  });
});

test('no style sheet writes the style and the colour of a line in one shorthand, which Safari before 26.2 ignores', () => {
  const sheets = pages.flatMap(({ html }) =>
    [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css!),
  );
  const shorthands = sheets.flatMap((css) => css.match(/[{;}]text-decoration:[^;}]+/g) ?? []);
  expect(shorthands.length).toBeGreaterThan(0);
  expect([...new Set(shorthands)].filter((it) => !/:(none|underline|line-through)( ?!important)?$/.test(it))).toEqual(
    [],
  );
});
