/** What a static host says a file is, and whether it compresses it. */
import { extname } from 'node:path';

const text: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.bib': 'application/x-bibtex',
};

const binary: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
  '.zip': 'application/zip',
};

/**
 * Pagefind's own files (.pagefind, .pf_meta, .pf_fragment, .pf_index, .pf_filter) are gzip inside and unpacked by its
 * script, not by the browser: like on a real host they are unknown bytes, sent as they are. A bare .wasm compresses.
 */
export function contentType(file: string): { type: string; compressible: boolean } {
  const extension = extname(file).toLowerCase();
  if (extension === '.wasm') return { type: 'application/wasm', compressible: true };
  const known = text[extension];
  if (known) return { type: `${known}; charset=utf-8`, compressible: true };
  return { type: binary[extension] ?? 'application/octet-stream', compressible: false };
}
