/**
 * Installs the packages when node_modules is missing or is not what package-lock.json asks for.
 * Runs before anything is installed, so it is plain Node 20 without a dependency.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const binaries = join('node_modules', '.bin');

/** The packages that a lock file lists, by folder; empty where there is no such file or npm left it half written. */
function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Why an install is needed, or nothing. npm keeps its own record of what it unpacked; comparing contents and not
 * times means that a fresh checkout of the same lock file installs nothing.
 */
function reasonToInstall() {
  const installed = packagesIn('node_modules/.package-lock.json');
  if (Object.keys(installed).length === 0) return 'node_modules is missing or incomplete';
  if (!existsSync(join(root, 'package-lock.json'))) return undefined;
  const wanted = packagesIn('package-lock.json');
  for (const [folder, { version, integrity, optional }] of Object.entries(wanted)) {
    const found = installed[folder];
    // The root is not a package, and optional ones for other systems are rightly absent.
    if (folder === '' || (optional && !found)) continue;
    if (found?.version !== version || found?.integrity !== integrity) return `${folder} is not at ${version}`;
    if (!existsSync(join(root, folder))) return `${folder} is gone`;
  }
  const extra = Object.keys(installed).find((folder) => !(folder in wanted));
  return extra && `${extra} is no longer wanted`;
}

const reason = reasonToInstall();
if (reason === undefined) {
  console.log('Packages are up to date.');
} else {
  const command = existsSync(join(root, 'package-lock.json')) ? 'ci' : 'install';
  console.log(`Installing packages (npm ${command}): ${reason}.`);
  // npm puts node_modules/.bin, and in it a node that this install replaces, in front of PATH: use the system's node.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith(binaries));
  // In a shell, for npm is a script on Windows.
  const { status, error } = spawnSync(`npm ${command} --no-audit --no-fund --loglevel=error`, {
    cwd: root,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, PATH: path.join(delimiter) },
  });
  if (error) console.error(`npm could not be started: ${error.message}`);
  process.exitCode = status ?? 1;
}
