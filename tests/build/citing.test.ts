import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse, parseCSL, parseRIS } from 'biblatex-csl-converter';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';

interface CslItem {
  id: string;
  title: string;
  URL?: string;
}

describe.each([
  ['dist', 'https://state-of-ai-companion.example'],
  ['dist-sub', 'https://example.org/companion'],
])('%s', (root, home) => {
  // A placeholder is no address that a citation may give.
  const cited = home.endsWith('.example') ? undefined : home;
  const pages = readPages(root);
  const sections = pages.filter(({ path }) => path.startsWith('/sections/'));
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  /** Pages that offer their own citation, by the name of its files. */
  const citable = new Map([
    ...sections.map((page) => [page.path.split('/')[2]!, page] as const),
    ['page-report', pages.find(({ path }) => path === '/report/')!] as const,
  ]);
  const works = [
    ...[...citable].map(([name, { path }]) => [name, cited && cited + path] as const),
    ['report', 'https://www.stateof.ai/2024'] as const,
  ];

  test.each(works)('/cite/%s.*: three files that programs read, with one title and one address', (name, address) => {
    const [csl] = JSON.parse(read(`cite/${name}.json`)) as CslItem[];
    expect(csl!.URL).toBe(address);
    const parsed = [
      parse(read(`cite/${name}.bib`)),
      parseRIS(read(`cite/${name}.ris`)),
      { entries: parseCSL({ [csl!.id]: csl } as never), errors: [] },
    ];
    const plain = (title: unknown) => (title as { text: string }[]).map(({ text }) => text).join('');
    for (const { entries, errors } of parsed) {
      expect(errors).toEqual([]);
      const [entry, ...others] = Object.values(entries);
      expect(others).toEqual([]);
      expect(entry!.fields.url).toBe(address);
      expect(plain(entry!.fields.title)).toBe(csl!.title);
    }
    const [viaCitationJs] = new Cite(read(`cite/${name}.bib`)).data as CslItem[];
    expect(viaCitationJs).toMatchObject({ id: csl!.id, title: csl!.title });
    expect(viaCitationJs!.URL).toBe(address);
  });

  test('there is no file without a page', () => {
    expect(readdirSync(join(root, 'cite')).length).toBe(works.length * 3);
  });

  test('/sources/references.bib and .json hold the sources of the page, and nothing for editors', () => {
    const listed = pages
      .find(({ path }) => path === '/sources/')!
      .html.match(/(?<=class="source" id=")[^"]+/g)!
      .sort();
    const bib = read('sources/references.bib');
    expect(bib).toMatch(/^% The sources of .*\n% keywords: primary/);
    const { entries, errors } = parse(bib);
    expect(errors).toEqual([]);
    expect(
      Object.values(entries)
        .map(({ entry_key }) => entry_key)
        .sort(),
    ).toEqual(listed);
    expect((new Cite(bib).data as CslItem[]).length).toBe(listed.length);
    const json = JSON.parse(read('sources/references.json')) as CslItem[];
    expect(json.map(({ id }) => id).sort()).toEqual(listed);
    expect(Object.values(parseCSL(Object.fromEntries(json.map((item) => [item.id, item])) as never)).length).toBe(
      listed.length,
    );
    expect(bib + JSON.stringify(json)).not.toMatch(/annote|"keyword"/);
  });

  test('a page to cite names itself to reference managers, with a year, a language and a type', () => {
    for (const { path, html } of citable.values()) {
      for (const [name, content] of [
        ['dc.type', 'webpage'],
        ['citation_publication_date', '2026'],
        ['citation_language', 'en'],
        ['citation_public_url', home + path],
      ]) {
        expect(html, `${path}: ${name}`).toMatch(new RegExp(`<meta name="${name}" content="${content}"`));
      }
      expect(html, path).toMatch(/<meta name="citation_title" content="[^"]+"/);
    }
  });

  test('it offers its own citation, and no other page does; the report’s stands once, and all lead there', () => {
    for (const [name, { path, links }] of citable) {
      const files = links.map(({ href }) => href).filter((href) => href.includes('/cite/'));
      const base = new URL(home).pathname.replace(/\/$/, '');
      const wanted = [name, ...(path === '/report/' ? ['report'] : [])].flatMap((file) =>
        ['bib', 'ris', 'json'].map((format) => `${base}/cite/${file}.${format}`),
      );
      expect(files, path).toEqual(wanted);
      const toReport = links.filter(({ href }) => href === `${base}/report/#cite-report`);
      expect(toReport.length, path).toBe(path === '/report/' ? 0 : 1);
    }
    const offering = pages.filter(({ ids }) => ids.includes('cite-report')).map(({ path }) => path);
    expect(offering).toEqual(['/report/']);
  });
});
