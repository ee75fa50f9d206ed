import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** What a clone does not have, and what would hand one build's work to the other. */
const left = new Set(['node_modules', 'dist', 'dist-sub', '.git', '.astro', '.cache', 'test-results']);

// Not the machine's temporary folder: a tsconfig.json that lies there for whatever reason would be heeded.
mkdirSync('.cache/test-sites', { recursive: true });
const root = mkdtempSync(resolve('.cache/test-sites/reproducible-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('another build of the same files, without caches, is byte-identical to dist/', { timeout: 300_000 }, async () => {
  const [first, second] = [hashes('dist'), await build(join(root, 'a-copy'))];
  expect(first.size).toBeGreaterThan(100);
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...first.keys()].filter((path) => first.get(path) !== second.get(path))).toEqual([]);
});

/** Builds a copy of the project, by the command that people use. Gives path → SHA-256 of each file of the site. */
async function build(folder: string): Promise<Map<string, string>> {
  mkdirSync(folder);
  for (const name of readdirSync('.')) {
    if (!left.has(name)) cpSync(name, join(folder, name), { recursive: true });
  }
  // A folder of links, not a link to the folder: Astro and Vite keep caches in node_modules, and ours must stay ours.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules')) {
    const cache = name.startsWith('.') && name !== '.bin';
    if (!cache) symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  }
  await run(folder);
  return hashes(join(folder, 'dist'));
}

function run(folder: string): Promise<void> {
  // In another folder, time zone and language than dist/, for none of them may reach a page.
  const place = { TZ: 'Pacific/Kiritimati', LC_ALL: 'fr_FR.UTF-8', LANG: 'fr_FR.UTF-8' };
  const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...place };
  for (const name of ['BASE_PATH', 'SITE_URL', 'VITEST', 'NODE_OPTIONS', 'FORCE_COLOR']) delete env[name];
  return new Promise((done, reject) => {
    const child = spawn('npm', ['run', 'build'], { cwd: folder, env, timeout: 280_000 });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? done() : reject(new Error(`The build failed.\n${output}`))));
  });
}

function hashes(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  const hash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return new Map(files.map((path) => [path, hash(path)]));
}
