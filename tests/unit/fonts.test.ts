import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { mean } from 'd3-array';
import { create, type Font } from 'fontkitten';
import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { readCharacters } from '../../src/build/fonts/characters.ts';
import { fallbackFaces, ours } from '../../src/build/fonts/fallback.ts';
import { addFonts } from '../../src/build/fonts/index.ts';
import { katexFaces } from '../../src/build/fonts/katex-faces.ts';
import { subsetFont, hashedName, wholeFont } from '../../src/build/fonts/subset.ts';
import { folder } from './support.ts';

const render = (tex: string) => katex.renderToString(tex, { displayMode: true, strict: 'error' });
const read = (html: string) => readCharacters([{ file: 'a/index.html', tree: fromHtml(html) }]);
const charactersIn = (font: string, html: string) => [...(read(html).byFont.get(font)?.keys() ?? [])].join('');

describe('the characters of the text face', () => {
  it('always hold ASCII, French letters and typographic punctuation', () => {
    for (const character of 'Az09éÉœŒç«»‘’“”–—…−×·\u00a0\u202f') {
      expect(charactersIn('SourceSerif4-Regular', '')).toContain(character);
      expect(charactersIn('SourceSerif4-It', '')).toContain(character);
    }
  });

  it('grow by what a page prints, composed, escaped or made by a style sheet', () => {
    const html = '<style>a::after{content:"↗"}</style><p>Szo\u030be <em>&frac12;</em> &#x2260;';
    for (const character of '↗ő½≠') expect(charactersIn('SourceSerif4-Regular', html)).toContain(character);
  });

  it('leave out scripts, formulas and hidden MathML', () => {
    const html = `<script>"ő"</script>${render('\\alpha \\in \\mathbb{R}')}`;
    expect(charactersIn('SourceSerif4-Regular', html)).not.toMatch(/[őα∈ℝ]/);
  });
});

describe('the characters of KaTeX’s fonts', () => {
  const fonts = (tex: string) => {
    const { byFont } = read(render(tex));
    const katexFonts = [...byFont].filter(([font]) => font.startsWith('KaTeX'));
    // The parentheses are always there.
    const used = katexFonts.map(([font, all]) => [
      font,
      [...all.keys()].filter((it) => !'()\u200b'.includes(it)).sort(),
    ]);
    return Object.fromEntries(used.map(([font, all]) => [font, (all as string[]).join('')]).filter(([, all]) => all));
  };

  it('follow from the classes of the markup', () => {
    expect(fonts('x = \\alpha + 2')).toEqual({ 'KaTeX_Math-Italic': 'xα', 'KaTeX_Main-Regular': '+=' });
    expect(fonts('\\mathbf{W}')).toEqual({ 'KaTeX_Main-Bold': 'W' });
    expect(fonts('\\boldsymbol{\\beta}')).toEqual({ 'KaTeX_Math-BoldItalic': 'β' });
    expect(fonts('\\mathbb{E}')).toEqual({ 'KaTeX_AMS-Regular': 'E' });
    expect(fonts('\\nleqslant')).toEqual({ 'KaTeX_AMS-Regular': '\ue010' });
    expect(fonts('\\mathcal{L}')).toEqual({ 'KaTeX_Caligraphic-Regular': 'L' });
    expect(fonts('\\mathscr{L}')).toEqual({ 'KaTeX_Script-Regular': 'L' });
    expect(fonts('\\mathfrak{g}')).toEqual({ 'KaTeX_Fraktur-Regular': 'g' });
    expect(fonts('\\mathsf{s}')).toEqual({ 'KaTeX_SansSerif-Regular': 's' });
    expect(fonts('\\mathtt{t}')).toEqual({ 'KaTeX_Typewriter-Regular': 't' });
    expect(fonts('\\textit{i}')).toEqual({ 'KaTeX_Main-Italic': 'i' });
    expect(fonts('\\textbf{\\textit{i}}')).toEqual({ 'KaTeX_Main-BoldItalic': 'i' });
    expect(fonts('\\textsf{\\textbf{i}}')).toEqual({ 'KaTeX_SansSerif-Bold': 'i' });
    expect(fonts('\\sum')).toEqual({ 'KaTeX_Size2-Regular': '∑' });
    expect(fonts('\\textstyle\\sum')).toEqual({ 'KaTeX_Size1-Regular': '∑' });
    expect(fonts('\\Bigg[ x')).toMatchObject({ 'KaTeX_Size4-Regular': '[' });
    expect(fonts('\\left\\{\\rule{0em}{5em}\\right.')).toMatchObject({ 'KaTeX_Size4-Regular': '⎧⎨⎩' });
  });

  it('leave upright letters and figures to the text face', () => {
    expect(fonts('\\max 12')).toEqual({});
  });

  it('have a row for each rule of KaTeX that sets a font', async () => {
    const sheet = await readFile(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8');
    const rules = [...sheet.replace(/@font-face\{[^}]*\}/g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)];
    const setting = rules.filter(([, , body]) => /font(-family|-weight|-style)?:/.test(body!));
    const selectors = setting.flatMap(([, selector]) => selector!.split(','));
    expect(selectors.length).toBeGreaterThan(30);
    for (const selector of selectors) {
      const classes = [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!);
      const row = katexFaces.find(([names]) => names.split(' ').every((name) => classes.includes(name)));
      expect(row?.[0] === 'katex' && classes.length > 1 ? undefined : row, selector).toBeDefined();
    }
    const files = await readdir(join(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), '../fonts'));
    for (const [, font] of katexFaces) expect(files).toContain(`${font}.ttf`);
  });
});

describe('cutting a font', () => {
  const places = (text: string) => new Map([...text].map((character) => [character, 'a/index.html, $x$']));

  it('keeps the characters in use and no others', async () => {
    const cut = create(await subsetFont('KaTeX_Main-Regular', places('+=\u200b\u00a0'))) as Font;
    // U+FFFF ends the table of every font.
    expect(cut.characterSet.filter((code) => code !== 0xffff)).toEqual([...'+=\u00a0'].map((it) => it.codePointAt(0)));
  });

  it('names the page, the formula and the character that a font lacks', async () => {
    await expect(subsetFont('KaTeX_Main-Regular', places('+日'))).rejects.toThrow(
      'a/index.html, $x$: “日” (U+65E5) is not in KaTeX_Main-Regular.\nUse another character',
    );
  });

  it('names a file by its content', () => {
    expect(hashedName('a', Buffer.from('one'))).toMatch(/^a\.[\da-f]{8}\.woff2$/);
    expect(hashedName('a', Buffer.from('one'))).not.toBe(hashedName('a', Buffer.from('two')));
  });
});

it('fallbacks are as wide and as high as the text face', async () => {
  const text = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');
  for (const [index, name] of ['SourceSerif4-Regular', 'SourceSerif4-It'].entries()) {
    const font = create(await wholeFont(name)) as Font;
    const width = mean(font.glyphsForString(text).map(({ advanceWidth }) => advanceWidth / font.unitsPerEm))!;
    expect(Math.abs(ours.widths[index]! / width - 1), name).toBeLessThan(0.05);
    expect([font.ascent, -font.descent, font.lineGap]).toEqual([1000 * ours.ascent, 1000 * ours.descent, 0]);
  }
  // 450 of 1000 to the 832 of 2048 of Times are 1.1077.
  expect(fallbackFaces.join()).toContain(
    'font-style:normal;src:local("Times New Roman"),local("Liberation Serif");size-adjust:110.77%;ascent-override:93.53%;',
  );
  expect(fallbackFaces.join()).toContain('font-style:italic;src:local("Georgia Italic")');
});

describe('a built site', () => {
  const policy = `<meta http-equiv="content-security-policy" content="style-src 'self'; style-src-attr 'unsafe-inline';">`;
  const whole = (body: string) => `<!doctype html><head>${policy}<!-- fonts --></head><body>${body}</body>`;
  const site = (bodies: Record<string, string>) =>
    folder(Object.fromEntries(Object.entries(bodies).map(([file, body]) => [file, whole(body)])));
  const page = (root: string, file = 'index.html') => readFile(join(root, file), 'utf8');

  it('gets its fonts, preloads the text face and allows their style sheet', async () => {
    const root = site({ 'index.html': 'One', 'sections/a/index.html': render('\\mathbf{W}\\frac{x}{2}') });
    expect(await addFonts(root, '/base')).toBe(5);
    const html = await page(root);
    const files = await readdir(join(root, '_astro'));
    expect(files.map((file) => file.replace(/\.\w+\.woff2$/, '')).sort()).toEqual([
      'KaTeX_Main-Bold',
      'KaTeX_Main-Regular',
      'KaTeX_Math-Italic',
      'SourceSerif4-It',
      'SourceSerif4-Regular',
    ]);
    for (const file of files) expect(html).toContain(`url(/base/_astro/${file}) format("woff2")`);
    expect([...html.matchAll(/url\(/g)]).toHaveLength(files.length + 1);
    expect(html).toMatch(/<link rel="preload" href="\/base\/_astro\/SourceSerif4-Regular\.\w+\.woff2"/);
    expect(html).toMatch(/style-src 'sha256-[\w+/=]+' 'self'; style-src-attr 'unsafe-inline'/);
  });

  it('has of KaTeX’s style sheet what its formulas use', async () => {
    const root = site({ 'index.html': render('\\frac{x^2}{\\sqrt 3}') });
    await addFonts(root, '');
    const html = await page(root);
    for (const rule of ['.katex .mfrac .frac-line', '.katex .vlist-t', '.katex-display>.katex', '.katex svg path'])
      expect(html).toContain(rule);
    for (const rule of ['.mathbb', '.delimsizing', '.mtable', '.reset-size11', '.fleqn', 'KaTeX_AMS', '.ttf'])
      expect(html.replace(/<body>.*/, '')).not.toContain(rule);
    expect(html).toMatch(/<style>@layer reset, [^;]*;@font-face/);
  });

  it('is the same each time, and its fonts keep their names when words change', async () => {
    const [one, two] = [site({ 'index.html': 'One' }), site({ 'index.html': 'Two words' })];
    await Promise.all([addFonts(one, ''), addFonts(two, '')]);
    expect(await readdir(join(one, '_astro'))).toEqual(await readdir(join(two, '_astro')));
    expect((await page(one)).replace('One', 'Two words')).toBe(await page(two));
  });

  it('stops when no page has a place for its fonts', async () => {
    const root = folder({ 'index.html': '<!doctype html><title>One</title>' });
    await expect(addFonts(root, '')).rejects.toThrow('see src/layouts/Base.astro');
  });

  it('stops when a page prints what no font has', async () => {
    const root = site({ 'index.html': render('\\text{日}') });
    await expect(addFonts(root, '')).rejects.toThrow('index.html, $\\text{日}$: “日” (U+65E5) is not in KaTeX_Main');
  });
});
