import { parseFragment } from 'parse5';
import type { Source } from './sources.ts';

/** TeX's accent commands, as the combining marks of Unicode. */
const accents: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};
const letters: Record<string, string> = {
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
};

/**
 * The characters that a source writes as escapes: `\u2192` in TypeScript, `&rarr;` in markup, `{\'e}` in BibTeX.
 * @returns the characters that the escapes stand for, and nothing else; empty when there are none
 */
export function escapedCharacters({ file, text }: Source): string {
  if (file.endsWith('.bib')) return texAccents(text);
  const markup = [...new Set(text.match(/&(?:#x?[\da-f]+|[a-z]\w*);/gi))].join('');
  return htmlText(markup) + (/\.(ts|astro)$/.test(file) ? javaScriptEscapes(text) : '');
}

function texAccents(text: string): string {
  // A dotless i under an accent is written for TeX's sake; Unicode composes with the plain letter.
  const accented = text.matchAll(/\\([`'^~=."]|[uvHcdkr](?![a-z]))\s*\{?\\?([A-Za-z])\}?/g);
  const named = text.matchAll(/\\(ss|ae|AE|oe|OE|aa|AA|[oOlL])(?![a-zA-Z])/g);
  return [
    ...Array.from(accented, ([, mark = '', letter = '']) => (letter + (accents[mark] ?? '')).normalize('NFC')),
    ...Array.from(named, ([, name = '']) => letters[name] ?? ''),
  ].join('');
}

function javaScriptEscapes(text: string): string {
  const escapes = text.matchAll(/\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/gi);
  return Array.from(escapes, ([, long, short, byte]) => {
    const code = Number.parseInt(long ?? short ?? byte ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }).join('');
}

const htmlText = (markup: string): string =>
  parseFragment(markup)
    .childNodes.map((node) => ('value' in node ? node.value : ''))
    .join('');
