import { hash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'rolldown';
import { copyWorker, notKept, visitedWorker } from '../offline/names.ts';
import { pageFiles } from './pages.ts';
import { targetOf } from './redirect-page.ts';

/** A file of the copy: its address below the base, and its revision unless its name changes with its content. */
type Entry = [path: string, revision?: string];
const named = /^(_astro|pagefind\/(fragment|index|filter))\/|\.pf_meta$/;

/**
 * Writes both service workers into the built site, and the size of the copy where pages name it. Comes last in the list
 * of integrations, for it must see every file, the search index included.
 */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes } = await writeServiceWorkers(fileURLToPath(dir));
        logger.info(`${files} files, ${megabytes(bytes)} compressed, for readers who ask for a copy`);
      },
    },
  };
}

/** Bundles each worker with its list of the files in `root`, and says how large the copy is as sent over the wire. */
export async function writeServiceWorkers(root: string): Promise<{ files: number; bytes: number }> {
  const read = (file: string) => readFileSync(join(root, file));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(belongs)
    .sort();
  // The worker redirects by itself: a redirect page may not be fetched, for a host that answers by `_redirects` would
  // send another page, whose digest would not match.
  const pages = pageFiles(root);
  const targets = new Map(pages.map(({ file, html }) => [file, targetOf(html)]));
  const kept = files.filter((file) => !targets.get(file));
  const bytes = kept.reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
  const size = `$1${megabytes(bytes)}`;
  for (const { file, html } of pages) {
    writeFileSync(join(root, file), html.replace(/(<span data-copy-size>)[^<]*/g, size));
  }
  const entries = kept.map((file): Entry => {
    const path = pathOf(file);
    return named.test(path) ? [path] : [path, revisionOf(read(file))];
  });
  const moved = files.filter((file) => targets.get(file)).map((file): Entry => [pathOf(file), targets.get(file)]);
  await writeWorker(join(root, copyWorker), { PRECACHE: entries, MOVED: moved });
  const only = entries.filter(([path]) => path === notKept);
  await writeWorker(join(root, visitedWorker), { PRECACHE: only, MOVED: [] });
  return { files: kept.length, bytes };
}

/** The first 72 bits of its SHA-256: enough to tell versions apart, and a list of whole digests would be twice as long. */
export const revisionOf = (content: Buffer): string => hash('sha256', content, 'base64').slice(0, 12);

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function writeWorker(file: string, lists: Record<'PRECACHE' | 'MOVED', Entry[]>): Promise<void> {
  const define = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, JSON.stringify(list)]));
  const { output } = await build({
    input: resolve('src/offline/worker.ts'),
    write: false,
    transform: { define: { 'process.env.NODE_ENV': '"production"', ...define } },
    output: { format: 'iife', minify: true, comments: false },
  });
  writeFileSync(file, output[0].code);
}

/** The address of a file below the base, as a browser asks for it. */
const pathOf = (file: string): string => encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));

/**
 * Whether a reader needs the file to read, look at figures and search. Pictures for other sites, books and files for
 * programs are not needed.
 */
function belongs(file: string): boolean {
  // The whole on one page repeats what the pages hold; what is unknown has a page of its own offline.
  if (file.startsWith('print/') || file === '404.html' || file === visitedWorker || file === copyWorker) return false;
  return /^(pagefind|search)\/.|\.(html|woff2|js|css|csv|svg|webmanifest)$/.test(file) && /\.\w+$/.test(file);
}
