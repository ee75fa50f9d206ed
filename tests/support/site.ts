import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What to change in the small site: path from its root → new text, or what becomes of the old one; undefined: the file goes. */
export type Changes = Record<string, string | ((old: string) => string) | undefined>;

export interface Build {
  /** 0 when the build succeeded. */
  status: number | null;
  /** All that the build printed, without colours. */
  output: string;
  /** The HTML pages of the finished site, by path in `dist/`. */
  pages: Map<string, string>;
}

/** Not the machine's temporary folder: a tsconfig.json that lies there for whatever reason would be heeded. */
const sites = resolve('.cache/test-sites');

/**
 * Lays our own code with the small content of `tests/fixtures/content` into a temporary folder, makes the changes,
 * builds it and takes it away again.
 */
export async function buildSite(changes: Changes = {}): Promise<Build> {
  await turn();
  mkdirSync(sites, { recursive: true });
  const root = mkdtempSync(join(sites, 'site-'));
  try {
    lay(root);
    for (const [path, change] of Object.entries(changes)) apply(join(root, path), change);
    return { ...(await run(root)), pages: htmlOf(join(root, 'dist')) };
  } finally {
    rmSync(root, { recursive: true, force: true });
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

function lay(root: string): void {
  for (const path of ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json']) {
    cpSync(path, join(root, path), { recursive: true });
  }
  cpSync('tests/fixtures/content', join(root, 'content'), { recursive: true });
  // A folder of links, not a link to the folder: Astro and Vite keep caches in node_modules, and ours must stay ours.
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules')) {
    if (!name.startsWith('.')) symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name));
  }
}

function apply(path: string, change: Changes[string]): void {
  if (change === undefined) return rmSync(path);
  mkdirSync(dirname(path), { recursive: true });
  if (typeof change === 'string') return writeFileSync(path, change);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function htmlOf(folder: string): Map<string, string> {
  const paths = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];
  const pages = paths.filter((path) => path.endsWith('.html'));
  return new Map(pages.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function run(root: string): Promise<Omit<Build, 'pages'>> {
  const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  for (const name of ['BASE_PATH', 'SITE_URL', 'VITEST', 'NODE_OPTIONS', 'FORCE_COLOR']) delete env[name];
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      cwd: root,
      env,
      timeout: 90_000,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (status) => done({ status, output: stripVTControlCharacters(output) }));
  });
}
