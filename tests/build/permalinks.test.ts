import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPages, type Page } from '../../src/build/pages.ts';
import { lostAddresses, permanentAddresses, readLock, remedy } from '../../src/build/permalinks.ts';
import { buildSite, replace } from '../support/site.ts';

const lock = readLock(readFileSync('content/permalinks.lock', 'utf8'));
const pages = readPages('dist');

test('every address ever published still resolves', () => {
  expect(lostAddresses(lock, pages).map(remedy)).toEqual([]);
});

test('the lock holds every address of the site: run `npm run permalinks`', () => {
  const missing = permanentAddresses(pages).filter((address) => !lock.includes(address));
  expect(missing).toEqual([]);
});

test('a removed page and a removed fragment are both noticed', () => {
  const section = pages.find(({ path }) => path.startsWith('/sections/24-'))!;
  const cut = pages.map((page) =>
    page === section ? { ...page, ids: page.ids.filter((id) => id !== 'report') } : page,
  );
  expect(lostAddresses(lock, cut)).toEqual([`${section.path}#report`]);
  const without = pages.filter((page) => page !== section);
  expect(lostAddresses(lock, without).length).toBeGreaterThan(10);
});

describe('in a small site whose addresses are locked', () => {
  const first = 'content/sections/1-first.mdx';
  const folder = mkdtempSync(join(tmpdir(), 'permalinks-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The pages of the small site with texts of its first section changed, in pairs of old and new. */
  async function built(name: string, ...changes: [from: string, to: string][]): Promise<Page[]> {
    const out = join(folder, name);
    const { status, output } = await buildSite({
      [first]: (old) => changes.reduce((text, [from, to]) => replace(from, to)(text), old),
      'astro.config.mjs': replace('defineConfig({', `defineConfig({ outDir: ${JSON.stringify(out)},`),
    });
    expect(status, output).toBe(0);
    return readPages(out);
  }

  let published: string[];
  beforeAll(async () => void (published = permanentAddresses(await built('published'))));

  test('other words in a heading, a claim, a check or an update break nothing', async () => {
    const pages = await built(
      'reworded',
      ['## A figure {', '## Quite other words {'],
      ['>a claim, with its source', '>something else, with its source'],
      ['claim="It is faster."', 'claim="It is much faster."'],
      ['A sequel came out', 'The next one appeared'],
    );
    expect(lostAddresses(published, pages)).toEqual([]);
  });

  test('an id that goes is refused, with what to do', async () => {
    const pages = await built(
      'renamed',
      ['{/* #figure */}', '{/* #picture */}'],
      ['<Claim id="main"', '<Claim id="point"'],
      ['<Equation id="energy"', '<Equation id="mass"'],
      ['<Check id="speed"', '<Check id="pace"'],
      ['<Update id="sequel"', '<Update id="next"'],
      ['<Gloss term="token" />', ''],
    );
    const page = '/sections/1-first/';
    const says = (id: string, where: string) =>
      `${page}#${id} was published and leads nowhere now. Give the ${where} that replaces it`;
    expect(lostAddresses(published, pages).map(remedy)).toEqual([
      `${says('check-speed', '<Check>')} alias="check-speed".`,
      `${says('claim-main', '<Claim>')} alias="claim-main".`,
      `${says('eq-energy', '<Equation>')} alias="eq-energy".`,
      `${says('figure', 'heading')} the former id too, {/* #new-id #figure */}.`,
      `${says('gloss-token', '<Gloss>')} alias="gloss-token".`,
      `${says('since-sequel', '<Update>')} alias="since-sequel".`,
    ]);
  });

  test('the former id beside the new one satisfies it, for headings and for every word', async () => {
    const pages = await built(
      'aliased',
      ['{/* #figure */}', '{/* #picture #figure */}'],
      ['<Claim id="main"', '<Claim id="point" alias="claim-main"'],
      ['<Equation id="energy"', '<Equation id="mass" alias="eq-energy"'],
      ['<Check id="speed"', '<Check id="pace" alias="check-speed"'],
      ['<Update id="sequel"', '<Update id="next" alias="since-sequel"'],
      ['<Gloss term="token" />', '<Gloss term="benchmark" alias="gloss-token" />'],
      ['<Figure name="1-speed" />', '<Figure name="1-speed" alias="fig-former" />'],
    );
    expect(lostAddresses([...published, '/sections/1-first/#fig-former'], pages)).toEqual([]);
    for (const { path, ids } of pages) expect(new Set(ids).size, path).toBe(ids.length);
  });

  test('a page that goes is refused, with what to do', () => {
    expect(remedy('/sections/1-first/')).toBe(
      '/sections/1-first/ was published and leads nowhere now. Add to content/redirects.yaml the line "/sections/1-first/: /its/new/address/".',
    );
    expect(remedy('/glossary/#token')).toBe(
      '/glossary/#token was published and leads nowhere now. Add to content/redirects.yaml the line "/glossary/#token: /glossary/#new-id".',
    );
  });
});
