import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readPages } from '../../src/build/pages.ts';
import { cell } from '../../src/lib/figures.ts';

type Node = Tree.Element;
interface Description {
  title: string;
  kind: string;
  alt: string;
  columns?: Record<string, { unit?: string }>;
}

const names = readdirSync('content/figures')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => basename(file, '.yaml'));
const describedBy = (name: string) => parseYaml(readFileSync(`content/figures/${name}.yaml`, 'utf8')) as Description;
const pages = readPages('dist').filter(({ redirect }) => !redirect);
const gallery = pages.find(({ path }) => path === '/figures/')!;

const attribute = (node: Node, name: string) => node.attrs.find((item) => item.name === name)?.value;
const text = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : '';

function all(root: Tree.Node, wanted: (node: Node) => boolean): Node[] {
  const own = 'tagName' in root && wanted(root) ? [root] : [];
  const children = 'childNodes' in root ? root.childNodes : [];
  return [...own, ...children.flatMap((child) => all(child, wanted))];
}
const tags = (root: Tree.Node, name: string) => all(root, (node) => node.tagName === name);

/** A figure on the page of its section. */
function find(name: string): Node {
  const page = pages.find(({ path, ids }) => path !== '/figures/' && ids.includes(`fig-${name}`));
  if (!page) throw new Error(`No page shows the figure ${name}.`);
  return all(parse(page.html), (node) => attribute(node, 'id') === `fig-${name}`)[0]!;
}

describe.each(names)('%s', (name) => {
  const { title, kind, alt, columns } = describedBy(name);

  test('its drawing has words for who cannot see it', () => {
    const drawings = tags(find(name), 'svg').filter((svg) => attribute(svg, 'role') === 'img');
    // A wide and a narrow arrangement: of diagrams always, of charts when their names are long.
    if (kind === 'diagram') expect(drawings).toHaveLength(2);
    else expect([1, 2]).toContain(drawings.length);
    for (const drawing of drawings) {
      expect(attribute(drawing, 'aria-label')).toBe(alt);
      expect(tags(drawing, 'text').length).toBeGreaterThan(2);
      // Scripts, styles and colours of its own would break the policy, or a theme.
      expect(all(drawing, (node) => ['style', 'script', 'foreignobject'].includes(node.tagName.toLowerCase()))).toEqual(
        [],
      );
      expect(
        all(drawing, (node) => attribute(node, 'fill') !== undefined || attribute(node, 'stroke') !== undefined),
      ).toEqual([]);
    }
  });

  test.skipIf(kind === 'diagram')('its table is its CSV', () => {
    const rows = parseCsv(readFileSync(`dist/data/figures/${name}.csv`, 'utf8')) as string[][];
    const units = rows[0]!.map((column) => Boolean(columns![column]!.unit));
    const table = tags(tags(find(name), 'tbody')[0]!, 'tr').map((row) =>
      all(row, (node) => node.tagName === 'th' || node.tagName === 'td').map((item) => text(item).trim()),
    );
    expect(table).toEqual(rows.slice(1).map((row) => row.map((value, column) => cell(value, units[column]!))));
  });

  test('it links to itself and to its files, and says how to cite it', () => {
    const figure = find(name);
    const links = tags(figure, 'a').map((link) => attribute(link, 'href'));
    expect(links).toContain(`#fig-${name}`);
    for (const file of kind === 'diagram' ? [`${name}.png`] : [`${name}.csv`, `${name}.png`]) {
      expect(links).toContain(`/data/figures/${file}`);
      expect(existsSync(`dist/data/figures/${file}`)).toBe(true);
    }
    expect(text(figure)).toContain(`Cite: “${title}”`);
    // Its address is a path, for the host of this build is a placeholder.
    expect(text(figure)).toMatch(new RegExp(` /[^ ]+/#fig-${name} \\(`));
  });

  test('its picture is 1,296 pixels wide, twice its size', () => {
    const png = readFileSync(`dist/data/figures/${name}.png`);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1296);
    expect(png.length).toBeLessThan(250_000);
  });

  test('the gallery shows it and leads to it', () => {
    expect(gallery.ids).toContain(`fig-${name}`);
    expect(gallery.links.some(({ href }) => href.endsWith(`/#fig-${name}`) && !href.startsWith('#'))).toBe(true);
  });
});

test('at least one chart a section, 21 charts and 14 diagrams in all', () => {
  const kinds = names.map((name) => ({ section: name.split('-')[0], diagram: describedBy(name).kind === 'diagram' }));
  const charted = new Set(kinds.filter(({ diagram }) => !diagram).map(({ section }) => section));
  for (const { path } of pages.filter(({ path }) => path.startsWith('/sections/'))) {
    expect(charted, path).toContain(/\/(\d+)-/.exec(path)![1]);
  }
  expect(kinds.filter(({ diagram }) => diagram).length).toBeGreaterThanOrEqual(14);
  expect(kinds.filter(({ diagram }) => !diagram).length).toBeGreaterThanOrEqual(21);
});

test('the gallery is not in the search index: its words stand in the sections', () => {
  expect(gallery.html).not.toContain('data-pagefind-body');
});
