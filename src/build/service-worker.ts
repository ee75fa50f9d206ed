import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'rolldown';
import { hashed } from '../offline/names.ts';
import { targetOf } from './redirect-page.ts';

/** A file of the offline copy: its address below the base, and its SHA-256 unless its name changes with its content. */
type Entry = readonly [path: string, digest?: string];

export interface Precache {
  files: number;
  /** As stored by the browser, uncompressed. */
  bytes: number;
}

/**
 * Writes `sw.js` into the built site. Comes last in the list of integrations, for it must see every file, Pagefind's
 * index included.
 */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes } = await writeServiceWorker(fileURLToPath(dir));
        logger.info(`${files} files, ${(bytes / 1024 / 1024).toFixed(1)} MB, for reading offline`);
      },
    },
  };
}

/** Bundles the worker with the list of the files in `root`, and says how many they are. */
export async function writeServiceWorker(root: string): Promise<Precache> {
  const names = (await readdir(root, { recursive: true })).filter(belongs).sort();
  const read = await Promise.all(names.map(async (file) => ({ file, content: await readFile(join(root, file)) })));
  const targets = new Map(read.map((entry) => [entry.file, targetIn(entry)]));
  const files = read.filter((entry) => !targets.get(entry.file) && !isRecord(entry.file, entry.content));
  const moved = [...targets].flatMap(([file, target]) => (target ? [[pathOf(file), target]] : []));
  const entries = files.map(({ file, content }): Entry => {
    const path = pathOf(file);
    return hashed(path) ? [path] : [path, createHash('sha256').update(content).digest('base64')];
  });
  const { output } = await build({
    input: resolve('src/offline/worker.ts'),
    write: false,
    transform: {
      define: {
        'process.env.NODE_ENV': '"production"',
        PRECACHE: JSON.stringify(entries),
        MOVED: JSON.stringify(moved),
      },
    },
    output: { format: 'iife', minify: true, comments: false },
  });
  await writeFile(join(root, 'sw.js'), output[0].code);
  return { files: files.length, bytes: files.reduce((sum, { content }) => sum + content.length, 0) };
}

/** The address of a file below the base, as a browser asks for it. */
const pathOf = (file: string): string => encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));

/**
 * Where a page leads on to. The worker leads on by itself: such a page may not be fetched, for a host that answers by
 * `_redirects` would send another page, whose digest would not match.
 */
const targetIn = ({ file, content }: { file: string; content: Buffer }): string | undefined =>
  file.endsWith('.html') ? targetOf(content.toString()) : undefined;

/**
 * Whether a reader needs the file to read, look at figures and search. Pictures for other sites, books and files for
 * programs are not needed, nor are the parts of Pagefind that this site does not load.
 */
function belongs(file: string): boolean {
  // The whole on one page repeats what the pages hold.
  if (file === 'sw.js' || file.startsWith('print/')) return false;
  if (file.startsWith('pagefind/'))
    return /\.pf_\w+$|\/(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\.en\.pagefind)$/.test(file);
  if (file.startsWith('search/')) return /\.(json|html)$/.test(file);
  return /\.(html|woff2|js|css|csv|svg|webmanifest)$/.test(file);
}

/**
 * Whether a file is Pagefind's text of something smaller than a page. They are nearly a thousand, one request each: too
 * many to fetch ahead. Without them an offline search finds pages, and phrases on them.
 */
const isRecord = (file: string, content: Buffer): boolean =>
  file.endsWith('.pf_fragment') && /"url":"[^"]*#/.test(gunzipSync(content).toString());
