import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sectionIds } from '../loaders/names.ts';
import { readPages } from './pages.ts';
import { redirectPage, targetOf } from './redirect-page.ts';

const file = 'content/redirects.yaml';
/** A page of this site, perhaps with a place on it: "/sections/24-quantization/", "/glossary/#lora". */
const address = /^\/(?:(?!\.)[\w.~-]+\/)*(?:#[\w:.~-]+)?$/;

export interface Redirect {
  from: string;
  to: string;
  line: number;
}

/**
 * Makes the short links by number and the former addresses of `content/redirects.yaml` redirect, in the finished site.
 * Must run before the search index. A redirect that leads nowhere stops the build.
 */
export function redirects(base: string): AstroIntegration {
  return {
    name: 'redirects',
    hooks: {
      // While one writes there is no finished site, and Astro answers short links itself.
      'astro:config:setup': ({ command, updateConfig }) => {
        const links = Object.fromEntries(shortLinks().map(({ from, to }) => [from, base + to]));
        if (command === 'dev') updateConfig({ redirects: links });
      },
      'astro:build:done': ({ dir }) => {
        const former = existsSync(file) ? readRedirects(readFileSync(file, 'utf8')) : [];
        writeRedirects([...shortLinks(), ...former], { root: fileURLToPath(dir), base });
      },
    },
  };
}

/** The number of each slide leads to its section. */
const shortLinks = (): Redirect[] =>
  [...sectionIds()].map(([number, id]) => ({ from: `/${number}/`, to: `/sections/${id}/`, line: 0 }));

/** The redirects of a text, `from: to` a line. Throws, with file, line and remedy, when one is no pair of addresses. */
export const readRedirects = (text: string): Redirect[] =>
  text.split('\n').flatMap((row, index) => {
    const line = index + 1;
    if (/^\s*(#|$)/.test(row)) return [];
    const [, from, to] = /^(\S+): +(\S+)\s*$/.exec(row) ?? fail(line, 'Write one redirect a line: /old/: /new/');
    const wrong = [from!, to!].find((side) => !address.test(side));
    if (wrong) fail(line, `"${wrong}" is no address of this site. Write /old/: /new/, with both slashes.`);
    return { from: from!, to: to!, line };
  });

/**
 * Writes a page for each short link and each former page, an empty element with the former id for each former fragment,
 * and the rules for hosts: `_redirects` for Netlify, Cloudflare and Caddy, and the same as entries of a map for nginx.
 * @param site its folder, and its sub-path, without a slash at the end
 */
export function writeRedirects(entries: Redirect[], { root, base }: { root: string; base: string }): void {
  const fileOf = (path: string) => join(root, path, 'index.html');
  for (const { from, to, line } of entries) {
    const [fromPath, fromId] = from.split('#') as [string, string?];
    const [toPath, toId] = to.split('#') as [string, string?];
    const html = existsSync(fileOf(toPath)) ? readFileSync(fileOf(toPath), 'utf8') : '';
    if (!html || targetOf(html)) fail(line, `${toPath} is no page. Lead straight to the page that is there now.`);
    const place = toId ? elementWith(toId).exec(html) : null;
    if (toId && !place) fail(line, `${toPath} has no #${toId}. Lead to a place that is there now.`);
    if (fromId) {
      const keep = 'Keep a heading there that says where it has gone.';
      if (fromPath !== toPath || !place) fail(line, `${from} can only lead to a place of its own page. ${keep}`);
      if (elementWith(fromId).test(html)) fail(line, `${from} is still there. Take the line away.`);
      // An entry of a list of definitions may hold nothing but terms and definitions: the place goes into its first term.
      const term = /^\s*<dt\b[^>]*>/.exec(html.slice(place.index + place[0].length))?.[0] ?? '';
      const end = place.index + place[0].length + term.length;
      writeFileSync(fileOf(toPath), `${html.slice(0, end)}<span id="${fromId}" data-alias></span>${html.slice(end)}`);
    } else {
      if (existsSync(fileOf(fromPath))) fail(line, `${from} is a page. Take the line away, or the page.`);
      mkdirSync(dirname(fileOf(fromPath)), { recursive: true });
      writeFileSync(fileOf(fromPath), redirectPage(base + to, html));
    }
  }
  const moved = readPages(root).flatMap(({ path, redirect }) => (redirect ? [[base + path, redirect] as const] : []));
  writeFileSync(join(root, '_redirects'), moved.map(([from, to]) => `${from} ${to} 301\n`).join(''));
  writeFileSync(join(root, '_redirects.nginx'), moved.map(([from, to]) => `${from} ${to};\n`).join(''));
}

/** The start tag of the element with an id. */
const elementWith = (id: string): RegExp => new RegExp(`<[^<>]*\\sid="?${id.replaceAll('.', '\\.')}(?=["\\s>])[^<>]*>`);

function fail(line: number, message: string): never {
  throw new Error(`${file}:${line}: ${message}`);
}
