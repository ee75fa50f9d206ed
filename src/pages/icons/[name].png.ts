import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { drawing, icons, type IconFile } from '../../lib/icons.ts';

export const getStaticPaths = (() =>
  icons.map((icon) => ({ params: { name: icon.name }, props: { icon } }))) satisfies GetStaticPaths;

/** An icon as PNG. The same bytes every time: no date, no metadata, and sharp's version is fixed. */
export const GET: APIRoute<{ icon: IconFile }> = async ({ props: { icon } }) => {
  const svg = Buffer.from(drawing(await readFile(resolve('public/favicon.svg'), 'utf8'), icon));
  // 72 dots an inch draw one unit of 32 as one pixel: enough dots for the size, so that nothing is enlarged.
  const density = (72 * icon.size) / 32;
  const png = await sharp(svg, { density }).resize(icon.size, icon.size).png({ palette: true, effort: 10 }).toBuffer();
  return new Response(new Uint8Array(png));
};
