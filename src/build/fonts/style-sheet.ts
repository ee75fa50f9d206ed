import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PurgeCSS } from 'purgecss';
import { textFonts } from './characters.ts';
import { fallbackFaces } from './fallback.ts';

const { resolve } = createRequire(import.meta.url);
/** KaTeX's own `@font-face` rules; group 1 is the file's name. */
const katexFace = /@font-face\{[^}]*?url\(fonts\/([\w-]+)\.woff2\)[^}]*\}/g;

/**
 * The site's faces, the fallbacks for them, and what the formulas use of KaTeX's style sheet.
 * @param urls addresses of the fonts, by name; KaTeX's fonts without one are left out
 * @param names of the elements and classes of the pages
 */
export async function fontStyles(urls: ReadonlyMap<string, string>, names: Iterable<string>): Promise<string> {
  const url = (name: string) => `url(${urls.get(name)}) format("woff2")`;
  const [roman, italic] = textFonts;
  const text = [roman, italic].map(
    (name) =>
      `@font-face{font-family:"Source Serif 4";font-style:${name === italic ? 'italic' : 'normal'};font-weight:400;font-display:optional;src:${url(name)}}`,
  );
  // Upright letters and figures of formulas come from the text face: they match the words around them, and KaTeX's own
  // would cost 5 KB more. 93 % sets them in proportion to KaTeX's italics (between equal x-heights, 91, and equal
  // capitals, 102).
  const upright = `@font-face{font-family:KaTeX_Main;font-display:block;src:${url(roman)};unicode-range:U+30-39,U+41-5A,U+61-7A;size-adjust:93%}`;
  const sheet = await readFile(resolve('katex/dist/katex.min.css'), 'utf8');
  const faces = [...sheet.matchAll(katexFace)].flatMap(([rule, name]) =>
    urls.has(name!) ? rule.replace(/src:[^;}]*/, `src:${url(name!)}`) : [],
  );
  const [rules] = await new PurgeCSS().purge({
    css: [{ raw: sheet.replace(katexFace, '') }],
    content: [{ raw: [...names].join(' '), extension: 'html' }],
  });
  return [...text, ...fallbackFaces, ...faces, upright, `@layer katex{${rules!.css}}`].join('');
}
