/** A second edition of a built site, and how to deploy one where a browser already has another. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeServiceWorkers } from '../../src/build/service-worker.ts';
import { serve, type Site } from '../../tools/support/server.ts';
import { test as base } from './fixtures.ts';

interface Host extends Omit<Site, 'close'> {
  /** The folder that it serves, a copy of dist/. */
  root: string;
  /** Changes the files while nothing is served, and serves them at the same address. */
  change(edit: (root: string) => unknown): Promise<void>;
}

/** The `test` with a host to which another edition of the site can be deployed. */
export const test = base.extend<{ host: Host }>({
  serviceWorkers: 'allow',
  // Playwright reads the names of the fixtures that this one needs.
  host: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'edition-'));
    cpSync('dist', root, { recursive: true });
    // Else the browser’s own cache would have what the host has no more.
    const options = { root, headers: { 'cache-control': 'no-store' }, brotli: false };
    let site = await serve(options);
    const change: Host['change'] = async (edit) => {
      await site.close();
      await edit(root);
      site = await serve({ ...options, port: Number(new URL(site.url).port) });
    };
    await use({
      ...{ root, change, url: site.url },
      get sent() {
        return site.sent;
      },
    });
    await site.close();
    rmSync(root, { recursive: true, force: true });
  },
});

/** Makes the second edition of it: other words in every heading, other names of scripts, workers that know them. */
export async function secondEdition(root: string): Promise<void> {
  const scripts = readdirSync(join(root, '_astro')).filter((name) => name.endsWith('.js'));
  const renamed = new Map(scripts.map((name) => [name, name.replace(/\.[^.]+\.js$/, '.second.js')]));
  const texts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') || /^_astro\/.*\.js$/.test(file),
  );
  for (const file of texts) {
    let text = readFileSync(join(root, file), 'utf8').replaceAll('</h1>', ' (second edition)</h1>');
    for (const [from, to] of renamed) text = text.replaceAll(from, to);
    writeFileSync(join(root, file), text);
  }
  for (const [from, to] of renamed) renameSync(join(root, '_astro', from), join(root, '_astro', to));
  await writeServiceWorkers(root);
}
