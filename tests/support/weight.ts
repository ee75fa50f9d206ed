import { brotliCompressSync } from 'node:zlib';

const known = new Map<string, number>();

/** Bytes of a text as a good host sends it. Compressing a page well takes a while: each is, once for all tests. */
export function weight(text: string): number {
  const bytes = known.get(text) ?? brotliCompressSync(text).length;
  known.set(text, bytes);
  return bytes;
}
