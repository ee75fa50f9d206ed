import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'rolldown';
import { copyWorker, notKept, visitedWorker } from '../offline/names.ts';
import { targetOf } from './redirect-page.ts';

/** A file of the copy: its address below the base, and its revision unless its name changes with its content. */
type Entry = [path: string, revision?: string];
const named = /^(_astro|pagefind\/(fragment|index|filter))\/|\.pf_meta$/;

interface Copy {
  files: number;
  /** As sent over the wire. */
  bytes: number;
}

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

/** Bundles each worker with its list of the files in `root`, and says how large the copy is. */
export async function writeServiceWorkers(root: string): Promise<Copy> {
  const names = (await readdir(root, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const read = async (file: string) => ({ file, content: await readFile(join(root, file)) });
  const all = await Promise.all(names.filter(belongs).sort().map(read));
  const moved = all.flatMap((entry): Entry[] => {
    const target = targetIn(entry);
    return target ? [[pathOf(entry.file), target]] : [];
  });
  const kept = all.filter((entry) => !targetIn(entry));
  const bytes = kept.reduce((sum, { content }) => sum + gzipSync(content).length, 0);
  const size = (html: Buffer) =>
    Buffer.from(html.toString().replace(/(<span data-copy-size>)[^<]*/g, `$1${megabytes(bytes)}`));
  for (const page of names.filter((file) => file.endsWith('.html'))) {
    await writeFile(join(root, page), size(await readFile(join(root, page))));
  }
  const entries = kept.map(({ file, content }): Entry => {
    const path = pathOf(file);
    if (named.test(path)) return [path];
    return [path, revisionOf(file.endsWith('.html') ? size(content) : content)];
  });
  await writeWorker(join(root, copyWorker), { PRECACHE: entries, MOVED: moved });
  const only = entries.filter(([path]) => path === notKept);
  await writeWorker(join(root, visitedWorker), { PRECACHE: only, MOVED: [] });
  return { files: kept.length, bytes };
}

/** The first 72 bits of its SHA-256: enough to tell versions apart, and a list of whole digests would be twice as long. */
export const revisionOf = (content: Buffer): string =>
  createHash('sha256').update(content).digest('base64').slice(0, 12);

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function writeWorker(file: string, lists: Record<'PRECACHE' | 'MOVED', Entry[]>): Promise<void> {
  const define = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, JSON.stringify(list)]));
  const { output } = await build({
    input: resolve('src/offline/worker.ts'),
    write: false,
    transform: { define: { 'process.env.NODE_ENV': '"production"', ...define } },
    output: { format: 'iife', minify: true, comments: false },
  });
  await writeFile(file, output[0].code);
}

interface File {
  /** Path below the built site. */
  file: string;
  content: Buffer;
}

/** The address of a file below the base, as a browser asks for it. */
const pathOf = (file: string): string => encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));

/**
 * Where a page redirects. The worker redirects by itself: such a page may not be fetched, for a host that answers by
 * `_redirects` would send another page, whose digest would not match.
 */
const targetIn = ({ file, content }: File): string | undefined =>
  file.endsWith('.html') ? targetOf(content.toString()) : undefined;

/**
 * Whether a reader needs the file to read, look at figures and search. Pictures for other sites, books and files for
 * programs are not needed.
 */
function belongs(file: string): boolean {
  // The whole on one page repeats what the pages hold; what is unknown has a page of its own offline.
  if (file.startsWith('print/') || file === '404.html' || file === visitedWorker || file === copyWorker) return false;
  return /^(pagefind|search)\/.|\.(html|woff2|js|css|csv|svg|webmanifest)$/.test(file) && /\.\w+$/.test(file);
}
