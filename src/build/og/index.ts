import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ogImagePath } from '../../lib/og-image.ts';
import { type OgContent, readContent } from './content.ts';
import { drawOgImage } from './draw.ts';

/**
 * Draws the Open Graph image of every page that names one, from the finished pages, into `og/` of the output. A page
 * needs no more than `PageMeta` to have its image.
 */
export function ogImages(): AstroIntegration {
  return {
    name: 'og-images',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const root = fileURLToPath(dir);
        const contents = await readContents(root);
        for (const [path, content] of contents) {
          const file = join(root, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, await drawOgImage(content));
        }
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${contents.size} Open Graph images in ${seconds} s`);
      },
    },
  };
}

/** Path of an image → what it says. Pages that lead to another share its image. */
async function readContents(root: string): Promise<Map<string, OgContent>> {
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  const contents = new Map<string, OgContent>();
  for (const file of files) {
    const html = await readFile(join(root, file), 'utf8');
    const path = `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
    if (html.includes(ogImagePath(path)))
      contents.set(ogImagePath(path), await readContent(path, html, resolve('content/sections')));
  }
  return contents;
}
