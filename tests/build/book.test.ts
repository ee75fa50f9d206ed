import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { getDocumentProxy, getMeta } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A date that is not the clock's. */
const epoch = 1_760_000_000;
const folder = mkdtempSync(join(tmpdir(), 'book-'));
const make = (out: string) =>
  execFileSync(process.execPath, ['tools/book.mjs', '--out', out], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(epoch), TZ: out.endsWith('again') ? 'Asia/Tokyo' : 'UTC' },
  });
let pdf: Buffer;
let epub: Buffer;
beforeAll(() => {
  make(folder);
  [pdf, epub] = ['pdf', 'epub'].map((ending) => readFileSync(join(folder, `companion.${ending}`))) as [Buffer, Buffer];
}, 90_000);
afterAll(() => rmSync(folder, { recursive: true }));
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('made again, in another time zone, both books are the same to the byte', () => {
  const again = join(folder, 'again');
  make(again);
  expect(sha(readFileSync(join(again, 'companion.epub')))).toBe(sha(epub));
  expect(sha(readFileSync(join(again, 'companion.pdf')))).toBe(sha(pdf));
}, 90_000);

describe('the PDF', () => {
  test('has pages, bookmarks for every section and its headings, tags, a language and metadata', async () => {
    const document = await getDocumentProxy(new Uint8Array(pdf));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(document.numPages).toBeGreaterThan(100);
    const outline = JSON.stringify(await document.getOutline());
    for (const words of [
      'Cerebras files to go public',
      'Contextual retrieval',
      'What the report says',
      'Glossary',
      'Sources',
    ])
      expect(outline).toContain(words);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const { info, metadata } = await getMeta(document);
    expect(info).toMatchObject({
      Title: 'A reader’s companion to the State of AI Report 2024',
      Author: 'Contributors to the companion',
      CreationDate: "D:20251009085320+00'00'",
      Language: expect.stringMatching(/^en/),
    });
    expect(metadata?.get('dc:rights')).toContain('CC BY 4.0');
    expect(await document.getViewerPreferences?.()).toMatchObject({ DisplayDocTitle: true });
  });

  test('links within itself, and out of itself only to https addresses, none of this machine', async () => {
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const links = (
      await Promise.all(
        Array.from({ length: 20 }, async (_, index) => (await document.getPage(index + 1)).getAnnotations()),
      )
    ).flat() as { dest?: unknown; unsafeUrl?: string }[];
    expect(links.filter(({ dest }) => dest).length).toBeGreaterThan(50);
    for (const { unsafeUrl } of links) if (unsafeUrl) expect(unsafeUrl).toMatch(/^https:\/\/(?!127|localhost)/);
  });

  test('carries every font that it uses', () => {
    const text = pdf.toString('latin1');
    const objects = new Map(
      [...text.matchAll(/(?:^|\n)(\d+) 0 obj([\s\S]*?)endobj/g)].map(([, id, body]) => [id, body!]),
    );
    const fonts = [...objects.values()].filter((body) => body.includes('/Type /Font\n'));
    // A font of type 3 is made of its drawings; one of type 0 stands for the CID font that it names.
    const files = fonts.filter((body) => !/\/Subtype \/Type[03]\b/.test(body));
    for (const font of fonts.filter((body) => body.includes('/Subtype /Type3'))) expect(font).toContain('/CharProcs');
    expect(files.length).toBeGreaterThan(5);
    for (const font of files) expect(objects.get(/\/FontDescriptor (\d+)/.exec(font)![1])).toMatch(/\/FontFile2 \d+/);
    for (const name of ['SourceSerif4', 'KaTeX_Main', 'KaTeX_Math']) expect(files.join()).toContain(name);
  });
});

describe('the EPUB', () => {
  interface Read {
    ids: string[];
    hrefs: string[];
    elements: { name: string; attributes: Record<string, string> }[];
  }
  /** Parses strictly: any fault of form is an error. */
  function parse(xml: string): Read {
    const parser = new SaxesParser({ xmlns: true });
    const read: Read = { ids: [], hrefs: [], elements: [] };
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      const plain = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
      read.elements.push({ name, attributes: plain });
      if (plain.id !== undefined) read.ids.push(plain.id);
      if (plain.href !== undefined) read.hrefs.push(plain.href);
    });
    parser.write(xml).close();
    return read;
  }
  let files: Record<string, Uint8Array>;
  let read: Map<string, Read>;
  beforeAll(() => {
    files = unzipSync(epub);
    const xml = Object.keys(files).filter((name) => /\.(xml|opf|xhtml)$/.test(name));
    read = new Map(xml.map((name) => [name, parse(strFromU8(files[name]!))]));
  });
  const elements = (file: string, name: string) => read.get(file)!.elements.filter((element) => element.name === name);

  test('begins with its kind, stored', () => {
    expect(epub.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
    expect(epub.readUInt16LE(8)).toBe(0);
  });

  test('its manifest lists exactly its files, with what they use; its spine every chapter', () => {
    const items = elements('EPUB/package.opf', 'item').map(({ attributes }) => attributes);
    const listed = items.map(({ href }) => `EPUB/${href}`);
    const own = ['mimetype', 'META-INF/container.xml', 'EPUB/package.opf'];
    expect([...listed, ...own].sort()).toEqual(Object.keys(files).sort());
    for (const { href, properties = '' } of items) {
      const text = strFromU8(files[`EPUB/${href}`]!);
      expect(properties.includes('mathml'), href).toBe(text.includes('<math '));
      expect(properties.includes('svg'), href).toBe(text.includes('<svg '));
    }
    const spine = elements('EPUB/package.opf', 'itemref').map(({ attributes }) => attributes.idref);
    expect(spine).toEqual(
      items
        .filter(({ href }) => href!.endsWith('.xhtml'))
        .map(({ id }) => id)
        .sort((a, b) => spine.indexOf(a) - spine.indexOf(b)),
    );
    expect(spine).toHaveLength(25);
    expect(items.filter(({ properties }) => properties === 'nav')).toHaveLength(1);
    expect(strFromU8(files['EPUB/package.opf']!)).toContain('<meta property="dcterms:modified">2025-10-09T08:53:20Z<');
  });

  test('no id stands twice in a file, and every link leads somewhere', () => {
    const dead: string[] = [];
    for (const [file, { ids, hrefs }] of read) {
      expect(new Set(ids).size, file).toBe(ids.length);
      for (const href of hrefs.filter((href) => !/^https:/.test(href))) {
        const [path, fragment] = href.split('#');
        const target = path ? posix.join(dirname(file), path) : file;
        if (!files[target] || (fragment && !read.get(target)!.ids.includes(decodeURIComponent(fragment))))
          dead.push(`${file}: ${href}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test('formulas are MathML, figures SVG of known size, glosses French notes that their terms call', () => {
    const all = (name: string) => [...read.keys()].flatMap((file) => elements(file, name));
    expect(all('math').length).toBeGreaterThan(100);
    for (const { attributes } of all('math')) expect(attributes.alttext).toBeTruthy();
    const charts = all('svg').filter(({ attributes }) => attributes.role === 'img');
    expect(charts.length).toBeGreaterThan(60);
    for (const { attributes } of charts) {
      expect(attributes.viewBox).toMatch(/^-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+$/);
      expect(attributes['aria-label']).toBeTruthy();
    }
    const text = Object.keys(files)
      .filter((name) => name.endsWith('.xhtml'))
      .map((name) => strFromU8(files[name]!))
      .join('');
    expect(text).not.toMatch(/katex-html|NaN|="[^"]*calc\(|<script/);
    const notes = all('aside').filter(({ attributes }) => attributes['epub:type'] === 'footnote');
    expect(notes.length).toBeGreaterThan(40);
    for (const { attributes } of all('aside')) expect([attributes.lang, attributes['xml:lang']]).toEqual(['fr', 'fr']);
    expect(all('a').filter(({ attributes }) => attributes['epub:type'] === 'noteref').length).toBeGreaterThanOrEqual(
      notes.length,
    );
  });
});
