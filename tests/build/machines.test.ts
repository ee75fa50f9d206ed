import { Ajv2020 } from 'ajv/dist/2020.js';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import type { GlossaryData, SectionsData } from '../../src/export/json-schema.ts';
import { words } from '../support/html.ts';
import { builtSites, json, read } from '../support/machines.ts';
import { sectionIds } from '../support/sections.ts';
import { readXml } from '../support/xml.ts';

describe.each(builtSites())('data in $root, served at $home:', ({ root, home, pages, errors }) => {
  describe('data', () => {
    test.each(['sections', 'glossary'])('%s.json keeps to the schema that it names', (name) => {
      const data = json<Record<string, unknown>>(`${root}/data/${name}.json`);
      const schema = json<{ $id: string }>(`${root}/data/${name}.schema.json`);
      expect(data.$schema).toBe(schema.$id);
      expect(errors([schema.$id])).toEqual([]);
      const validate = validator(schema);
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    });

    test('the schema refuses what does not keep to it', () => {
      const validate = validator(json(`${root}/data/sections.schema.json`));
      const broken = (change: (section: Record<string, unknown>) => void) => {
        const data = json<{ sections: Record<string, unknown>[] }>(`${root}/data/sections.json`);
        change(data.sections[0]!);
        return validate(data);
      };
      expect(broken(() => undefined)).toBe(true);
      expect(broken((section) => delete section.summary)).toBe(false);
      expect(broken((section) => (section.number = '10'))).toBe(false);
      expect(broken((section) => (section.address = 'sections/10'))).toBe(false);
      expect(broken((section) => (section.updates = [{ date: 'May' }]))).toBe(false);
      expect(broken((section) => (section.questions = [{ lang: 'de', text: 'Wo?', address: home }]))).toBe(false);
      expect(broken((section) => (section.colour = 'red'))).toBe(false);
    });

    test('every address in them is one of the site, and every number there', () => {
      const { sections } = json<SectionsData>(`${root}/data/sections.json`);
      expect(sections).toHaveLength(sectionIds.length);
      const addresses = sections.flatMap((section) => [
        ...[section.address, section.shortAddress, section.markdown],
        ...[...section.topics, ...section.related, ...section.figures].map(({ address }) => address),
        ...[...section.checks, ...section.updates, ...section.questions].map(({ address }) => address),
        ...section.figures.flatMap(({ csv }) => csv ?? []),
        ...section.terms.map((term) => `${home}glossary/#${term}`),
        ...section.references.map(({ key }) => `${home}sources/#${key}`),
      ]);
      expect(
        errors([...addresses, ...json<GlossaryData>(`${root}/data/glossary.json`).terms.map((t) => t.address)]),
      ).toEqual([]);
      for (const { references, keyFigure, checks, updates, figures } of sections) {
        const keys = new Set(references.map(({ key }) => key));
        const used = [
          keyFigure.source,
          ...[...checks, ...updates].flatMap((word) => word.references),
          ...figures.flatMap(({ sources }) => sources),
        ];
        expect(used.filter((key) => !keys.has(key))).toEqual([]);
        expect(references.map(({ formatted }) => formatted).filter((text) => /<|&\w+;/.test(text))).toEqual([]);
      }
    });
  });

  test('feed.xml is an Atom feed of every event', async () => {
    const feed = (await readXml({ feed: read(`${root}/feed.xml`) })).feed!;
    const attribute = (selector: string, name: string, within = feed) => select(selector, within)!.properties[name];
    const text = (name: string, within = feed) => words(select(`:scope > ${name}`, within)!);
    expect([feed.tagName, feed.properties.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(text('id')).toBe(`${home}feed.xml`);
    expect(attribute(':scope > link[rel=self]', 'href')).toBe(text('id'));
    for (const name of ['title', 'rights', 'author']) expect(text(name)).toBeTruthy();
    expect(errors([String(attribute(':scope > link[rel=alternate]', 'href'))])).toEqual([]);

    const { sections } = json<SectionsData>(`${root}/data/sections.json`);
    const updates = sections.flatMap((section) => section.updates);
    const shown = [...pages.values()].filter(({ path }) => path.startsWith('/sections/'));
    expect(updates).toHaveLength(
      shown.reduce((sum, { html }) => sum + (html.match(/<li [^>]*data-since/g)?.length ?? 0), 0),
    );
    const count = new Set(updates.map(({ event, address }) => event ?? address)).size;
    const entries = selectAll('entry', feed);
    const ids = entries.map((entry) => text('id', entry));
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
    expect(errors(ids)).toEqual([]);
    const moments = entries.map((entry) => text('updated', entry));
    expect(moments).toEqual(moments.toSorted().toReversed());
    expect(text('updated')).toBe(moments[0]);
    for (const entry of entries) {
      const updated = text('updated', entry);
      expect(updated).toMatch(/^20\d\d-\d\d-\d\dT00:00:00Z$/);
      expect(Date.parse(updated)).toBeGreaterThanOrEqual(Date.parse('2024-10-10'));
      expect(text('published', entry)).toBe(updated);
      expect(text('title', entry).length).toBeLessThan(220);
      expect(attribute('link', 'href', entry)).toBe(text('id', entry));
      expect(attribute('content', 'type', entry)).toBe('html');
      const html = text('content', entry);
      expect(fromHtml(html, { fragment: true }).children.length).toBeGreaterThan(2);
      for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https?:\/\//);
    }
  });

  describe('readers and programs find them:', () => {
    test('every page names the feed, every section its Markdown', () => {
      const base = new URL(home).pathname;
      const alternate = (type: string, path: string) =>
        new RegExp(`<link rel="alternate" type="${type}"[^>]* href="${base}${path}"`);
      for (const { path, html, redirect } of pages.values()) {
        if (redirect) continue;
        expect(alternate('application/atom\\+xml', 'feed.xml').test(html), path).toBe(true);
        const id = /^\/sections\/(.+)\/$/.exec(path)?.[1];
        expect(alternate('text/markdown', `sections/${id}.md`).test(html), path).toBe(id !== undefined);
      }
    });

    test('the page about the site lists them all', () => {
      const { links } = pages.get('/about/')!;
      const named = new Set(links.map(({ href }) => new URL(href, `${home}about/`).href));
      const files = [
        'llms.txt',
        'llms-full.txt',
        'feed.xml',
        'data/sections.json',
        'data/sections.schema.json',
        'data/glossary.json',
      ];
      expect(files.filter((file) => !named.has(home + file))).toEqual([]);
      expect([...named].some((address) => address.endsWith('.md'))).toBe(true);
      expect([...named].some((address) => address.endsWith('.csv'))).toBe(true);
    });
  });
});

/** JSON Schema 2020-12, strict; formats as the standard library reads them. */
function validator(schema: object) {
  const formats = {
    uri: (text: string) => URL.canParse(text),
    date: (text: string) => !Number.isNaN(Date.parse(text)),
  };
  return new Ajv2020({ strict: true, allErrors: true, formats }).compile(schema);
}
