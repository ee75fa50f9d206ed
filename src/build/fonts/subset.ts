import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { readTables, writeTables } from './sfnt.ts';

/** A font cut down to some characters. */
export interface Cut {
  /** The file for the site, in WOFF2. */
  woff2: Buffer;
  /** The same font uncompressed, for measuring. */
  sfnt: Buffer;
}

/** One value pins an axis; a range keeps it variable. */
export type Axes = Record<string, number | { min: number; max: number }>;

/** Not needed by browsers: hints for old rasterisers, names of instances, metrics that vary with the weight. */
const dropTables = ['gasp', 'prep', 'STAT', 'BASE', 'DSIG', 'FFTM', 'HVAR', 'MVAR'];

/**
 * Cuts a font down to the characters of `text` that it has.
 * @param font a TTF, WOFF or WOFF2 file
 * @param features OpenType features to keep
 * @throws when HarfBuzz cannot read the font or an axis does not exist
 */
export async function cut(font: Buffer, text: string, axes: Axes = {}, features: string[] = []): Promise<Cut> {
  const options = { targetFormat: 'sfnt' as const, noHinting: true, dropTables, keepFeatures: features };
  const sfnt = await subsetFont(font, text, { ...options, variationAxes: axes });
  if (!features.includes('kern') || Object.values(axes).every((axis) => typeof axis === 'number')) return pack(sfnt);
  // Kerning that varies with the weight costs 2 KB more than one kerning for all weights and looks the same: take the
  // tables of the lightest weight. Cut from one file for one text, the two fonts number their glyphs alike.
  const pinned = Object.entries(axes).map(([axis, at]) => [axis, typeof at === 'number' ? at : at.min]);
  const steady = readTables(await subsetFont(font, text, { ...options, variationAxes: Object.fromEntries(pinned) }));
  const tables = readTables(sfnt);
  for (const tag of ['cmap', 'maxp']) {
    if (!tables.get(tag)?.equals(steady.get(tag)!))
      throw new Error(`One kerning for all weights failed: ${tag} differs.`);
  }
  for (const tag of ['GDEF', 'GPOS']) {
    const table = steady.get(tag);
    if (table) tables.set(tag, table);
    else tables.delete(tag);
  }
  return pack(writeTables(tables));
}

async function pack(sfnt: Buffer): Promise<Cut> {
  const woff2 = await subsetFont(sfnt, undefined, { targetFormat: 'woff2', keepAllGlyphs: true, noHinting: true });
  return { woff2, sfnt };
}

/** The characters that a TrueType font has. */
export const coverage = (sfnt: Buffer): Set<string> =>
  new Set(Array.from(new Face(new Blob(sfnt)).collectUnicodes(), (code) => String.fromCodePoint(code)));
