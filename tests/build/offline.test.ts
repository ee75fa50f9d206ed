import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { revisionOf } from '../../src/build/service-worker.ts';
import { sectionIds } from '../support/sections.ts';

const builds = [
  ['dist', '/'],
  ['dist-sub', '/companion/'],
] as const;
type Entry = [path: string, revision?: string];

/** The lists in a built worker: files to fetch, and redirect pages, if there are any. */
function lists(root: string, worker = 'sw-copy.js'): Entry[][] {
  const found = readFileSync(`${root}/${worker}`, 'utf8').matchAll(/\[(?:\[`[^\]]*`\],?)+\]/g);
  return [...found].map(([list]) => new Function(`return ${list}`)() as Entry[]).sort((a, b) => b.length - a.length);
}
const fileOf = (root: string, path: string) => join(root, /(^|\/)$/.test(path) ? `${path}index.html` : decodeURI(path));

describe.each(builds)('the offline copy of %s', (root, base) => {
  const [entries, moved] = lists(root) as [Entry[], Entry[]];
  const paths = entries.map(([path]) => path);

  test('holds every page, font, script, table of figures, and all that search needs', () => {
    // All on one page repeats them; what is unknown offline has a page of its own.
    const pages = readPages('dist').filter(
      ({ path, redirect }) => !['/print/', '/404.html'].includes(path) && !redirect,
    );
    for (const { path } of pages) expect(paths).toContain(path.slice(1));
    expect(paths).toContain('offline/');
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
    for (const file of readdirSync(`${root}/pagefind`).filter((name) => name.includes('.'))) {
      expect(paths).toContain(`pagefind/${file}`);
    }
  });

  test('redirects short links and moved pages itself, for a host may answer them with another page', () => {
    const leadingOn = readPages(root).filter(({ redirect }) => redirect);
    expect(moved.sort()).toEqual(leadingOn.map(({ path, redirect }) => [path.slice(1), redirect]).sort());
    expect(moved.length).toBeGreaterThanOrEqual(sectionIds.length);
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

  test('each file is there, with the revision that the worker asks for unless its name says its content', () => {
    for (const [path, revision] of entries) {
      if (/^_astro\/|\.pf_(meta|fragment|index|filter)$/.test(path)) expect(revision, path).toBe(undefined);
      else expect(revision, path).toBe(revisionOf(readFileSync(fileOf(root, path))));
    }
  });

  test('is at most 2.5 MB over the wire, as pages say, and each worker 15 KB', () => {
    const bytes = paths.reduce((sum, path) => sum + gzipSync(readFileSync(fileOf(root, path))).length, 0);
    expect(bytes).toBeLessThan(2.5e6);
    for (const page of ['index.html', 'about/index.html', '404.html', 'print/index.html']) {
      const said = /data-copy-size>([\d.]+) MB</.exec(readFileSync(join(root, page), 'utf8'));
      expect(Number(said?.[1]), page).toBeCloseTo(bytes / 1e6, 1);
    }
    for (const worker of ['sw.js', 'sw-copy.js']) {
      expect(brotliCompressSync(readFileSync(`${root}/${worker}`)).length, worker).toBeLessThan(15 * 1024);
    }
  });

  test('is for readers who ask: everybody else’s worker fetches one page, which says what is not kept', () => {
    expect(lists(root, 'sw.js').map((list) => list.map(([path]) => path))).toEqual([['offline/']]);
  });

  test.each(['sw.js', 'sw-copy.js'])('%s fetches no code from elsewhere', (worker) => {
    const code = readFileSync(`${root}/${worker}`, 'utf8');
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
