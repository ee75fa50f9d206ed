/** Which file of a built folder answers an address, by the rules that static hosts share. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

export type Answer =
  { status: 200 | 404; file: string | undefined } | { status: 301; location: string } | { status: 400 };

/** The size and kind of a file inside root; nothing where there is none, also when a link leads out of root. */
async function inside(root: string, path: string) {
  try {
    const real = await realpath(join(root, path));
    if (real !== root && !real.startsWith(root + sep)) return undefined;
    return { real, directory: (await stat(real)).isDirectory() };
  } catch {
    return undefined;
  }
}

/**
 * @param root a real path (no links in it)
 * @param base the folder that the site believes to live in, "/" or "/companion/"
 * @param target the request target as sent, with its query
 */
export async function resolveAddress(root: string, base: string, target: string): Promise<Answer> {
  const [raw = '', query] = target.split(/\?(.*)/s);
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return { status: 400 };
  }
  // An encoded slash or a NUL has no business in an address of ours.
  if (!path.startsWith('/') || path.includes('\0') || /%2f/i.test(raw)) return { status: 400 };

  const moved = { status: 301 as const, location: `${raw}/${query === undefined ? '' : `?${query}`}` };
  if (`${path}/` === base) return moved;

  // Dot segments are not resolved: a browser never sends them, so they are an attempt to get out.
  const dots = path.split('/').some((segment) => segment === '.' || segment === '..');
  if (path.startsWith(base) && !dots) {
    const found = await inside(root, path.slice(base.length));
    if (found && !found.directory && !path.endsWith('/')) return { status: 200, file: found.real };
    if (found?.directory) {
      const index = await inside(root, join(path.slice(base.length), 'index.html'));
      if (index && path.endsWith('/')) return { status: 200, file: index.real };
      // "//host" as a location would lead to another host.
      if (index && !raw.startsWith('//')) return moved;
    }
  }
  return { status: 404, file: (await inside(root, '404.html'))?.real };
}

/** Where the site's `_redirects` leads from an address, if anywhere. */
export async function movedTo(root: string, address: string): Promise<string | undefined> {
  const rules = (await readFile(join(root, '_redirects'), 'utf8')).split('\n').map((line) => line.split(' '));
  return rules.find(([from]) => from === address)?.[1];
}
