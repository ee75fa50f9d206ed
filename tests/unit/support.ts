import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

/** Writes files into a folder of their own, which goes when the test ends. Gives the folder's path. */
export function folder(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'unit-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Lets the code under test take a folder for the project's, until the test ends: it finds `content/` from there. */
export function workIn(root: string): void {
  const spy = vi.spyOn(process, 'cwd').mockReturnValue(root);
  onTestFinished(() => spy.mockRestore());
}

/** An entry of the bibliography. */
export const entry = (fields: string, key = 'one') => `@article{${key},\n${fields}\n}\n`;
/** Fields of one that is sound. */
export const good = `  author = {Alpha, Ada and Bravo, Ben},
  title = {The First Paper},
  year = {2024},
  url = {https://example.org/alpha},
  keywords = {primary},`;
