import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readPages } from '../../src/build/pages.ts';
import { cell } from '../../src/lib/figures.ts';

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

/** A figure on the page of its section. */
function find(name: string): Element {
  const page = pages.find(({ path, ids }) => path !== '/figures/' && ids.includes(`fig-${name}`));
  if (!page) throw new Error(`No page shows the figure ${name}.`);
  return select(`#fig-${name}`, page.tree)!;
}

describe.each(names)('%s', (name) => {
  const { title, kind, alt, columns } = describedBy(name);

  test('its drawing has words for who cannot see it', () => {
    const drawings = selectAll('svg[role=img]', find(name));
    // A wide and a narrow arrangement: of diagrams always, of charts when their names are long.
    if (kind === 'diagram') expect(drawings).toHaveLength(2);
    else expect([1, 2]).toContain(drawings.length);
    for (const drawing of drawings) {
      expect(drawing.properties.ariaLabel).toBe(alt);
      expect(selectAll('text', drawing).length).toBeGreaterThan(2);
      // Scripts, styles and colours of its own would break the policy, or a theme.
      expect(selectAll('style, script, foreignObject, [fill], [stroke]', drawing)).toEqual([]);
    }
  });

  test.skipIf(kind === 'diagram')('its table is its CSV', () => {
    const rows = parseCsv(readFileSync(`dist/data/figures/${name}.csv`, 'utf8')) as string[][];
    const units = rows[0]!.map((column) => Boolean(columns![column]!.unit));
    const table = selectAll('tbody tr', find(name)).map((row) =>
      selectAll('th, td', row).map((item) => toString(item).trim()),
    );
    expect(table).toEqual(rows.slice(1).map((row) => row.map((value, column) => cell(value, units[column]!))));
  });

  test('it links to itself and to its files, and says how to cite it', () => {
    const figure = find(name);
    const links = selectAll('a', figure).map(({ properties }) => properties.href);
    expect(links).toContain(`#fig-${name}`);
    for (const file of kind === 'diagram' ? [`${name}.png`] : [`${name}.csv`, `${name}.png`]) {
      expect(links).toContain(`/data/figures/${file}`);
      expect(existsSync(`dist/data/figures/${file}`)).toBe(true);
    }
    expect(toString(figure)).toContain(`Cite: “${title}”`);
    // Its address is a path, for the host of this build is a placeholder.
    expect(toString(figure)).toMatch(new RegExp(` /[^ ]+/#fig-${name} \\(`));
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
