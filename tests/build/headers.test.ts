import { readFileSync, readdirSync } from 'node:fs';
import { type Header, parseAllHeaders } from '@netlify/headers-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csp } from '../../src/build/csp.ts';
import { contentType, isShared } from '../../tools/support/content-types.ts';
import { type Host, type HostName, installed, startHost } from '../support/hosts.ts';
import { serve } from '../../tools/support/server.ts';
import { sectionIds } from '../support/sections.ts';

const immutable = 'public, max-age=31536000, immutable';
const revalidated = 'public, max-age=0, must-revalidate';
const builds = [
  ['dist', '/'],
  ['dist-sub', '/companion/'],
] as const;

const read = async (file: string) => {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [file],
    netlifyConfigPath: undefined,
    configHeaders: [],
    minimal: false,
  });
  return { rules: headers as (Header & { forRegExp: RegExp })[], errors };
};
/** Addresses of all files below the base, as a reader asks for them. */
const addresses = (root: string, base: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1))
    .filter((file) => !file.startsWith('_headers') && !file.startsWith('_redirects'))
    .map((file) => base + file.replace(/(^|\/)index\.html$/, '$1'));

describe.each(builds)('%s/_headers', (root, base) => {
  test('a real parser reads it without a complaint, and every rule is below the base', async () => {
    const { rules, errors } = await read(`${root}/_headers`);
    expect(errors).toEqual([]);
    for (const rule of rules) {
      expect(rule.for.startsWith(base), rule.for).toBe(true);
      expect(rule.for.split('*').length, `${rule.for}: Cloudflare takes one *`).toBeLessThanOrEqual(2);
      for (const value of Object.values(rule.values)) expect(value.length).toBeLessThan(2000);
    }
  });

  test('each file gets its caching from one rule at most, and by whether its name says its content', async () => {
    const { rules } = await read(`${root}/_headers`);
    for (const address of addresses(root, base)) {
      const caching = rules
        .filter((rule) => rule.forRegExp.test(address))
        .flatMap(({ values }) => values['Cache-Control'] ?? []);
      const forever = /\/_astro\/|\/pagefind\/(fragment|index|filter)\/|\.pf_meta$/.test(address);
      expect(caching.length, address).toBeLessThanOrEqual(1);
      if (forever) expect(caching, address).toEqual([immutable]);
      else if (address.endsWith('/')) expect(caching, address).toEqual([revalidated]);
      else expect(caching, address).not.toContain(immutable);
    }
  });

  test('no file gets one header from two rules', async () => {
    const { rules } = await read(`${root}/_headers`);
    for (const address of addresses(root, base)) {
      const names = rules.filter((rule) => rule.forRegExp.test(address)).flatMap(({ values }) => Object.keys(values));
      expect(names.length, `${address}: ${names.sort().join(', ')}`).toBe(new Set(names).size);
    }
  });

  test('what programs read has its type and may be read by every site, and nothing else may', async () => {
    const { rules } = await read(`${root}/_headers`);
    for (const address of addresses(root, base)) {
      const values: Record<string, string> = Object.assign(
        {},
        ...rules.filter((rule) => rule.forRegExp.test(address)).map((rule) => rule.values),
      );
      const shared = isShared(address);
      expect([address, values['Access-Control-Allow-Origin']]).toEqual([address, shared ? '*' : undefined]);
      if (!shared || address.endsWith('.png')) continue;
      expect([address, values['Content-Type']]).toEqual([address, contentType(address).type]);
    }
  });
});

/** One file of each kind that programs read: its type is part of what the site promises. */
const exported: [path: string, type: string][] = [
  ['sections/24-quantization.md', 'text/markdown'],
  ['llms.txt', 'text/plain'],
  ['llms-full.txt', 'text/plain'],
  ['feed.xml', 'application/atom+xml'],
  ['data/sections.json', 'application/json'],
  ['data/glossary.schema.json', 'application/json'],
  ['data/previews/*.json', 'application/json'],
  ['data/figures/*.csv', 'text/csv'],
  ['cite/24-quantization.bib', 'application/x-bibtex'],
  ['cite/24-quantization.ris', 'application/x-research-info-systems'],
  ['cite/report.json', 'application/vnd.citationstyles.csl+json'],
  ['sources/references.bib', 'application/x-bibtex'],
  ['sources/references.json', 'application/vnd.citationstyles.csl+json'],
];
/** The first file, where a path holds a star. */
const existing = (root: string, path: string) => {
  const [folder, ending] = path.split('/*');
  if (ending === undefined) return path;
  return `${folder}/${readdirSync(`${root}/${folder}`)
    .sort()
    .find((file) => file.endsWith(ending))}`;
};
async function expectExported(root: string, get: (path: string) => Promise<Response>, caching: string) {
  for (const [path, type] of exported.map(([path, type]) => [existing(root, path), type] as const)) {
    const { status, headers } = await get(path);
    const seen = headers.get('content-type')?.toLowerCase().replace('; ', ';');
    expect([path, status, seen]).toEqual([path, 200, `${type};charset=utf-8`]);
    expect([path, headers.get('access-control-allow-origin')]).toEqual([path, '*']);
    expect([path, headers.get('cache-control')]).toEqual([path, caching]);
  }
  for (const path of ['', 'topics/data/', 'sw.js', 'sw-copy.js', 'manifest.webmanifest', 'sitemap-0.xml']) {
    expect([path, (await get(path)).headers.get('access-control-allow-origin')]).toEqual([path, null]);
  }
}

test.each(builds)('the server of the tests sends from %s what programs read as the hosts do', async (root, base) => {
  const site = await serve({ root, base });
  await expectExported(root, (path) => fetch(site.url + path), 'no-cache');
  await site.close();
});

test('every type that public/_headers names, and the list of what has moved, stand in the examples for other hosts', async () => {
  const { rules } = await read('public/_headers');
  const types = new Set(rules.flatMap(({ values }) => values['Content-Type']?.split(';')[0] ?? []));
  const known = ['text/plain'];
  expect(types.size).toBeGreaterThan(8);
  for (const example of ['nginx.conf', 'Caddyfile']) {
    const text = readFileSync(`docs/hosting/${example}`, 'utf8');
    for (const rule of ['Access-Control-Allow-Origin', '/srv/companion/_redirects'])
      expect(text, example).toContain(rule);
    for (const type of types) if (!known.includes(type)) expect(text, `${example}: ${type}`).toContain(type);
  }
});

test('the policy of the header is that of the pages, without hashes, and nobody may frame us: on every host', async () => {
  const { rules } = await read('public/_headers');
  const common = csp('').directives.filter((directive) => !directive.startsWith('default-src'));
  const all = rules.find((rule) => rule.for === '/*')!.values;
  expect(all['Content-Security-Policy']!.split('; ')).toEqual(["frame-ancestors 'none'", ...common]);
  for (const example of ['nginx.conf', 'Caddyfile']) {
    const text = readFileSync(`docs/hosting/${example}`, 'utf8');
    for (const [name, value] of Object.entries(all)) {
      expect(text, `${example}: ${name}`).toMatch(
        new RegExp(`^\\s*(add_header )?${name} "?${escape(value)}"?( always;)?$`, 'm'),
      );
    }
  }
});
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const cases = (['nginx', 'Caddy'] as const).flatMap((name) => builds.map(([root, base]) => ({ name, root, base })));
describe.each(cases)(
  '$name, from our example, below $base',
  ({ name, root, base }: { name: HostName; root: string; base: string }) => {
    describe.skipIf(!installed(name))(`where ${name} is installed`, () => {
      let host: Host;
      beforeAll(async () => {
        host = await startHost(name, root, base);
      });
      afterAll(() => host?.close());
      const get = (path: string) => fetch(host.url + path, { redirect: 'manual' });
      const has = async (path: string, status: number, type: RegExp, caching?: string) => {
        const response = await get(path);
        expect([path, response.status]).toEqual([path, status]);
        expect(response.headers.get('content-type'), path).toMatch(type);
        if (caching) expect(response.headers.get('cache-control'), path).toBe(caching);
        return response;
      };
      const first = (folder: string) => `${folder}/${readdirSync(`${root}/${folder}`).sort()[0]}`;

      test('pages, compressed, with every header of public/_headers', async () => {
        const { rules } = await read('public/_headers');
        for (const path of ['', 'glossary/', 'sections/24-quantization/', 'search/?q=words']) {
          const { headers } = await has(path, 200, /^text\/html; ?charset=utf-8$/, revalidated);
          for (const [header, value] of Object.entries(rules.find((rule) => rule.for === '/*')!.values)) {
            expect(headers.get(header), header).toBe(value);
          }
        }
        expect((await get('')).headers.get('content-encoding')).toMatch(/^(gzip|zstd)$/);
      });

      test('short links and moved pages redirect by themselves, so that browsers carry the fragment over', async () => {
        const moved = readFileSync(`${root}/_redirects`, 'utf8').trim().split('\n');
        expect(moved.length).toBeGreaterThanOrEqual(sectionIds.length);
        for (const [from, to] of moved.map((line) => line.split(' '))) {
          const { status, headers } = await get(from!.slice(base.length));
          expect([from, status, headers.get('location')]).toEqual([from, 301, to]);
          // A section may get another address.
          expect(headers.get('cache-control')).toBe(revalidated);
        }
      });

      test('what programs read: types, caching, readable by every site', () => expectExported(root, get, revalidated));

      test('an address without its slash leads to the one with it, without naming a host', async () => {
        for (const path of ['24', 'glossary', 'sections/24-quantization']) {
          const response = await get(path);
          expect([301, 308]).toContain(response.status);
          expect(response.headers.get('location')).toBe(`${base}${path}/`);
        }
      });

      test('an unknown address, a folder without a page and files for other hosts: our 404 page, not kept', async () => {
        for (const path of ['nowhere/', 'sections/', 'no-such.csv', '_astro/gone.js', '_headers', '_redirects']) {
          const response = await has(path, 404, /^text\/html/);
          expect(await response.text(), path).toContain('There is no page here');
          expect(response.headers.get('cache-control') ?? '', path).not.toContain('immutable');
          expect(response.headers.get('x-content-type-options'), path).toBe('nosniff');
        }
      });

      test('files: their types, and for how long they may be kept', async () => {
        await has(first('_astro'), 200, /./, immutable);
        for (const folder of ['fragment', 'index', 'filter']) {
          const response = await has(first(`pagefind/${folder}`), 200, /^application\/octet-stream$/, immutable);
          expect(response.headers.get('content-encoding')).toBe(null);
        }
        const meta = readdirSync(`${root}/pagefind`).find((file) => file.endsWith('.pf_meta'));
        await has(`pagefind/${meta}`, 200, /^application\/octet-stream$/, immutable);
        await has('pagefind/wasm.en.pagefind', 200, /^application\/octet-stream$/, revalidated);
        for (const script of ['sw.js', 'sw-copy.js', 'pagefind/pagefind.js', 'pagefind/pagefind-worker.js']) {
          await has(script, 200, /^(text|application)\/javascript/, revalidated);
        }
        await has('pagefind/pagefind-entry.json', 200, /^application\/json/, revalidated);
        await has('manifest.webmanifest', 200, /^application\/manifest\+json/, revalidated);
        await has('favicon.svg', 200, /^image\/svg\+xml/, revalidated);
        await has('icons/192.png', 200, /^image\/png$/, revalidated);
        const font = readdirSync(`${root}/_astro`).find((file) => file.endsWith('.woff2'));
        await has(`_astro/${font}`, 200, /^font\/woff2$/, immutable);
      });
    });
  },
);
