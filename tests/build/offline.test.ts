import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hashed } from '../../src/offline/names.ts';
import { readPages } from '../../src/build/addresses.mjs';

const builds = [
  ['dist', '/'],
  ['dist-sub', '/companion/'],
] as const;
type Entry = [path: string, digest?: string];

/** The two lists in the built worker: files to fetch, pages that lead on. */
function lists(root: string): Entry[][] {
  const found = readFileSync(`${root}/sw.js`, 'utf8').matchAll(/\[(?:\[`[^\]]*`\],?)+\]/g);
  return [...found].map(([list]) => new Function(`return ${list}`)() as Entry[]);
}
const fileOf = (root: string, path: string) => join(root, /(^|\/)$/.test(path) ? `${path}index.html` : decodeURI(path));

describe.each(builds)('the offline copy of %s', (root, base) => {
  const [entries, moved] = lists(root) as [Entry[], Entry[]];
  const paths = entries.map(([path]) => path);

  test('holds every page, font, script, table of figures, and all that search needs', () => {
    // All on one page repeats them.
    const pages = readPages('dist').filter(({ path, redirect }) => path !== '/print/' && !redirect);
    for (const { path } of pages) expect(paths).toContain(path.slice(1));
    expect(paths).toContain('404.html');
    for (const file of readdirSync(`${root}/_astro`).filter((name) => /\.(js|woff2)$/.test(name))) {
      expect(paths).toContain(`_astro/${file}`);
    }
    for (const file of readdirSync(`${root}/data/figures`))
      if (file.endsWith('.csv')) expect(paths).toContain(`data/figures/${file}`);
    for (const folder of ['pagefind/index', 'search']) {
      for (const file of readdirSync(`${root}/${folder}`).filter((name) => name !== 'index.html')) {
        expect(paths).toContain(`${folder}/${file}`);
      }
    }
    for (const file of ['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json', 'wasm.en.pagefind']) {
      expect(paths).toContain(`pagefind/${file}`);
    }
    expect(paths.some((path) => path.endsWith('.pf_meta'))).toBe(true);
  });

  test('leads on from short links and moved pages itself, for a host may answer them with another page', () => {
    const leadingOn = readPages(root).filter(({ redirect }) => redirect);
    expect(moved).toEqual(leadingOn.map(({ path, redirect }) => [path.slice(1), redirect]));
    expect(moved.length).toBeGreaterThanOrEqual(21);
    for (const [path, target] of moved) {
      expect(paths).not.toContain(path);
      expect(paths).toContain(target!.slice(base.length).replace(/#.*/, ''));
    }
  });

  test('of Pagefind’s texts only those of pages: what is smaller comes when it is found', () => {
    const addresses = (files: string[]) =>
      files.map((file) => /"url":"([^"]*)"/.exec(gunzipSync(readFileSync(join(root, file))).toString())![1]!);
    const all = readdirSync(`${root}/pagefind/fragment`).map((file) => `pagefind/fragment/${file}`);
    const kept = paths.filter((path) => path.startsWith('pagefind/fragment/'));
    expect(addresses(kept).sort()).toEqual(
      addresses(all)
        .filter((url) => !url.includes('#'))
        .sort(),
    );
    expect(kept.length).toBeGreaterThan(20);
  });

  test('holds nothing else: no pictures for other sites, no books, no parts of Pagefind that are not used', () => {
    expect(
      paths.filter((path) => /\.(png|jpe?g|pdf|epub|xml|md|txt)$|-ui\.|highlight|unknown|_headers|sw\.js/.test(path)),
    ).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('each file is there, with the digest that the browser will ask for unless its name says its content', () => {
    for (const [path, digest] of entries) {
      const bytes = readFileSync(fileOf(root, path));
      if (hashed(path)) expect(digest, path).toBe(undefined);
      else expect(digest, path).toBe(createHash('sha256').update(bytes).digest('base64'));
    }
  });

  test('is at most 6.5 MB, and the worker 15 KB over the wire', () => {
    const bytes = paths.reduce((sum, path) => sum + statSync(fileOf(root, path)).size, 0);
    expect(bytes).toBeLessThan(6.5 * 1024 * 1024);
    expect(brotliCompressSync(readFileSync(`${root}/sw.js`)).length).toBeLessThan(15 * 1024);
  });

  test('the worker fetches no code from elsewhere', () => {
    const code = readFileSync(`${root}/sw.js`, 'utf8');
    expect(/importScripts|\bimport\s*[({*]|\beval\(/.exec(code)).toBe(null);
  });
});

describe.each(builds)('the web app manifest of %s', (root, base) => {
  const manifest = JSON.parse(readFileSync(`${root}/manifest.webmanifest`, 'utf8')) as {
    start_url: string;
    scope: string;
    display: string;
    short_name: string;
    icons: { src: string; sizes: string; type: string; purpose: string }[];
    shortcuts: { url: string }[];
  };
  const file = (address: string) => join(root, address.slice(base.length));

  test('has what a browser asks of an installable site, below the base', () => {
    expect([manifest.start_url, manifest.scope]).toEqual([base, base]);
    expect(['standalone', 'minimal-ui']).toContain(manifest.display);
    for (const { url } of manifest.shortcuts) expect(existsSync(join(file(url), 'index.html')), url).toBe(true);
    for (const [sizes, purpose] of [
      ['192x192', 'any'],
      ['512x512', 'any'],
      ['512x512', 'maskable'],
    ]) {
      expect(manifest.icons).toContainEqual(expect.objectContaining({ sizes, purpose, type: 'image/png' }));
    }
  });

  test('its icons are pictures of that size; what a system may cut has no see-through corner', async () => {
    for (const { src, sizes, type, purpose } of manifest.icons.filter(({ type }) => type === 'image/png')) {
      const { width, height, format } = await sharp(file(src)).metadata();
      expect([`${width}x${height}`, `image/${format}`], src).toEqual([sizes, type]);
      if (purpose === 'maskable') expect((await sharp(file(src)).stats()).isOpaque).toBe(true);
    }
    expect((await sharp(join(root, 'icons/apple-touch.png')).stats()).isOpaque).toBe(true);
  });

  test('every page names it and the icon for home screens', () => {
    for (const { html, path, redirect } of readPages(root)) {
      if (redirect) continue;
      expect(html, path).toContain(`<link rel="manifest" href="${base}manifest.webmanifest">`);
      expect(html, path).toContain(`<link rel="apple-touch-icon" href="${base}icons/apple-touch.png">`);
    }
  });
});
