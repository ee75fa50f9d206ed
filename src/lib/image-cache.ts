import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import cacache from 'cacache';

/**
 * An image that was drawn before, or else a new one. The images lie in `.cache/images`, which may be deleted at any
 * time; cacache checks what it reads, and an entry that is half written is none.
 * @param input all that the image depends on beside the packages, as far as JSON can say it
 */
export async function cachedImage(
  input: unknown,
  draw: () => Uint8Array | Promise<Uint8Array>,
  folder = resolve('.cache/images'),
): Promise<Uint8Array> {
  // Another version of a font or a library draws another image.
  const packages = readFileSync(resolve('package-lock.json'), 'utf8');
  const key = createHash('sha256').update(JSON.stringify(input)).update(packages).digest('hex');
  const entry = await cacache.get.info(folder, key);
  if (entry) {
    try {
      return await cacache.get.byDigest(folder, entry.integrity);
    } catch {
      // Damaged, and cacache would keep it in the place of the new one.
      await cacache.rm.content(folder, entry.integrity);
    }
  }
  const image = Buffer.from(await draw());
  await cacache.put(folder, key, image);
  return image;
}
