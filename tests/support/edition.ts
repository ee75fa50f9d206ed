/** A second edition of a built site, and how to deploy one where a browser already has another. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeServiceWorkers } from '../../src/build/service-worker.ts';

/** A copy of the built site, to be changed; delete it with `remove`. */
export function copyOf(root: string): { root: string; remove(): void } {
  const copy = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync(root, copy, { recursive: true });
  return { root: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

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
