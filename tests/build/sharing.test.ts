import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPages, type Page } from '../../src/build/pages.ts';
import { overflow } from '../support/og-image.ts';
import { schemaFaults, type Document } from '../support/schema-org.ts';
import { weight } from '../support/weight.ts';

type Thing = Record<string, unknown> & { '@type': string };

const head = ({ tree }: Page) => select('head', tree)!;
/** Name or property of each meta element → its content. */
const metas = (page: Page) =>
  new Map(
    selectAll('meta', head(page)).map(({ properties: { property, name, content } }) => [
      String(property ?? name),
      String(content ?? ''),
    ]),
  );
const canonical = (page: Page) => select('link[rel=canonical]', head(page))?.properties.href;
const block = ({ html }: Page) => /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];
const things = (page: Page) => (JSON.parse(block(page) ?? '{"@graph":[]}') as { '@graph': Thing[] })['@graph'];
const ofType = (page: Page, type: string) => things(page).filter((thing) => thing['@type'] === type);

describe.each([
  ['dist', 'https://state-of-ai-companion.example'],
  ['dist-sub', 'https://example.org/companion'],
])('%s', (root, home) => {
  const pages = readPages(root);
  const sections = pages.filter(({ path }) => path.startsWith('/sections/'));
  const full = pages.filter(({ redirect }) => !redirect);

  test.each(pages.map((page) => [page.path, page] as const))('%s has what a shared link shows', async (path, page) => {
    const meta = metas(page);
    for (const name of ['description', 'og:title', 'og:description', 'og:type', 'og:site_name', 'og:image:alt']) {
      expect(meta.get(name), name).toMatch(/\S/);
    }
    expect(meta.get('twitter:card')).toBe('summary_large_image');
    expect([meta.get('og:image:width'), meta.get('og:image:height')]).toEqual(['1200', '630']);

    const address = meta.get('og:url')!;
    expect(address.startsWith(`${home}/`), address).toBe(true);
    if (!meta.get('robots')?.includes('noindex')) {
      expect(address).toBe(home + path);
      expect(canonical(page)).toBe(address);
    }
    const image = meta.get('og:image')!;
    expect(image.startsWith(`${home}/og/`), image).toBe(true);
    const file = join(root, image.slice(home.length));
    expect(statSync(file).size).toBeLessThanOrEqual(60 * 1024);
    const { format, width, height } = await sharp(file).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    expect(await overflow(file, path.startsWith('/sections/'))).toEqual([]);
  });

  test('a short link shows its section’s picture and names it as the page to keep', () => {
    for (const page of pages.filter(({ path }) => /^\/\d+\/$/.test(path))) {
      const section = sections.find(({ path }) => path.startsWith(`/sections${page.path.slice(0, -1)}-`))!;
      expect(canonical(page)).toBe(home + section.path);
      for (const name of ['og:image', 'og:url', 'og:title'])
        expect(metas(page).get(name)).toBe(metas(section).get(name));
      expect(metas(page).get('robots')).toBe('noindex');
    }
  });

  test('no two pages have the same picture', () => {
    const images = full.map((page) =>
      readFileSync(join(root, metas(page).get('og:image')!.slice(home.length))).toString('base64'),
    );
    expect(new Set(images).size).toBe(full.length);
  });

  test('a section is an article that cites the sources of its list and comes from the report', () => {
    for (const page of sections) {
      const [article] = ofType(page, 'Article');
      expect(article).toMatchObject({
        '@id': home + page.path,
        headline: expect.any(String),
        license: expect.any(String),
      });
      expect(article!.image).toBe(metas(page).get('og:image'));
      expect(article!.isBasedOn).toMatchObject({ '@id': 'https://www.stateof.ai/2024' });
      const listed = page.ids.filter((id) => id.startsWith('ref-'));
      expect((article!.citation as Thing[]).length, page.path).toBe(listed.length);
    }
  });

  test('the numbers of each figure are a data set, with their CSV', () => {
    for (const page of full) {
      const files = page.links.map(({ href }) => /\/data\/figures\/(.+)\.csv$/.exec(href)?.[1]);
      const figures = files
        .filter((name) => page.ids.includes(`fig-${name}`))
        .map((name) => `${home}${page.path}#fig-${name}`);
      const sets = ofType(page, 'Dataset') as (Thing & {
        name: string;
        description: string;
        distribution: { contentUrl: string };
      })[];
      expect(sets.map((set) => set['@id'])).toEqual(figures);
      for (const { description, distribution } of sets) {
        // Google's bounds for a description.
        expect(description.length).toBeGreaterThanOrEqual(50);
        expect(description.length).toBeLessThanOrEqual(5000);
        expect(existsSync(join(root, distribution.contentUrl.slice(home.length)))).toBe(true);
      }
    }
  });

  test('the way from home to each page leads over pages that exist', () => {
    const paths = new Set(pages.map(({ path }) => path));
    for (const page of full.filter(({ path }) => path !== '/' && path !== '/404.html')) {
      const [list] = ofType(page, 'BreadcrumbList');
      const items = list!.itemListElement as { position: number; item: string; name: string }[];
      expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
      expect([items[0]!.item, items.at(-1)!.item]).toEqual([`${home}/`, home + page.path]);
      for (const { item } of items) expect(paths.has(item.slice(home.length)), item).toBe(true);
    }
  });

  test('the glossary is a set of all its terms, each with its French name and its address', () => {
    const glossary = pages.find(({ path }) => path === '/glossary/')!;
    const [set] = ofType(glossary, 'DefinedTermSet');
    const terms = set!.hasDefinedTerm as { name: string; alternateName: string[]; url: string }[];
    expect(set!.inLanguage).toEqual(['en', 'fr']);
    expect(terms.length).toBe(glossary.html.match(/class="entry"/g)!.length);
    for (const { url } of terms) expect(glossary.ids).toContain(url.slice(`${home}/glossary/#`.length));
    expect(terms.find(({ url }) => url.endsWith('#quantization'))!.alternateName).toContain('quantification');
  });

  test('the home page names the search', () => {
    const [website] = ofType(
      pages.find(({ path }) => path === '/')!,
      'WebSite',
    );
    expect(website!.potentialAction).toMatchObject({
      target: { urlTemplate: `${home}/search/?q={query}` },
      'query-input': 'required name=query',
    });
  });

  test('robots.txt names the sitemap, and the sitemap the pages to list, no more and no fewer', () => {
    expect(readFileSync(join(root, 'robots.txt'), 'utf8')).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${home}/sitemap-index.xml\n`,
    );
    expect(readFileSync(join(root, 'sitemap-index.xml'), 'utf8')).toContain(`<loc>${home}/sitemap-0.xml</loc>`);
    const listed = [...readFileSync(join(root, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, loc]) => loc,
    );
    const wanted = full.filter((page) => metas(page).get('robots') !== 'noindex').map(({ path }) => home + path);
    expect(listed.sort()).toEqual(wanted.sort());
  });
});

describe('the data for machines', () => {
  const full = readPages('dist').filter(({ redirect }) => !redirect);

  test('keep to the vocabulary of schema.org on every page, as a page made wrong does not', () => {
    const documents = full.map((page): Document => {
      const json = JSON.parse(block(page)!) as Document['json'] & { '@context': string };
      expect(json['@context'], page.path).toBe('https://schema.org');
      expect(json['@graph'].length, page.path).toBeGreaterThan(0);
      return { path: page.path, json };
    });
    const wrong = { path: 'wrong', json: { '@graph': [{ '@type': 'Article', headlines: 'x' }, { '@type': 'Data' }] } };
    const errors = schemaFaults([...documents, wrong]);
    expect(errors.filter((error) => error.startsWith('wrong'))).toHaveLength(2);
    expect(errors.filter((error) => !error.startsWith('wrong'))).toEqual([]);
  });

  test('weigh at most 1.5 KB on a section page', () => {
    for (const page of full.filter(({ path }) => path.startsWith('/sections/'))) {
      const without = page.html.replace(block(page)!, '');
      expect(weight(page.html) - weight(without), page.path).toBeLessThanOrEqual(1536);
    }
  });
});
