import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { cardPath } from '../../lib/cards.ts';
import { site } from '../../lib/site.ts';
import { type Card, drawCard, type Faces } from './card.ts';
import { readColours } from './colours.ts';
import { readCard } from './read.ts';
import { loadTypeface } from './typeface.ts';

/**
 * Draws the sharing picture of every page that names one, from the finished pages, into `og/` of the output. A page needs
 * no more than `PageMeta` to have its picture.
 */
export function sharingPictures(): AstroIntegration {
  return {
    name: 'sharing-pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const root = fileURLToPath(dir);
        const cards = await readCards(root);
        const faces = await loadFaces([...cards.values()]);
        const colours = readColours();
        // One after another: the library draws in threads of its own.
        for (const [path, card] of cards) {
          const file = join(root, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, await rasterise(drawCard(card, site.shortName, faces, colours)));
        }
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${cards.size} pictures drawn in ${seconds} s`);
      },
    },
  };
}

/** Path of a picture → what it says. Pages that lead to another share its picture. */
async function readCards(root: string): Promise<Map<string, Card>> {
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  const cards = new Map<string, Card>();
  for (const file of files) {
    const html = await readFile(join(root, file), 'utf8');
    const path = `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
    if (html.includes(cardPath(path)))
      cards.set(cardPath(path), await readCard(path, html, resolve('content/sections')));
  }
  return cards;
}

/** Fine strokes for large sizes, sturdy ones for small; a little heavier than on paper, for pictures are shown small. */
async function loadFaces(cards: readonly Card[]): Promise<Faces> {
  const characters = `${site.shortName}…${JSON.stringify(cards)}`;
  const load = (opsz: number) => loadTypeface(characters, { opsz, wght: 420 });
  return { display: await load(48), text: await load(16) };
}

/** A PNG of 16 colours, 4 bits a pixel: text on paper needs no more, and it is half as large as with 17. */
const rasterise = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 7, compressionLevel: 9 }).toBuffer();
