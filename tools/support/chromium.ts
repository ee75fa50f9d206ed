/**
 * Which Chromium runs, for tests and tools. On Linux on x64 one that needs nothing from the machine but npm: the binary,
 * its libraries and its fonts come from packages. Elsewhere Playwright's own, where `npx playwright install chromium` has
 * put one, else an installed Edge (part of Windows) or Chrome. CHROMIUM_PATH names another; BROWSERS asks for Playwright's own.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from '@playwright/test';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const archive = `${modules}/@sparticuz/chromium`;
const own = process.env.CHROMIUM_PATH;
const linux = process.platform === 'linux';
const packaged = linux && process.arch === 'x64' && !own;

/** Beside the packages and not in /tmp: an `npm ci` renews it, and nobody else on the machine can prepare it for us. */
function home(): string {
  const { version } = JSON.parse(readFileSync(`${archive}/package.json`, 'utf8')) as { version: string };
  return `${modules}/.cache/chromium-${version}`;
}

/** Playwright's launch options. A packaged browser is there only once `unpackChromium` has run. */
export function launchOptions() {
  const args = [
    // Root in a container cannot open the sandbox.
    ...(linux ? ['--no-sandbox'] : []),
    '--disable-gpu',
    // No network: nothing may wait for an answer from outside.
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  if (own) return { args, executablePath: own };
  // The fonts are the same whichever binary runs, for a fallback must be as wide everywhere.
  const fonts = { FONTCONFIG_FILE: `${home()}/fonts.conf`, FONTCONFIG_PATH: home() };
  const env = { ...(process.env as Record<string, string>), ...(packaged && fonts) };
  if (process.env.BROWSERS) return { args, env };
  if (packaged) {
    return { args, env: { ...env, LD_LIBRARY_PATH: `${home()}/al2023/lib` }, executablePath: `${home()}/chromium` };
  }
  if (existsSync(chromium.executablePath())) return { args };
  return { args, channel: process.platform === 'win32' ? 'msedge' : 'chrome' };
}

/** A browser for a tool. */
export async function launch(): Promise<Browser> {
  await unpackChromium();
  return chromium.launch(launchOptions());
}

/**
 * Unpacks the packaged browser, its libraries and fonts once, before Playwright’s first worker starts it. Two processes may
 * do so at a time: the first rename wins.
 */
export default async function unpackChromium(): Promise<void> {
  if (!packaged || existsSync(home())) return;
  await mkdir(`${modules}/.cache`, { recursive: true });
  const staging = await mkdtemp(`${home()}.`);
  try {
    // The package unpacks into TMPDIR, which only a process of its own can set without touching ours.
    const files = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((file) => `${archive}/bin/${file}`);
    const script = `import { inflate } from "@sparticuz/chromium"; await Promise.all(${JSON.stringify(files)}.map(inflate));`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: modules,
      env: { ...process.env, TMPDIR: staging },
    });
    await cp(`${modules}/@expo-google-fonts/tinos`, `${staging}/fonts/tinos`, { recursive: true });
    await cp(`${modules}/dejavu-fonts-ttf/ttf`, `${staging}/fonts/dejavu`, { recursive: true });
    await writeFile(`${staging}/fonts.conf`, fontconfig());
    await rename(staging, home());
  } catch (error) {
    // Another process was first: its copy is as good.
    if (!existsSync(home())) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/**
 * The system fonts of the test browser: the same on every machine, so that a fallback is as wide here as in CI.
 * Serif is Tinos (the metrics of Times New Roman), sans serif Open Sans; DejaVu has the monospace and the symbols.
 * The machine's own fonts are left out on purpose.
 */
const preferred: Record<string, string> = {
  serif: 'Tinos',
  'Times New Roman': 'Tinos',
  'sans-serif': 'Open Sans',
  'system-ui': 'Open Sans',
  monospace: 'DejaVu Sans Mono',
};

/** What tells fontconfig so; it may keep its cache beside the fonts. */
function fontconfig(): string {
  const aliases = Object.entries(preferred).map(
    ([family, ours]) =>
      `<alias binding="same"><family>${family}</family><prefer><family>${ours}</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${home()}/fonts</dir>
<cachedir>${home()}/fonts-cache</cachedir>
${aliases.join('\n')}
</fontconfig>
`;
}
