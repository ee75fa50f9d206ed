import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontMatter, readText } from '../../src/lib/text-file.ts';
import { folder } from './support.ts';

const plain = '---\nen: token\n# --- a remark\nfr: jeton\n---\n\nTexte --- long.\n\n---\n\nFin.\n';

test.each([
  ['Unix', plain],
  ['Windows', plain.replaceAll('\n', '\r\n')],
  ['an editor with a byte order mark', `\uFEFF${plain}`],
  ['Windows with a byte order mark', `\uFEFF${plain.replaceAll('\n', '\r\n')}`],
])('a file saved by %s reads the same', (_, text) => {
  const { yaml, body } = frontMatter(readText(join(folder({ 'a.md': text }), 'a.md')));
  expect(parse(yaml!)).toEqual({ en: 'token', fr: 'jeton' });
  expect(body.trim()).toBe('Texte --- long.\n\n---\n\nFin.');
});

test('both parts count lines as the file does', () => {
  const { yaml, body } = frontMatter(plain);
  expect(yaml!.split('\n').indexOf('fr: jeton')).toBe(3);
  expect(body.split('\n').indexOf('Texte --- long.')).toBe(6);
});

test.each(['Texte.\n', '\n---\nen: token\n---\n', '---\nen: token\n'])(
  'without front matter all is body: %j',
  (text) => {
    expect(frontMatter(text)).toEqual({ yaml: undefined, body: text });
  },
);
