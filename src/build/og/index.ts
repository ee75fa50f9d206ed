import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ogImagePath } from '../../lib/og-image.ts';
import { readPages } from '../pages.ts';
import { type OgContent, readContent } from './content.ts';
import { drawOgImage } from './draw.ts';

/**
 * Draws the Open Graph image of every page that names one, from the finished pages, into `og/` of the output. A page
 * needs no more than `Base.astro` to have its image.
 */
export function ogImages(): AstroIntegration {
  return {
    name: 'og-images',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const contents = readContents(root);
        const write = async ([path, content]: [string, OgContent]) => {
          const file = join(root, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, await drawOgImage(content));
        };
        await Promise.all([...contents].map(write));
        logger.info(`${contents.size} Open Graph images`);
      },
    },
  };
}

/** Path of an image → what it says. Pages that lead to another share its image. */
function readContents(root: string): Map<string, OgContent> {
  const own = readPages(root).filter(({ path, properties }) => properties.get('og:image')?.endsWith(ogImagePath(path)));
  return new Map(own.map((page) => [ogImagePath(page.path), readContent(page)]));
}
