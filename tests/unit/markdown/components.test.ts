import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { componentSchema } from '../../../src/markdown/component-schema.ts';
import { compile, errorOf } from './compile.ts';

describe('the componentSchema', () => {
  test('holds exactly the components that there are', () => {
    const components = readdirSync('src/mdx').filter((file) => file.endsWith('.astro'));
    expect(components.map((file) => basename(file, '.astro')).sort()).toEqual(Object.keys(componentSchema).sort());
  });
});

describe('components that are right', () => {
  test('are recorded for backlinks, each once', async () => {
    const { page } = await compile(`<Claim id="a">A <Term term="token">t</Term>, <Term term="token">t</Term>.</Claim>

<Gloss term="benchmark" />

<Figure name="1-speed" />`);
    expect(page).toMatchObject({
      terms: ['token', 'benchmark'],
      glosses: ['benchmark'],
      figures: ['1-speed'],
    });
  });

  test('a term leads to its gloss when the page has one, wherever it stands', async () => {
    const { html } = await compile(
      'A <Term term="token">t</Term>, a <Term term="benchmark">b</Term>.\n\n<Gloss term="token" />',
    );
    expect(html).toContain('<Term term="token" glossed="true">');
    expect(html).toContain('<Term term="benchmark">');
  });

  const gloss = '<Gloss term="token" />';
  test.each([
    [
      'a gloss moves to the paragraph that mentions its term first, before it in a note',
      `Zero.\n\nA <Term term="token">t</Term>.\n\nA <Term term="token">t</Term> again.\n\n${gloss}\n\nTwo.`,
      /<p>Zero\.<\/p>\s*<div class="noted"><div class="margin"><Gloss term="token"><\/Gloss><\/div><p>A .*?<\/p><\/div>\s*<p>A .* again/,
    ],
    [
      'glosses of one paragraph share a note, in the order of their terms',
      `A <Term term="benchmark">b</Term>, a <Term term="token">t</Term>.\n\n${gloss}\n\nText.\n\n<Gloss term="benchmark" />`,
      /<div class="margin"><Gloss term="benchmark"><\/Gloss><Gloss term="token"><\/Gloss><\/div>/,
    ],
    [
      'a sentence keeps the formula that it announces',
      `A <Term term="token">t</Term>:\n\n<Equation id="a">\n$$\nx\n$$\n</Equation>\n\nText.\n\n${gloss}`,
      /<\/div><p>A .*?:<\/p><Equation [^]*?<\/Equation><\/div>\s*<p>Text/,
    ],
    [
      'a gloss of an item of a list stands in the item',
      `- One.\n- A <Term term="token">t</Term>.\n\n${gloss}`,
      /<li>One\.<\/li>\s*<li>\s*<div class="noted"><div class="margin">/,
    ],
    [
      'a gloss whose term nobody mentions stays with the block before it, and one without that alone',
      `${gloss}\n\nOne.\n\n<Gloss term="benchmark" />`,
      /^<div class="margin"><Gloss term="token"><\/Gloss><\/div>\s*<div class="noted"><div class="margin"><Gloss term="benchmark"><\/Gloss><\/div><p>One/,
    ],
    [
      'two claims in one paragraph stay in it',
      '<Claim id="a">One.</Claim> <Claim id="b">Two.</Claim>',
      /^<p><Claim id="a">One\.<\/Claim> <Claim id="b">Two\.<\/Claim><\/p>$/,
    ],
    ['one that fills its paragraph too', '<Claim id="a">All.</Claim>', /^<p><Claim id="a">All\.<\/Claim><\/p>$/],
  ])('%s', async (_, source, html) => expect((await compile(source)).html).toMatch(html));

  test('equations are numbered in their order', async () => {
    const equation = (id: string) => `<Equation id="${id}">\n$$\nx\n$$\n</Equation>\n\n`;
    const { html } = await compile(equation('b') + equation('a'));
    expect(html.match(/<Equation [^>]+>/g)).toEqual(['<Equation id="b" number="1">', '<Equation id="a" number="2">']);
  });

  test.each(['2024', '2024-12', '2024-12-05', '2024-02-29', '2025-12-31'])(
    '%s is a date of an update',
    async (date) => {
      const { page } = await compile(`<Since>\n<Update id="u" date="${date}">\nNews.\n</Update>\n</Since>`);
      expect(page.updates).toMatchObject([{ date }]);
    },
  );
});

describe('the build stops, with line and remedy, at', () => {
  const check = (attributes: string) => `<Check ${attributes}>\nText.\n</Check>`;
  const update = (date: string) => `<Since>\n<Update id="u" date="${date}">\nNews.\n</Update>\n</Since>`;
  test.each([
    ['A <Foo /> here.', '1: <Foo> is no component of this site. The components are: Term, Claim, Gloss,'],
    ['A <b>bold</b> word.', '1: <b> is no component of this site.'],
    [
      'A\n<Term term="tokn">t</Term>.',
      '2: There is no glossary term "tokn". Did you mean token? Add it to content/glossary/ or fix the name.',
    ],
    ['<Gloss term="quark" />', '1: There is no glossary term "quark". Add it to content/glossary/ or fix the name.'],
    [
      '<Figure name="1-sped" />',
      '1: There is no figure "1-sped". Did you mean 1-speed? Add it to content/figures/ or fix the name.',
    ],
    [check('id="a" verdict="agrees" by="slide"'), '1: <Check> needs claim="…".'],
    ['<Gloss term="" />', '1: <Gloss> needs term="…".'],
    ['<Gloss term="token" open="yes" />', '1: <Gloss> takes term, alias and nothing else.'],
    ['<Since id="a">\n\n</Since>', '1: <Since> takes no attributes and nothing else.'],
    ['A <Claim id="a" {...more}>b</Claim>.', '1: <Claim> takes id, alias and nothing else.'],
    ['<Gloss term={name} />', '1: <Gloss term> takes plain text in double quotes'],
    ['See <Figure name="1-speed" /> here.', '1: <Figure> stands on a line of its own'],
    [
      check('id="a" verdict="maybe" by="slide" claim="C"'),
      '1: <Check verdict="maybe">: it must be one of agrees, differs, unconfirmed.',
    ],
    [check('id="a" verdict="agrees" by="us" claim="C"'), '1: <Check by="us">: it must be one of slide, press, paper.'],
    [update('March 2025'), '2: <Update date="March 2025"> is not a date. Write 2024-12-05, 2024-12 or 2024.'],
    [update('2025-13'), '2: <Update date="2025-13"> is not a date.'],
    [update('2025-12-32'), '2: <Update date="2025-12-32"> is not a date.'],
    [update('2025-02-31'), '2: <Update date="2025-02-31">: February 2025 has no such day. Fix it, or write 2025-02.'],
    [update('2025-02-29'), '2: <Update date="2025-02-29">: February 2025 has no such day.'],
  ])('%j', async (source, message) => expect((await errorOf(source)).slice(0, message.length)).toBe(message));
});

describe('what a component does not hold stops the build', () => {
  const check = (inside: string, id = 'a', claim = 'So.') =>
    `<Check id="${id}" verdict="agrees" by="slide" claim="${claim}">\n${inside}\n</Check>`;
  const update = '<Update id="a" date="2025-01">\nSo.\n</Update>';
  test.each([
    ['words in a gloss', '<Gloss term="token">So.</Gloss>', 'What stands in <Gloss> would be lost.'],
    ['words in a figure', '<Figure name="1-speed">So.</Figure>', 'What stands in <Figure> would be lost.'],
    ['an equation without a formula', '<Equation id="a">\nSo.\n</Equation>', '<Equation> holds one formula'],
    ['an empty equation', '<Equation id="a" />', '<Equation> holds one formula'],
    ['two formulas', '<Equation id="a">\n$$\nx\n$$\n\n$$\ny\n$$\n</Equation>', '<Equation> holds one formula'],
    ['a formula with numbers of its own', '$$\n\\begin{align}\na\n\\end{align}\n$$', '\\begin{align} would number'],
    ['an empty check', check(''), '<Check> is empty.'],
    ['an empty claim', 'A <Claim id="a"></Claim>.', '<Claim> is empty.'],
    ['an empty term', 'A <Term term="token" />.', '<Term> is empty.'],
    ['words among updates', `<Since>\nSo.\n\n${update}\n</Since>`, '<Since> holds <Update>s and nothing else.'],
    ['no updates', '<Since>\n</Since>', '<Since> holds <Update>s'],
    ['an update alone', update, '<Update> stands in <Since>.'],
    ['an id with a space', check('So.', 'a b'), '<Check id="a b"> is no id.'],
    ['an id with an accent', 'A <Claim id="é">claim</Claim>.', '<Claim id="é"> is no id.'],
    ['Markdown in an attribute', check('So.', 'a', 'It is *so*.'), 'claim="…" is plain text'],
    [
      'a term in a link',
      '[A <Term term="token">token</Term>](https://a.example)',
      'A link, a term or a citation stands',
    ],
    ['a link in a term', '<Term term="token">A [b](https://a.example)</Term>', 'A link, a term or a citation stands'],
    ['a citation in a term', '<Term term="token">A [@alpha2024]</Term>', 'A link, a term or a citation stands'],
  ])('%s', async (_, source, message) => expect(await errorOf(source)).toContain(`1: ${message}`));
});

test('a caption stands below its figure or, without a word, in the margin', async () => {
  expect((await compile('<Figure name="1-speed" caption="below" />')).html).toContain('caption="below"');
  expect(await errorOf('<Figure name="1-speed" caption="left" />')).toContain('caption="left"');
});
