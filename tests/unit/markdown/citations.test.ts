import { describe, expect, test } from 'vitest';
import { folder } from '../support.ts';
import { compile, errorOf } from './compile.ts';

const link = (key: string, number: number, name: string, { at = '', time = 1 } = {}) =>
  `<a href="#ref-${key}" data-cite="${key}" id="cite-${number}-${time}" aria-label="Source ${number}: ${name}${at && `, ${at}`}">${number}${at && `<span class="at"> (${at})</span>`}</a>`;
const alpha = (options = {}) => link('alpha2024', 1, 'Alpha and Bravo 2024', options);
/** The narrow space before the numeral holds it on its line. */
const cited = (...links: string[]) => `<sup class="cites">\u202f${links.join(',')}</sup>`;

describe('a citation', () => {
  test('may say where in the source', async () => {
    const { html, page } = await compile('[@alpha2024, Table 1 and Eq. 2]');
    expect(html).toContain(cited(alpha({ at: 'Table\u00a01 and Eq.\u00a02' })));
    expect(page.citations).toEqual([{ key: 'alpha2024', places: ['Table\u00a01 and Eq.\u00a02'] }]);
  });

  test('has an id of its own each time, for the way back', async () => {
    const { html } = await compile('One [@alpha2024].\n\nTwo [@alpha2024] and three [@alpha2024].');
    for (const time of [1, 2, 3]) expect(html).toContain(alpha({ time }));
  });

  const numbers = cited(link('beta2025', 1, 'The Beta Lab 2025'), link('alpha2024', 2, 'Alpha and Bravo 2024'));
  test.each([
    ['is a numeral behind the sentence, named by who and when', 'So it is [@alpha2024].', `So it is.${cited(alpha())}`],
    [
      'may name several sources, each with its place',
      'So [@alpha2024, Eq. (3); @beta2025]',
      `So${cited(alpha({ at: 'Eq. (3)' }), link('beta2025', 2, 'The Beta Lab 2025'))}`,
    ],
    [
      'is found inside a component, and not in code',
      '<Claim id="a">So [@alpha2024].</Claim> And `[@alpha2024]`.',
      `<Claim id="a">So.${cited(alpha())}</Claim> And <code>[@alpha2024]</code>.`,
    ],
    [
      'names its source where the sentence needs a name',
      'Half (computed from [@beta2025; @alpha2024]) is.',
      `Half (computed from The Beta Lab 2025 and Alpha and Bravo 2024${numbers}) is.`,
    ],
    [
      'names none where “from” ends the sentence',
      'What it learned from [@alpha2024].',
      `What it learned from.${cited(alpha())}`,
    ],
    ['stands behind a comma', 'It is so [@alpha2024], or not.', `It is so,${cited(alpha())} or not.`],
    ['stands behind a semicolon', 'It is so [@alpha2024]; or not.', `It is so;${cited(alpha())} or not.`],
    ['stands before a word', 'One [@alpha2024] of two.', `One${cited(alpha())} of two.`],
    ['stands before a bracket', 'One (or two [@alpha2024]).', `One (or two${cited(alpha())}).`],
    ['never begins a line after markup', '*One* [@alpha2024].', `<em>One</em>.${cited(alpha())}`],
  ])('%s', async (_, text, html) => expect((await compile(text)).html).toBe(`<p>${html}</p>`));
});

describe('numbers', () => {
  test('follow the order of first mention, and rise within a group', async () => {
    const { html, page } = await compile('[@gamma2024two]\n\n[@gamma2024one; @gamma2024two] [@alpha2024]');
    expect(html).toContain(
      cited(link('gamma2024two', 1, 'Gamma et al. 2024', { time: 2 }), link('gamma2024one', 2, 'Gamma et al. 2024')),
    );
    expect(page.citations).toEqual([
      { key: 'gamma2024two', places: ['', ''] },
      { key: 'gamma2024one', places: [''] },
      { key: 'alpha2024', places: [''] },
    ]);
  });

  test('begin with the key figure’s source, and count those of figures where they stand', async () => {
    const frontmatter = { keyFigure: { source: 'beta2025' } };
    const { html, page } = await compile('<Figure name="1-speed" />\n\n[@gamma2024one]', { frontmatter });
    expect(page.citations).toEqual([
      { key: 'beta2025', places: [] },
      { key: 'alpha2024', places: [] },
      { key: 'gamma2024one', places: [''] },
    ]);
    expect(html).toContain('<Figure name="1-speed" numbers="2">');
  });
});

test('a name that is no key is a name', async () => {
  const { html } = await compile('As @karpathy wrote to me@a.example.');
  expect(html).toContain('<p>As @karpathy wrote to <a href="mailto:me@a.example">');
});

describe('the build stops, with line and remedy, at', () => {
  test('an unknown key, with the nearest known one', async () => {
    expect(await errorOf('Text.\n\nSo [@alpha2042].')).toBe(
      '3: No source has the key "alpha2042". Did you mean alpha2024? Add it to content/references.bib or fix the key.',
    );
  });

  test.each([
    '[@alpha2024; beta2025]',
    '[@alpha2024 section 4]',
    '[@alpha2024, Table [2]',
    '[@-x]',
    // As Pandoc has it, and the site has not.
    '[see @alpha2024]',
    '[-@alpha2024]',
    '@alpha2024',
  ])('what is no citation: %s', async (text) => {
    expect(await errorOf(text)).toBe(
      `1: "${text}" is not a citation. Write [@key], [@key, section 4] or [@one; @two].`,
    );
  });

  test('a citation broken by markup', async () => {
    expect(await errorOf('[@alpha2024, *Table* 1]')).toMatch(/^1: .*is not a citation/);
  });

  test('a citation within a link', async () => {
    expect(await errorOf('[the paper [@alpha2024]](https://a.example)')).toMatch(
      /^1: A link, a term or a citation stands in another/,
    );
    expect(await errorOf('So [@alpha2024](https://a.example).')).toMatch(/^1: "@alpha2024" is not a citation/);
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
