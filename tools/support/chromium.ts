/**
 * A Chromium that needs nothing from the machine but npm: the binary, its libraries and its fonts come from packages.
 * Set CHROMIUM_PATH to use another browser, with its own libraries and fonts.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fontconfig } from './fontconfig.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const archive = `${modules}/@sparticuz/chromium`;
const own = process.env.CHROMIUM_PATH;

/** Beside the packages and not in /tmp: an `npm ci` renews it, and nobody else on the machine can prepare it for us. */
function home(): string {
  const { version } = JSON.parse(readFileSync(`${archive}/package.json`, 'utf8')) as { version: string };
  return `${modules}/.cache/chromium-${version}`;
}

/** Playwright's launch options. The browser is there only once `unpackChromium` has run. */
export function launchOptions() {
  const environment = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const ours = own
    ? {}
    : { LD_LIBRARY_PATH: `${home()}/al2023/lib`, FONTCONFIG_FILE: `${home()}/fonts.conf`, FONTCONFIG_PATH: home() };
  return {
    executablePath: own ?? `${home()}/chromium`,
    env: { ...Object.fromEntries(environment), ...ours },
    args: [
      // Root in a container cannot open the sandbox.
      '--no-sandbox',
      '--disable-gpu',
      // No network: nothing may wait for an answer from outside.
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/** Unpacks the browser, its libraries and fonts once. Two processes may do so at a time: the first rename wins. */
export async function unpackChromium(): Promise<void> {
  if (own || existsSync(home())) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The packaged Chromium is for Linux on x64: set CHROMIUM_PATH to a browser of yours.');
  }
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
    await writeFile(`${staging}/fonts.conf`, fontconfig(home()));
    await rename(staging, home());
  } catch (error) {
    // Another process was first: its copy is as good.
    if (!existsSync(home())) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
