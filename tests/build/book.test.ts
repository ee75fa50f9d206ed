import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { getDocumentProxy, getMeta } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words } from '../support/html.ts';
import { sectionIds } from '../support/sections.ts';
import { readXml } from '../support/xml.ts';

const folder = mkdtempSync(join(tmpdir(), 'book-'));
let pdf: Buffer;
let epub: Buffer;
beforeAll(() => {
  // A date that is not the clock's.
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1760000000' };
  execFileSync(process.execPath, ['tools/book.ts', '--out', folder], { env });
  [pdf, epub] = ['pdf', 'epub'].map((ending) => readFileSync(join(folder, `companion.${ending}`))) as [Buffer, Buffer];
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

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
    const { info } = await getMeta(document);
    expect(info).toMatchObject({
      Title: 'A reader’s companion to the State of AI Report 2024',
      Author: 'Contributors to the companion',
      Subject: expect.stringContaining('CC BY 4.0, https://creativecommons.org/licenses/by/4.0/'),
      CreationDate: 'D:20251009085320Z',
      Language: expect.stringMatching(/^en/),
    });
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

  test('carries every font that it uses', async () => {
    const { context } = await PDFDocument.load(pdf);
    const name = (dictionary: PDFDict, key: string) => String(dictionary.get(PDFName.of(key)));
    const fonts = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict && name(object, 'Type') === '/Font' ? [object] : []));
    // A font of type 3 is made of its drawings; one of type 0 stands for the CID font that it names.
    const files = fonts.filter((font) => !/^\/Type[03]$/.test(name(font, 'Subtype')));
    for (const font of fonts.filter((font) => name(font, 'Subtype') === '/Type3'))
      expect(font.has(PDFName.of('CharProcs'))).toBe(true);
    expect(files.length).toBeGreaterThan(5);
    for (const font of files)
      expect(font.lookup(PDFName.of('FontDescriptor'), PDFDict).has(PDFName.of('FontFile2'))).toBe(true);
    for (const face of ['SourceSerif4', 'KaTeX_Main', 'KaTeX_Math'])
      expect(files.map((font) => name(font, 'BaseFont')).join()).toContain(face);
  });
});

type Attributes = Record<string, string | undefined>;

describe('the EPUB', () => {
  /** The sections, glossary and sources of the page that the books are made of. */
  const print = fromHtml(readFileSync('dist/print/index.html', 'utf8'));
  const inPrint = (selector: string) => selectAll(`:is(.book-section, .book-part) ${selector}`, print);
  let files: Record<string, Uint8Array>;
  /** The elements of each file. */
  let read: Map<string, Element[]>;
  beforeAll(async () => {
    files = unzipSync(epub);
    const xml = Object.entries(files).filter(([name]) => /\.(xml|opf|xhtml|svg)$/.test(name));
    const trees = await readXml(Object.fromEntries(xml.map(([name, bytes]) => [name, strFromU8(bytes)])));
    read = new Map(Object.entries(trees).map(([name, tree]) => [name, elementsIn(tree)]));
  });
  const elementsIn = (node: Element): Element[] => [
    node,
    ...node.children.flatMap((child) => (child.type === 'element' ? elementsIn(child) : [])),
  ];
  /** The attributes of the elements of a name. */
  const elements = (file: string, name: string) =>
    read.get(file)!.flatMap(({ tagName, properties }) => (tagName === name ? [properties as Attributes] : []));

  test('begins with its kind, stored', () => {
    expect(epub.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
    expect(epub.readUInt16LE(8)).toBe(0);
  });

  test('its manifest lists exactly its files, with what they use; its spine every chapter', () => {
    const items = elements('EPUB/content.opf', 'item');
    const listed = items.map(({ href }) => `EPUB/${href}`);
    const own = Object.keys(files).filter((name) => /^(mimetype$|META-INF\/|EPUB\/content\.opf$)/.test(name));
    expect([...listed, ...own].sort()).toEqual(Object.keys(files).sort());
    for (const { href, properties = '' } of items.filter(({ href }) => href!.endsWith('.xhtml'))) {
      const text = strFromU8(files[`EPUB/${href}`]!);
      expect(properties.includes('mathml'), href).toBe(text.includes('<math '));
      expect(properties.includes('svg'), href).toBe(text.includes('<svg '));
    }
    const spine = elements('EPUB/content.opf', 'itemref').map(({ idref }) => idref);
    expect(spine).toEqual(
      items
        .filter(({ href }) => href!.endsWith('.xhtml'))
        .map(({ id }) => id)
        .sort((a, b) => spine.indexOf(a) - spine.indexOf(b)),
    );
    // A cover, contents, and the title page before the sections, glossary and sources.
    expect(spine).toHaveLength(sectionIds.length + 5);
    expect(items.filter(({ properties }) => properties === 'nav')).toHaveLength(1);
    expect(strFromU8(files['EPUB/content.opf']!)).toContain('<meta property="dcterms:modified">2025-10-09T08:53:20Z<');
  });

  test('says what it is, who made it, and how it may be used', () => {
    const text = strFromU8(files['EPUB/content.opf']!);
    for (const words of [
      '>A reader’s companion to the State of AI Report 2024</dc:title>',
      '>Contributors to the companion</dc:creator>',
      '<dc:language>en</dc:language>',
      'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/</dc:rights>',
      '>https://state-of-ai-companion.example/</dc:identifier>',
      '>2025-10-09</dc:date>',
      'schema:accessModeSufficient">textual<',
      'schema:accessibilityFeature">MathML<',
    ])
      expect(text).toContain(words);
    const cover = elements('EPUB/content.opf', 'item').find(({ properties }) => properties === 'cover-image')!;
    expect(files[`EPUB/${cover.href}`]!.length).toBeGreaterThan(10_000);
  });

  test('its contents list every section with its headings, and each chapter bears its title', () => {
    const nav = strFromU8(files['EPUB/nav.xhtml']!);
    const titles = [...read.keys()]
      .filter((name) => /ch\d+\.xhtml$/.test(name))
      .map((name) => /<title>(.*)<\/title>/.exec(strFromU8(files[name]!))![1]!);
    expect(titles).toContain('24 · Quantization: fewer bits per weight');
    for (const title of titles) expect(nav).toContain(`>${title}</a>`);
    expect(nav).toContain('>What the report says</a>');
  });

  test('holds every paragraph, caption, gloss and source of the page that it is made of', () => {
    const letters = (node: Nodes) => words(node, 'math, svg, .katex-html').replace(/\s/g, '');
    const chapters = [...read.keys()].filter((name) => /ch\d+\.xhtml$/.test(name));
    const book = chapters.map((name) => letters(select('.level1', fromHtml(strFromU8(files[name]!)))!)).join();
    const blocks = inPrint(':is(p, figcaption, li, dt, dd, h3, h4):not(:has(p, ol, ul))').map(letters);
    expect(blocks.length).toBeGreaterThan(2000);
    expect(blocks.filter((block) => !book.includes(block))).toEqual([]);
  });

  test('no id stands twice in a file, and every link leads somewhere', () => {
    const dead: string[] = [];
    const all = (file: string, name: string) => read.get(file)!.flatMap(({ properties }) => properties[name] ?? []);
    for (const file of read.keys()) {
      const ids = all(file, 'id');
      expect(new Set(ids).size, file).toBe(ids.length);
      for (const href of all(file, 'href')
        .map(String)
        .filter((href) => !/^https:/.test(href))) {
        const [path, fragment] = href.split('#');
        const target = path ? posix.join(dirname(file), path) : file;
        if (!files[target] || (fragment && !all(target, 'id').includes(decodeURIComponent(fragment))))
          dead.push(`${file}: ${href}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test('formulas are MathML, figures SVG of known size, glosses French notes that their terms call', () => {
    const every = (name: string) => [...read.keys()].flatMap((file) => elements(file, name));
    expect(every('math').length).toBeGreaterThan(100);
    // What a reading system without MathML shows or speaks.
    const tex = every('annotation').filter(({ encoding }) => encoding === 'application/x-tex');
    expect(tex).toHaveLength(every('math').length);
    const charts = every('img').filter((image) => image.class === 'chart');
    // One a figure: of the two arrangements of a diagram, one.
    expect(charts.length).toBe(inPrint('figure').length);
    for (const { alt, src } of charts) {
      expect(alt).toBeTruthy();
      const [svg, ...shapes] = read.get(posix.join('EPUB/text', src!))!;
      for (const { properties } of shapes)
        expect(Object.values(properties).filter((value) => String(value).endsWith('%'))).toEqual([]);
      expect(svg!.properties.viewBox).toMatch(/^-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+$/);
    }
    const text = Object.keys(files)
      .filter((name) => /\.(xhtml|svg)$/.test(name))
      .map((name) => strFromU8(files[name]!))
      .join('');
    expect(text).not.toMatch(/katex-html|NaN|="[^"]*calc\(|<script/);
    const notes = every('aside').filter((aside) => aside['epub:type'] === 'footnote');
    expect(notes.length).toBeGreaterThan(40);
    for (const aside of every('aside')) expect([aside.lang, aside['xml:lang']]).toEqual(['fr', 'fr']);
    const calls = every('a').filter((link) => link['epub:type'] === 'noteref');
    expect(calls.length).toBeGreaterThanOrEqual(notes.length);
  });
});
