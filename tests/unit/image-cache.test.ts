import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cachedImage } from '../../src/lib/image-cache.ts';
import { folder } from './support.ts';

const image = Buffer.from('an image');
/** A cache of its own, and how often it drew. */
function cache() {
  const root = folder({});
  const drawn = { times: 0 };
  const get = async (input: unknown = 'svg', bytes = image) =>
    Buffer.from(await cachedImage(input, () => ((drawn.times += 1), bytes), root)).toString();
  const files = () => readdirSync(root).map((file) => join(root, file));
  return { get, drawn, files };
}

test('an image is drawn once, and again for another input', async () => {
  const { get, drawn } = cache();
  expect([await get(), await get()]).toEqual(['an image', 'an image']);
  expect(drawn.times).toBe(1);
  expect(await get('other', Buffer.from('another'))).toBe('another');
  expect(drawn.times).toBe(2);
});

test.each([
  ['cut short', (file: string) => truncateSync(file, statSync(file).size - 3)],
  ['changed', (file: string) => writeFileSync(file, 'x'.repeat(statSync(file).size))],
  ['empty', (file: string) => writeFileSync(file, '')],
])('a file that is %s is never used, and its image is kept once it is drawn again', async (_, damage) => {
  const { get, drawn, files } = cache();
  await get();
  for (const file of files()) damage(file);
  expect(await get()).toBe('an image');
  expect(drawn.times).toBe(2);
  await get();
  expect(drawn.times).toBe(2);
});

test('two at a time do not disturb each other', async () => {
  const { get, files } = cache();
  expect(await Promise.all([get(), get(), get()])).toEqual(['an image', 'an image', 'an image']);
  expect(files()).toHaveLength(1);
});

test('an image that cannot be drawn leaves nothing behind', async () => {
  const root = folder({});
  const fail = () => cachedImage('svg', () => Promise.reject(new Error('no font')), root);
  await expect(fail()).rejects.toThrow('no font');
  expect(Buffer.from(await cachedImage('svg', () => image, root)).toString()).toBe('an image');
});

test('a folder that cannot be written stops nothing', async () => {
  const file = join(folder({ 'no-folder': '' }), 'no-folder');
  expect(Buffer.from(await cachedImage('svg', () => image, join(file, 'images'))).toString()).toBe('an image');
});
