/** What becomes of the small site of `tests/fixtures/content` when its files change: as published, and changed in three ways. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPages, type Page } from '../../src/build/pages.ts';
import { lostAddresses, permanentAddresses, remedy } from '../../src/build/permalinks.ts';
import { buildSite, replace, type Changes } from '../support/site.ts';

const first = 'content/sections/1-first.mdx';
const second = 'content/sections/2-second.mdx';
const folder = mkdtempSync(join(tmpdir(), 'small-site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Makes the changes one after the other, in pairs of old and new. */
const texts =
  (...pairs: [from: string, to: string][]) =>
  (old: string) =>
    pairs.reduce((text, [from, to]) => replace(from, to)(text), old);

async function built(name: string, changes: Changes): Promise<Page[]> {
  const out = join(folder, name);
  const { status, output } = await buildSite(changes, out);
  expect(status, output).toBe(0);
  return readPages(out);
}

let site: Page[];
let published: string[];
beforeAll(async () => {
  site = await built('published', {});
  published = permanentAddresses(site);
});

test.concurrent('saved with a byte order mark and the line ends of Windows, it has the same pages', async () => {
  const windows = (old: string) => `\uFEFF${old.replaceAll('\n', '\r\n')}`;
  const files = readdirSync('tests/fixtures/content', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(mdx?|yaml|csv|bib)$/.test(path),
  );
  const saved = await built('windows', Object.fromEntries(files.map((path) => [`content/${path}`, windows])));
  expect(saved.map(({ path }) => path)).toEqual(site.map(({ path }) => path));
  // The head names files by a hash of the content's bytes.
  const main = (html = '') => /<main[\s>].*<\/main>/s.exec(html)?.[0];
  expect(main(site.find(({ path }) => path === '/sections/1-first/')?.html)).toContain('<h1');
  site.forEach(({ path, html }, at) => expect(main(saved[at]!.html), path).toBe(main(html)));
});

test('made twice, in two time zones, its EPUB is the same to the byte and its PDF within a few', async () => {
  const make = async (TZ: string) => {
    const out = join(folder, TZ);
    const env = { ...process.env, SOURCE_DATE_EPOCH: '1760000000', TZ };
    const options = ['--dist', join(folder, 'published'), '--out', out];
    await promisify(execFile)(process.execPath, ['tools/book.ts', ...options], { env });
    return ['epub', 'pdf'].map((ending) => readFileSync(join(out, `companion.${ending}`)));
  };
  const [[epub, pdf], [sameEpub, samePdf]] = await Promise.all([make('UTC'), make('Japan')]);
  expect(sameEpub!.equals(epub!)).toBe(true);
  // Chromium names the head cells of tables by a counter that differs between runs.
  expect(Math.abs(samePdf!.length - pdf!.length)).toBeLessThan(100);
});

test.concurrent('an id that goes is refused, with what to do; other words break nothing', async () => {
  const pages = await built('renamed', {
    [first]: texts(
      ['{/* #figure */}', '{/* #picture */}'],
      ['<Claim id="main"', '<Claim id="point"'],
      ['<Equation id="energy"', '<Equation id="mass"'],
      ['<Check id="speed"', '<Check id="pace"'],
      ['<Update id="sequel"', '<Update id="next"'],
      ['<Gloss term="token" />', ''],
    ),
    [second]: texts(
      ['## Body {', '## Quite other words {'],
      ['>It runs on two machines', '>Two machines run it'],
      ['claim="It is small."', 'claim="It is quite small."'],
      ['A successor came out', 'The next one appeared'],
    ),
  });
  const says = (id: string, where: string) =>
    `/sections/1-first/#${id} was published and leads nowhere now. Give the ${where} that replaces it`;
  expect(lostAddresses(published, pages).map(remedy)).toEqual([
    `${says('check-speed', '<Check>')} alias="check-speed".`,
    `${says('claim-main', '<Claim>')} alias="claim-main".`,
    `${says('eq-energy', '<Equation>')} alias="eq-energy".`,
    `${says('figure', 'heading')} the former id too, {/* #new-id #figure */}.`,
    `${says('gloss-token', '<Gloss>')} alias="gloss-token".`,
    `${says('since-sequel', '<Update>')} alias="since-sequel".`,
  ]);
});

test.concurrent('former ids beside new ones, and content/redirects.yaml, keep every address', async () => {
  const moved = ['/sections/1-once/', '/sections/1-once/#figure', '/glossary/#former'];
  const pages = await built('moved', {
    [first]: texts(
      ['{/* #figure */}', '{/* #picture #figure */}'],
      ['<Claim id="main"', '<Claim id="point" alias="claim-main"'],
      ['<Equation id="energy"', '<Equation id="mass" alias="eq-energy"'],
      ['<Check id="speed"', '<Check id="pace" alias="check-speed"'],
      ['<Update id="sequel"', '<Update id="next" alias="since-sequel"'],
      ['<Gloss term="token" />', '<Gloss term="benchmark" alias="gloss-token" />'],
      ['<Figure name="1-speed" />', '<Figure name="1-speed" alias="fig-former" />'],
    ),
    'content/redirects.yaml': '/sections/1-once/: /sections/1-first/\n/glossary/#former: /glossary/#token\n',
  });
  const former = '/sections/1-first/#fig-former';
  expect(lostAddresses([...published, former, ...moved], pages)).toEqual([]);
  for (const { path, ids } of pages) expect(new Set(ids).size, path).toBe(ids.length);
  expect(lostAddresses(['/sections/1-once/#never'], pages)).toHaveLength(1);
  const without = pages
    .filter(({ path }) => path !== '/sections/1-once/')
    .map((page) => ({ ...page, ids: page.ids.filter((id) => id !== 'former') }));
  expect(lostAddresses(moved, without)).toEqual(moved);
});
