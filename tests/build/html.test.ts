import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';

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

test.each(readPages('dist').map(({ path, html }) => [path, html] as const))('%s is valid HTML', async (path, html) => {
  const { results } = await validator.validateString(html, path);
  const messages = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect([...new Set(messages)].slice(0, 20)).toEqual([]);
});
