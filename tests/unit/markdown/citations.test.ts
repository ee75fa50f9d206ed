import { describe, expect, test } from 'vitest';
import { folder } from '../support.ts';
import { compile, errorOf } from './compile.ts';

const link = (key: string, label: string, place = 1) =>
  `<a href="#ref-${key}" data-cite="${key}" class="cite" id="cite-${key}-${place}">${label}</a>`;
const cited = (...inside: string[]) => `<span class="cites">(${inside.join('')})</span>`;

describe('a citation', () => {
  test('names who and when, and leads to the page’s sources', async () => {
    const { html } = await compile('So it is [@alpha2024].');
    expect(html).toBe(`<p>So it is ${cited(link('alpha2024', 'Alpha and Bravo 2024'))}.</p>`);
  });

  test('may say where in the source', async () => {
    const { html } = await compile('[@alpha2024, Table 1 and Eq. 2]');
    expect(html).toContain(cited(link('alpha2024', 'Alpha and Bravo 2024'), ', Table\u00a01 and Eq.\u00a02'));
  });

  test('may name several sources, each with its place', async () => {
    const { html } = await compile('[@alpha2024, Table 1; @beta2025]');
    expect(html).toContain(
      cited(link('alpha2024', 'Alpha and Bravo 2024'), ', Table\u00a01; ', link('beta2025', 'The Beta Lab 2025')),
    );
  });

  test('has an id of its own each time, for the way back', async () => {
    const { html } = await compile('One [@alpha2024].\n\nTwo [@alpha2024] and three [@alpha2024].');
    for (const place of [1, 2, 3]) expect(html).toContain(link('alpha2024', 'Alpha and Bravo 2024', place));
  });

  test('is found inside a word of the site, and not in code', async () => {
    const { html } = await compile('<Claim id="a">So [@alpha2024].</Claim> And `[@alpha2024]`.');
    expect(html).toContain(`<Claim id="a">So ${cited(link('alpha2024', 'Alpha and Bravo 2024'))}.</Claim>`);
    expect(html).toContain('<code>[@alpha2024]</code>');
  });
});

describe('sources of one page that read alike', () => {
  test('get letters in the order of the page', async () => {
    const { html, page } = await compile('[@gamma2024two]\n\n[@gamma2024one; @gamma2024two] [@alpha2024]');
    expect(html).toContain(link('gamma2024two', 'Gamma et al. 2024a', 2));
    expect(html).toContain(link('gamma2024one', 'Gamma et al. 2024b'));
    expect(page.citations).toEqual([
      { key: 'gamma2024two', times: 2, suffix: 'a' },
      { key: 'gamma2024one', times: 1, suffix: 'b' },
      { key: 'alpha2024', times: 1, suffix: '' },
    ]);
  });

  test('need none when the other is on another page', async () => {
    expect((await compile('[@gamma2024one]')).html).toContain('>Gamma et al. 2024<');
  });

  test('are told apart in the key figure too', async () => {
    const frontmatter = { keyFigure: { source: 'gamma2024one' } };
    const { html, page } = await compile('[@gamma2024two]', { frontmatter });
    expect(html).toContain('>Gamma et al. 2024a<');
    expect(page.citations.at(-1)).toEqual({ key: 'gamma2024one', times: 0, suffix: 'b' });
  });
});

test('the sources of a figure and of the key figure stand on the page too', async () => {
  const frontmatter = { keyFigure: { source: 'beta2025' } };
  const { html, page } = await compile('<Figure name="1-speed" />', { frontmatter });
  expect(page.citations.map(({ key, times }) => [key, times])).toEqual([
    ['beta2025', 0],
    ['alpha2024', 0],
  ]);
  expect(html).toContain('<Figure name="1-speed" letters="">');
});

describe('the build stops, with line and remedy, at', () => {
  test('an unknown key, with the nearest known one', async () => {
    expect(await errorOf('Text.\n\nSo [@alpha2042].')).toBe(
      '3: No source has the key "alpha2042". Did you mean alpha2024? Add it to content/references.bib or fix the key.',
    );
  });

  test.each(['[@alpha2024; beta2025]', '[@alpha2024 section 4]', '[@-x]'])('what is no citation: %s', async (text) => {
    expect(await errorOf(text)).toBe(
      `1: "${text}" is not a citation. Write [@key], [@key, section 4] or [@one; @two].`,
    );
  });

  test('a citation broken by markup', async () => {
    expect(await errorOf('[@alpha2024, *Table* 1]')).toMatch(/^1: .*is not a citation/);
  });

  test('a figure whose source is unknown', async () => {
    const root = folder({
      'content/references.bib': '@misc{alpha2024,\n  title = {A},\n  keywords = {primary},\n}\n',
      'content/figures/1-speed.yaml':
        'kind: diagram\ntitle: An idea\ncaption: What it shows\nalt: The idea in words\ndiagram: votes\nsources: [alpha2042]\n',
    });
    expect(await errorOf('Text.\n\n<Figure name="1-speed" />', { root })).toBe(
      '3: content/figures/1-speed.yaml: no source has the key "alpha2042". Did you mean alpha2024? Add it to content/references.bib or fix the key.',
    );
  });
});
