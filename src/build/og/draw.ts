import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { cachedImage } from '../../lib/image-cache.ts';
import { ogImageSize } from '../../lib/og-image.ts';
import type { OgContent } from './content.ts';
import { type Element, template } from './template.ts';

/** The face of the pages; then, for signs that it lacks, one that has them. */
const fontFiles = ['source-serif/TTF/SourceSerif4-Regular.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSerif.ttf'];
/** 16 colours, 4 bits a pixel: text on paper needs no more, and the file is half as large as with 17. */
const compression = { palette: true, colours: 16, dither: 0, effort: 7, compressionLevel: 9 };

/**
 * The Open Graph image of a page, as PNG.
 * @throws when no face has one of the characters, naming it
 */
export function drawOgImage(content: OgContent): Promise<Uint8Array> {
  const element = template(content);
  return cachedImage([element, fontFiles, compression], () => draw(element));
}

/** Draws anew. Text becomes outlines, so that the image needs no font of the machine. */
export async function draw(element: Element): Promise<Uint8Array> {
  const svg = await satori(element, {
    ...ogImageSize,
    fonts: (fonts ??= loadFonts()),
    loadAdditionalAsset: (_, characters) => {
      throw new Error(`No face for the Open Graph images has “${characters}”.`);
    },
  });
  const { pixels, width, height } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png(compression)
    .toBuffer();
}

let fonts: Font[] | undefined;

function loadFonts(): Font[] {
  const { resolve } = createRequire(import.meta.url);
  return fontFiles.map((file) => ({ name: file, data: readFileSync(resolve(file)) }));
}
