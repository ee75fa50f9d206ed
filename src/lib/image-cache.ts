import { hash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * An image that was drawn before, or else a new one. The images lie in `.cache/images`, which may be deleted at any time.
 * @param input all that the image depends on beside the packages, as far as JSON can say it
 */
export async function cachedImage(
  input: unknown,
  draw: () => Uint8Array | Promise<Uint8Array>,
  folder = resolve('.cache/images'),
): Promise<Uint8Array> {
  // Another version of a font or a library draws another image.
  const packages = readFileSync(resolve('package-lock.json'), 'utf8');
  const file = join(folder, hash('sha256', JSON.stringify(input) + packages));
  const before = read(file);
  if (before) return before;
  const image = await draw();
  keep(file, image);
  return image;
}

/** Keeps an image. Where the folder cannot be written (another user's, a full disk), the next build draws it again. */
function keep(file: string, image: Uint8Array): void {
  // Renamed once it is whole, for another process may read it, or draw the same.
  const draft = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, Buffer.concat([checksum(image), image]));
    renameSync(draft, file);
  } catch {
    // Costs the next build a second, and this one nothing.
  }
}

/** The image of a file, which begins with its checksum; none when the file is missing or damaged. */
function read(file: string): Uint8Array | undefined {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const image = bytes.subarray(32);
  return checksum(image).equals(bytes.subarray(0, 32)) ? image : undefined;
}

const checksum = (image: Uint8Array): Buffer => hash('sha256', image, 'buffer');
