import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { onOnePage } from '../../src/lib/one-page.ts';
import { readPages } from '../../src/build/pages.ts';
import { permanentAddresses } from '../../src/build/permalinks.ts';
import { words } from '../support/html.ts';

const pages = readPages('dist');
const print = pages.find(({ path }) => path === '/print/')!;
const { tree } = print;
const sections = pages.filter(({ path }) => path.startsWith('/sections/'));
const numberOf = (path: string) => /\/(\d+)-/.exec(path)![1]!;
/** Words of a section's text, without the marks and labels that only the single page has. */
const alone = '.anchor, .gloss-more, .for-reader-view, .cites, .figure-source, .figure-foot';
const prose = (article: Element) => words(select('.prose', article)!, alone);
const hrefOf = ({ properties }: Element) => String(properties.href);

describe('the whole on one page', () => {
  test('holds every section in the order of the report, then the glossary and the sources', () => {
    const places = print.mainIds.filter((id) => /^(s\d+|contents|glossary|sources)$/.test(id));
    const numbers = sections.map(({ path }) => `s${numberOf(path)}`);
    expect(places).toEqual(['contents', ...numbers, 'glossary', 'sources']);
  });

  test.each(sections.map((page) => [page.path, page] as const))('%s stands there word for word', (path, page) => {
    const article = select(`#s${numberOf(path)}`, tree)!;
    expect(prose(article)).toBe(prose(select('article', page.tree)!));
  });

  test('links between sections, to terms and to sources stay on the page', () => {
    const hrefs = selectAll('main a', tree).map(hrefOf);
    expect(hrefs.filter((href) => /\/(sections|glossary|sources)\/|^\/\d+\//.test(href))).toEqual([]);
    const cited = hrefs.filter((href) => href.startsWith('#ref-'));
    expect(cited.length).toBeGreaterThan(500);
    expect(hrefs.filter((href) => /^#s30-/.test(href)).length).toBeGreaterThan(5);
  });

  test('a citation has the number of its entry in the one list of sources, whole groups in order', () => {
    const entries = selectAll('.source', tree).map(({ properties }) => properties.id);
    const links = selectAll('[data-cite]', tree);
    for (const link of links) {
      const number = entries.indexOf(hrefOf(link).slice(1)) + 1;
      expect(words(link, '.at')).toBe(String(number));
      expect(link.properties.ariaLabel).toMatch(new RegExp(`^Source ${number}: `));
    }
    for (const group of selectAll('.cites', tree)) {
      const numbers = words(group, '.at').split(',').map(Number);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
    expect(new Set(links.map(hrefOf)).size).toBe(entries.length);
  });

  test('has one heading of the first rank, is not in the search, and offers no permanent fragments', () => {
    expect(selectAll('h1', tree)).toHaveLength(1);
    expect(print.html).not.toMatch(/data-pagefind-body/);
    expect(permanentAddresses(pages).filter((address) => address.startsWith('/print/'))).toEqual(['/print/']);
  });
});

describe('a part of a page among others', () => {
  const place = {
    prefix: 's24-',
    base: '/companion/',
    sections: new Map([['30-model-collapse', 30]]),
    sources: new Map([
      ['a', 123],
      ['b', 7],
    ]),
  };
  test.each([
    ['<p id="x">', '<p id="s24-x"></p>'],
    ['<h2 id="x">A</h2>', '<h3 id="s24-x">A</h3>'],
    ['<a href="#x">A</a>', '<a href="#s24-x">A</a>'],
    ['<a href="/companion/sections/30-model-collapse/#x">A</a>', '<a href="#s30-x">A</a>'],
    ['<a href="/companion/30/">A</a>', '<a href="#s30">A</a>'],
    ['<a href="/companion/glossary/#x">A</a>', '<a href="#term-x">A</a>'],
    ['<a href="/companion/topics/data/">A</a>', '<a href="/companion/topics/data/">A</a>'],
    [
      '<a data-cite="a" href="#ref-a" id="cite-2-1" aria-label="Source 2: Ma 2024">2<span class="at"> (Table 1)</span></a>',
      '<a data-cite="a" href="#ref-a" id="s24-cite-2-1" aria-label="Source 123: Ma 2024">123<span class="at"> (Table 1)</span></a>',
    ],
    [
      '<svg aria-labelledby="a b"><g fill="url(#c)"></g></svg>',
      '<svg aria-labelledby="s24-a s24-b"><g fill="url(#s24-c)"></g></svg>',
    ],
    [
      '<sup class="cites">\u202f<a data-cite="a" href="#ref-a" aria-label="Source 2: Ma">2</a>,<a data-cite="b" href="#ref-b" aria-label="Source 3: Lu">3</a></sup>',
      '<sup class="cites">\u202f<a data-cite="b" href="#ref-b" aria-label="Source 7: Lu">7</a>,<a data-cite="a" href="#ref-a" aria-label="Source 123: Ma">123</a></sup>',
    ],
    ['<a class="anchor" href="#x">#</a>', ''],
  ])('%s', (before, after) => {
    expect(onOnePage(before, place)).toBe(after);
    expect(fromHtml(after, { fragment: true }).children.length).toBeLessThan(2);
  });
});
