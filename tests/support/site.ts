import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What to change in the small site: path from its root → new text, or what becomes of the old one; undefined: the file goes. */
export type Changes = Record<string, string | ((old: string) => string) | undefined>;

interface Build {
  /** 0 when the build succeeded. */
  status: number | null;
  /** All that the build printed, without colours. */
  output: string;
}

/** Not the machine's temporary folder: a tsconfig.json that lies there for whatever reason would be heeded. */
const sites = resolve('.cache/test-sites');

/**
 * Lays a project into a temporary folder, builds it and takes it away again.
 * @param out where the built site goes; in the project by itself
 */
export async function buildCopy(
  lay: (root: string) => void,
  out = 'dist',
  env: NodeJS.ProcessEnv = {},
): Promise<Build> {
  mkdirSync(sites, { recursive: true });
  const root = mkdtempSync(join(sites, 'site-'));
  try {
    lay(root);
    // A folder of links, not a link to the folder: Astro and Vite keep caches in node_modules, and ours must stay ours.
    mkdirSync(join(root, 'node_modules'));
    for (const name of readdirSync('node_modules')) {
      if (!name.startsWith('.')) symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name));
    }
    return await run(root, out, env);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Builds our own code with the small content of `tests/fixtures/content`, changed. */
export async function buildSite(changes: Changes, out?: string): Promise<Build> {
  await turn();
  try {
    return await buildCopy((root) => {
      for (const path of ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json']) {
        cpSync(path, join(root, path), { recursive: true });
      }
      cpSync('tests/fixtures/content', join(root, 'content'), { recursive: true });
      for (const [path, change] of Object.entries(changes)) apply(join(root, path), change);
    }, out);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** For {@link Changes}: one text for another, which must be there, or nothing would be tested. */
export const replace =
  (from: string, to: string) =>
  (old: string): string => {
    if (!old.includes(from)) throw new Error(`There is no "${from}" to replace.`);
    return old.replace(from, () => to);
  };

/** Two builds at once, and no more: a build keeps a processor busy. */
const waiting: (() => void)[] = [];
let running = 0;
async function turn(): Promise<void> {
  if (running === 2) await new Promise<void>((go) => waiting.push(go));
  else running++;
}

function apply(path: string, change: Changes[string]): void {
  if (change === undefined) return rmSync(path);
  mkdirSync(dirname(path), { recursive: true });
  if (typeof change === 'string') return writeFileSync(path, change);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function run(root: string, out: string, more: NodeJS.ProcessEnv): Promise<Build> {
  const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...more };
  for (const name of ['BASE_PATH', 'SITE_URL', 'VITEST', 'NODE_OPTIONS', 'FORCE_COLOR']) delete env[name];
  return new Promise((done, reject) => {
    const command = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', out];
    const child = spawn(process.execPath, command, { cwd: root, env, timeout: 280_000 });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (status) => done({ status, output: stripVTControlCharacters(output) }));
  });
}
