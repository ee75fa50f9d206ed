import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { KatexOptions } from 'katex';
import { textCharacters } from './characters.ts';
import { codePoint } from './coverage.ts';
import { findFormulas } from './formulas.ts';
import { readSheet } from './katex-sheet.ts';
import { cutMathFaces, cutSymbols, mathSize } from './math-faces.ts';
import { pruneSheet } from './prune.ts';
import { fingerprint, readSources } from './sources.ts';
import { cutTextFace } from './text-face.ts';
import { readUsage } from './usage.ts';

const require = createRequire(import.meta.url);
/** Written last: where it is, everything else is. */
const stamp = 'inputs.sha256';
const manifest = {
  text: 'text.woff2',
  textItalic: 'text-italic.woff2',
  mathMain: 'KaTeX_Main-Regular.woff2',
  mathItalic: 'KaTeX_Math-Italic.woff2',
};

export interface Result {
  /** False when nothing had changed since the last time. */
  written: boolean;
  /** Content's characters that no text face has: "⁹ (U+2079) in content/a.mdx". */
  missing: string[];
}

/**
 * Writes the site's fonts and their two style sheets. The same inputs give the same bytes.
 * @param root the project's folder
 * @param out where to write, normally `.cache/fonts/` of it; owned by this function, other files in it are removed
 * @param options KaTeX's options as rehype-katex gets them
 * @throws when a formula sets a character that its KaTeX font does not have
 */
export async function buildFonts(root: string, out: string, options: KatexOptions): Promise<Result> {
  const sources = await readSources(root);
  const hash = fingerprint(sources, [JSON.stringify(options), ...(await versions())]);
  if ((await readFile(join(out, stamp), 'utf8').catch(() => '')) === hash) return { written: false, missing: [] };

  const sheet = readSheet(await readFile(require.resolve('katex/dist/katex.css'), 'utf8'));
  const usage = readUsage(sources.flatMap(findFormulas), sheet, options);
  const characters = textCharacters(sources);
  const text = await cutTextFace([...characters.keys()]);
  const symbols = await cutSymbols(text.missing);
  const math = await cutMathFaces(usage, sheet, manifest.text);
  await writeAll(out, [
    ...text.files,
    ...symbols.files,
    ...math.files,
    ['fonts.css', text.css + symbols.css],
    ['katex.css', math.css + pruneSheet(sheet.root, usage.selectors, mathSize)],
    ['manifest.json', `${JSON.stringify(manifest, undefined, 2)}\n`],
    [stamp, hash],
  ]);
  // Raised digits become <sup> and <sub> in the text, and captions are set in the sans.
  const missing = [...text.missing].filter(
    (character) => characters.get(character)?.startsWith('content/') && !/[⁰¹²³⁴-⁹⁺⁻₀-₉]/.test(character),
  );
  return { written: true, missing: missing.map((it) => `${it} (${codePoint(it)}) in ${characters.get(it)}`) };
}

async function writeAll(out: string, files: (readonly [name: string, content: string | Buffer])[]): Promise<void> {
  // Renamed into place, for a check and a build may run at once and must never read half a file.
  const drafts = `${out.replace(/[\\/]$/, '')}-${process.pid}`;
  await mkdir(drafts, { recursive: true });
  await mkdir(out, { recursive: true });
  await rm(join(out, stamp), { force: true });
  const names = new Set(files.map(([name]) => name));
  for (const old of await readdir(out)) if (!names.has(old)) await rm(join(out, old), { recursive: true, force: true });
  for (const [name, content] of files) {
    // An equal file keeps its date: the development server would reload the page for it.
    const old = await readFile(join(out, name)).catch(() => undefined);
    if (old?.equals(Buffer.from(content))) continue;
    await writeFile(join(drafts, name), content);
    await rename(join(drafts, name), join(out, name));
  }
  await rm(drafts, { recursive: true });
}

const versions = (): Promise<string[]> =>
  Promise.all(
    ['katex', 'subset-font', '@fontsource-variable/source-serif-4'].map(async (name) => {
      const { version } = JSON.parse(await readFile(require.resolve(`${name}/package.json`), 'utf8')) as {
        version: string;
      };
      return `${name} ${version}`;
    }),
  );
