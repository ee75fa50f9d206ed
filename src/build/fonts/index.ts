import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cspHash } from '../csp-hash.ts';
import { readPages } from '../pages.ts';
import { readCharacters, textFonts } from './characters.ts';
import { fontStyles } from './style-sheet.ts';
import { subsetFont, hashedName } from './subset.ts';

/** Stands in the head of every page (layouts/Base.astro) until the fonts that the pages need are known. */
const placeholder = '<!-- fonts -->';

/**
 * Cuts the fonts down to the characters that the built pages print, and puts their style sheet into the pages.
 * `npm run dev` shows the whole fonts instead.
 * @throws when a page sets a character that its font does not have
 */
export function fonts(base: string): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page-ssr', "import '/src/styles/fonts-dev.css';");
      },
      'astro:build:done': async ({ dir, logger }) => {
        const count = await addFonts(fileURLToPath(dir), base);
        logger.info(`${count} fonts, cut to what the pages print`);
      },
    },
  };
}

/**
 * Writes the fonts of a built site into its `_astro/` and their styles into its pages.
 * @param base the sub-path, without a slash at its end
 * @returns how many fonts there are
 */
export async function addFonts(root: string, base: string): Promise<number> {
  // Backwards, for an error names the first page: a section rather than /print/, which repeats it.
  const pages = readPages(root)
    .filter(({ html }) => html.includes(placeholder))
    .reverse();
  if (pages.length === 0)
    throw new Error(`No page in ${root} has ${placeholder} in its head: see src/layouts/Base.astro.`);
  const { byFont, names } = readCharacters(pages);
  const urls = new Map<string, string>();
  await mkdir(join(root, '_astro'), { recursive: true });
  for (const [name, characters] of byFont) {
    const content = await subsetFont(name, characters);
    const file = `_astro/${hashedName(name, content)}`;
    await writeFile(join(root, file), content);
    urls.set(name, `${base}/${file}`);
  }
  // Layers first: this style sheet stands before all others, in any order.
  const css = (await readFile('src/styles/layers.css', 'utf8')).trim() + (await fontStyles(urls, names));
  // Early, so that the first screen stands in the text face on all but slow lines; those keep the fallback of the same
  // measure (`font-display: optional`). Italics and formulas come when they are met: they would delay the text.
  const preload = `<link rel="preload" href="${urls.get(textFonts[0])}" as="font" type="font/woff2" crossorigin>`;
  for (const { file, html } of pages) {
    const styled = html.replace(placeholder, () => `${preload}<style>${css}</style>`);
    await writeFile(join(root, file), styled.replace(/\bstyle-src (?=[^"]*")/, `style-src '${cspHash(css)}' `));
  }
  return urls.size;
}
