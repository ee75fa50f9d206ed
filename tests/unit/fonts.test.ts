import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fromBuffer } from '@capsizecss/unpack';
import { afterEach, describe, expect, it } from 'vitest';
import { buildFonts } from '../../src/build/fonts/build.ts';
import { standingCharacters, textCharacters } from '../../src/build/fonts/characters.ts';
import { unicodeRange } from '../../src/build/fonts/font-face.ts';
import { findFormulas } from '../../src/build/fonts/formulas.ts';
import { readSheet } from '../../src/build/fonts/katex-sheet.ts';
import { pruneSheet } from '../../src/build/fonts/prune.ts';
import { type Box, compile, matches } from '../../src/build/fonts/selectors.ts';
import { fingerprint } from '../../src/build/fonts/sources.ts';
import { readUsage } from '../../src/build/fonts/usage.ts';

const strict = { strict: 'error' } as const;
const katexCss = await readFile(createRequire(import.meta.url).resolve('katex/dist/katex.css'), 'utf8');
const sheet = readSheet(katexCss);

const temporary: string[] = [];
afterEach(async () => {
  for (const folder of temporary.splice(0)) await rm(folder, { recursive: true });
});

/** A project of these files in a folder of its own. */
async function project(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'fonts-'));
  temporary.push(root);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  return root;
}

/** Everything in a folder, by name. */
async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'base64')])),
  );
}

describe('the characters of the text face', () => {
  const added = (file: string, text: string) =>
    [...textCharacters([{ file, text }])]
      .filter(([, first]) => first === file)
      .map(([character]) => character)
      .join('');

  it('always hold ASCII, French letters and typographic punctuation', () => {
    const all = [...textCharacters([]).keys()].join('');
    for (const character of 'Az09éÉœŒç«»‘’“”–—…−×·\u00a0\u202f') expect(all).toContain(character);
    expect(all.length).toBe(new Set(standingCharacters).size);
  });

  it('grow by what a source uses, composed', () => {
    expect(added('content/a.md', 'Szo\u030be ½')).toBe('½ő');
  });

  it('grow by what a source writes as an escape', () => {
    expect(added('src/a.ts', String.raw`'\u2197' '\u{2192}' '\xb1'`)).toBe('±↗');
    expect(added('content/a.mdx', '&rarr; &sup2; &#x2260;')).toBe('²≠');
    expect(added('content/a.bib', String.raw`Jovanovi{\'c}, Sabol{\v c}ec, {\O}, M{\"u}ller, D{\'\i}az`)).toBe('Øíćč');
  });

  it('leave out controls, private code points and what only works at build time', () => {
    expect(added('content/a.md', 'a\n\t\u200b\ue020\ufe0f')).toBe('');
    expect(added('src/build/a.ts', '½')).toBe('');
  });
});

describe('finding formulas', () => {
  const formulas = (file: string, text: string) =>
    findFormulas({ file, text }).map(({ tex, display, line }) => `${line}${display ? ' display' : ''} ${tex}`);

  it('reads Markdown as remark-math does', () => {
    const text = ['---', 'title: a', '---', 'With $b$ bits, \\$5 to \\$6, `$code$`.', '', '$$', 'x_{i}', '$$'].join(
      '\n',
    );
    expect(formulas('content/a.md', text)).toEqual(['4 b', '6 display x_{i}']);
    expect(formulas('content/a.mdx', text)).toEqual(['4 b', '6 display x_{i}']);
  });

  it('finds formulas inside components and in their attributes', () => {
    const text = '<Equation id="a">\n\n$$\nE=mc^2\n$$\n\n</Equation>\n\n<Figure caption="of $r$" />\n';
    expect(formulas('content/a.mdx', text)).toEqual(['3 display E=mc^2', '9 display r', '9 r']);
  });

  it('finds formulas in front matter, YAML and CSV, and takes no price for one', () => {
    expect(formulas('content/a.md', '---\nsummary: "with $\\\\alpha$"\n---\n')).toEqual([
      '2 display \\alpha',
      '2 \\alpha',
    ]);
    expect(formulas('content/a.yaml', 'a: 1\ncaption: at $n$ words\n')).toEqual(['2 display n', '2 n']);
    expect(formulas('content/a.csv', 'x\n$k$\n')).toEqual(['2 display k', '2 k']);
    expect(formulas('content/b.yaml', 'a: from $15 to $60, or $2-$3\n')).toEqual([]);
  });

  it('does its best with a file that does not parse', () => {
    expect(formulas('content/a.mdx', 'a {broken\n\n$x$\n')).toEqual(['3 display x', '3 x']);
  });
});

describe('what formulas use', () => {
  const usage = (...formulas: string[]) =>
    readUsage(
      formulas.map((tex) => ({ tex, display: true, file: 'content/a.mdx', line: 1 })),
      sheet,
      strict,
    );
  const glyphs = (tex: string) =>
    Object.fromEntries(
      [...usage(tex).glyphs].map(([face, characters]) => [face, [...characters.keys()].sort().join('')]),
    );

  it('is read from the font that each character is set in', () => {
    expect(glyphs('x = \\alpha + 2')).toMatchObject({ 'KaTeX_Math-Italic': 'xα', 'KaTeX_Main-Regular': '+2=' });
    expect(glyphs('\\mathbf{W}')).toEqual({ 'KaTeX_Main-Bold': 'W' });
    expect(glyphs('\\boldsymbol{\\beta}')).toEqual({ 'KaTeX_Math-BoldItalic': 'β' });
    expect(glyphs('\\mathbb{E}')).toEqual({ 'KaTeX_AMS-Regular': 'E' });
    expect(glyphs('\\mathcal{L}')).toEqual({ 'KaTeX_Caligraphic-Regular': 'L' });
    expect(glyphs('\\mathscr{L}')).toEqual({ 'KaTeX_Script-Regular': 'L' });
    expect(glyphs('\\mathfrak{g}')).toEqual({ 'KaTeX_Fraktur-Regular': 'g' });
    expect(glyphs('\\mathsf{s}')).toEqual({ 'KaTeX_SansSerif-Regular': 's' });
    expect(glyphs('\\mathtt{t}')).toEqual({ 'KaTeX_Typewriter-Regular': 't' });
    expect(glyphs('\\textit{i}')).toEqual({ 'KaTeX_Main-Italic': 'i' });
    expect(glyphs('\\sum')).toMatchObject({ 'KaTeX_Size2-Regular': '∑' });
    expect(glyphs('\\textstyle\\sum')).toMatchObject({ 'KaTeX_Size1-Regular': '∑' });
    expect(glyphs('\\Bigg( x')).toMatchObject({ 'KaTeX_Size4-Regular': '(' });
    expect(glyphs('\\left\\{\\rule{0em}{5em}\\right.')).toMatchObject({ 'KaTeX_Size4-Regular': '⎧⎨⎩' });
  });

  it('includes the numbers that KaTeX gives to lines', () => {
    expect(glyphs('\\begin{equation}x\\end{equation}')['KaTeX_Main-Regular']).toBe('()0123456789');
  });

  it('leaves out the hidden MathML and formulas that KaTeX refuses', () => {
    expect(glyphs('\\alpha')).toEqual({ 'KaTeX_Math-Italic': 'α' });
    expect(usage('\\nosuch').glyphs.size).toBe(0);
  });

  it('decides which rules of the style sheet stay', () => {
    const css = pruneSheet(sheet.root, usage('\\frac{x^2}{\\sqrt 3}').selectors, 1.0753);
    for (const rule of ['.katex .mfrac .frac-line', '.katex .vlist-t', '.katex-display > .katex', '.katex svg path'])
      expect(css).toContain(rule);
    expect(css).toContain('.katex .sizing.reset-size6.size3 {');
    for (const rule of ['.mathbb', '.delimsizing', '.mtable', '.reset-size11', '.fleqn', '@font-face', '/*', 'body'])
      expect(css).not.toContain(rule);
    expect(css).toContain('normal 1.0753em KaTeX_Main');
    expect(css).toMatch(/^@layer katex \{/);
    expect(sheet.root.toString()).toBe(katexCss);
  });

  it('keeps the counter of numbered lines only where lines are numbered', () => {
    expect(pruneSheet(sheet.root, usage('\\begin{equation}x\\end{equation}').selectors, 1)).toContain('counter-reset');
  });
});

describe('selectors', () => {
  const box = (tag: string, classes: string, parent?: Box): Box => ({
    tag,
    classes: new Set(classes.split(' ')),
    parent,
  });
  const inner = box('span', 'b c', box('span', 'x', box('span', 'a')));

  it('match descendants and children as CSS does', () => {
    for (const selector of ['.b', '.b.c', 'span', '.a .b', '.a > .x > .b', '.a *', '.b::before', '.b:not(.c)']) {
      expect(matches(compile(selector), inner), selector).toBe(true);
    }
    for (const selector of ['.d', '.b.d', 'div', '.a > .b', '.b .a'])
      expect(matches(compile(selector), inner), selector).toBe(false);
  });

  it('are refused when they are of another kind', () => {
    expect(() => compile('.a + .b')).toThrow('.a + .b');
  });
});

describe('building the fonts', () => {
  const content = {
    'content/sections/a.mdx': 'Szőke → $x=\\mathbf{W}$ and $\\max_i 3$.\n\n$$\n\\sum_i x_i\n$$\n',
    'src/a.ts': "export const sign = '½';\n",
  };

  it('writes the same bytes for the same input, and nothing the second time', async () => {
    const [one, two] = [await project(content), await project(content)];
    expect((await buildFonts(one, join(one, 'out'), strict)).written).toBe(true);
    await buildFonts(two, join(two, 'out'), strict);
    const first = await contents(join(one, 'out'));
    expect(await contents(join(two, 'out'))).toEqual(first);
    expect((await buildFonts(one, join(one, 'out'), strict)).written).toBe(false);

    await writeFile(join(one, 'content/sections/a.mdx'), 'No formula.\n');
    await writeFile(join(one, 'out/old.woff2'), '');
    expect((await buildFonts(one, join(one, 'out'), strict)).written).toBe(true);
    expect(Object.keys(await contents(join(one, 'out')))).not.toContain('KaTeX_Main-Bold.woff2');
    expect(await readdir(one)).toEqual(expect.not.arrayContaining([expect.stringMatching(/^out-/)]));
  });

  it('puts every character into a file and every file into a style sheet, within the budget', async () => {
    const root = await project(content);
    const { missing } = await buildFonts(root, join(root, 'out'), strict);
    expect(missing).toEqual([]);
    const out = await contents(join(root, 'out'));
    const css = ['fonts.css', 'katex.css'].map((name) => Buffer.from(out[name]!, 'base64').toString()).join('');
    const files = Object.keys(out).filter((name) => name.endsWith('.woff2'));
    for (const file of files) expect(css).toContain(`url("./${file}") format("woff2")`);
    expect(files).toEqual(
      expect.arrayContaining(['text.woff2', 'text-italic.woff2', 'text-latin-ext.woff2', 'text-symbols.woff2']),
    );
    expect(css).toContain('unicode-range: U+151;');
    const manifest = JSON.parse(Buffer.from(out['manifest.json']!, 'base64').toString()) as Record<string, string>;
    expect(files).toEqual(expect.arrayContaining(Object.values(manifest)));
    const kilobytes = (name: string) => Buffer.from(out[name]!, 'base64').length / 1024;
    expect(kilobytes('text.woff2')).toBeLessThan(19);
    expect(kilobytes('text-italic.woff2')).toBeLessThan(13);
    expect((await fromBuffer(Buffer.from(out['text.woff2']!, 'base64'))).unitsPerEm).toBe(1000);
  });

  it('names the file, the line and the character that no KaTeX font has', async () => {
    const root = await project({ 'content/sections/a.mdx': 'One.\n\nTwo $\\text{日}$.\n' });
    await expect(buildFonts(root, join(root, 'out'), strict)).rejects.toThrow(
      /content\/sections\/a\.mdx:3: “日” \(U\+65E5\) in \$\\text\{日\}\$ is not in any KaTeX font/,
    );
  });

  it('reports a character of the content that no text face has', async () => {
    const root = await project({ 'content/a.md': '日\n' });
    expect((await buildFonts(root, join(root, 'out'), strict)).missing).toEqual(['日 (U+65E5) in content/a.md']);
  });
});

describe('small parts', () => {
  it('join neighbours in a unicode-range', () => {
    expect(unicodeRange('cab→')).toBe('U+61-63, U+2192');
  });

  it('tell inputs apart by their borders too', () => {
    expect(fingerprint([{ file: 'a', text: 'bc' }], [])).not.toBe(fingerprint([{ file: 'ab', text: 'c' }], []));
  });
});
