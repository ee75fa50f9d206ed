/** What a static host says a file is, and whether it compresses it. */
import { extname } from 'node:path';

/** What programs of other sites may read, and its type where the ending alone does not tell it. */
const shared: [file: RegExp, type?: string][] = [
  [/\/feed\.xml$/, 'application/atom+xml'],
  [/\/(cite\/[^/]+|sources\/references)\.json$/, 'application/vnd.citationstyles.csl+json'],
  [/\/(data|cite)\/.+\.(json|csv|png|bib|ris)$|\.md$|\/(llms|llms-full)\.txt$|\/sources\/references\.bib$/],
];

/** Whether every site may read the file (`Access-Control-Allow-Origin: *`). */
export const isShared = (file: string): boolean => shared.some(([pattern]) => pattern.test(file));

const text: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.bib': 'application/x-bibtex',
  '.ris': 'application/x-research-info-systems',
};

const binary: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
};

/**
 * Pagefind's own files (.pagefind, .pf_meta, .pf_fragment, .pf_index, .pf_filter) are gzip inside and unpacked by its
 * script, not by the browser: like on a real host they are unknown bytes, sent as they are.
 */
export function contentType(file: string): { type: string; compressible: boolean } {
  const extension = extname(file).toLowerCase();
  const known = shared.find(([pattern, type]) => type && pattern.test(file))?.[1] ?? text[extension];
  if (known) return { type: `${known}; charset=utf-8`, compressible: true };
  return { type: binary[extension] ?? 'application/octet-stream', compressible: false };
}
