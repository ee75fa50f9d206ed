import { describe, expect, test } from 'vitest';
import { compile, errorOf } from './compile.ts';

const equation = (id: string, more = '') => `<Equation id="${id}"${more}>\n$$\nx\n$$\n</Equation>\n\n`;

describe('a former id', () => {
  test('of a heading is an empty place in it, and no part of its title', async () => {
    const { html } = await compile('## On phones {/* #phone #mobile #small-devices */}');
    expect(html).toContain(
      '<h2 id="phone"><span id="mobile" data-alias=""></span><span id="small-devices" data-alias=""></span>On phones</h2>',
    );
    expect(html).toContain('aria-label="Link to “On phones”"');
  });

  test('of a word is handed to its component', async () => {
    const { html } = await compile(
      '<Claim id="a" alias="claim-b check-c">So.</Claim>\n\n<Gloss term="token" alias="old" />',
    );
    expect(html).toContain('<Claim id="a" alias="claim-b check-c">');
    expect(html).toContain('<Gloss term="token" alias="old">');
  });

  test('is a fragment, or stops the build', async () => {
    expect(await errorOf('Text.\n\n<Gloss term="token" alias="#old" />')).toBe(
      '3: "#old" is no former id. Write the fragment without its #, for example alias="claim-speed".',
    );
  });

  test('is not for every word', async () => {
    expect(await errorOf('A <Term term="token" alias="b">t</Term>.')).toBe('1: <Term> takes term and nothing else.');
  });
});

test('the words of a heading may change: its id does not come from them', async () => {
  const id = async (title: string) => /<h2 id="([^"]+)"/.exec((await compile(`## ${title} {/* #how */}`)).html)?.[1];
  expect(await id('How rounding works')).toBe(await id('Quite other words'));
});

describe('a link to an equation', () => {
  test('without words is named by its number', async () => {
    const { html } = await compile(`By [](#eq-b), and ${'[the first](#eq-a)'}.\n\n${equation('a')}${equation('b')}`);
    expect(html).toContain('By <a href="#eq-b">equation\u00a0(2)</a>, and <a href="#eq-a">the first</a>.');
  });

  test('follows when another comes before it', async () => {
    const { html } = await compile(`${equation('new')}${equation('a')}By [](#eq-a).`);
    expect(html).toContain('<a href="#eq-a">equation\u00a0(2)</a>');
  });

  test('within a check leads back to the page from where checks are gathered', async () => {
    const check = '<Check id="c" verdict="agrees" by="slide" claim="So.">\nBy [](#eq-a).\n</Check>';
    const { page } = await compile(equation('a') + check);
    expect(page.checks[0]!.html).toContain('<a href="/sections/1-first/#eq-a">equation\u00a0(1)</a>');
  });

  test.each([
    [
      `${equation('alpha')}By [](#eq-alpa).`,
      '7: No equation of this page has the id "#eq-alpa". Did you mean #eq-alpha? Fix the id, or add the equation.',
    ],
    ['By [it](#eq-none).', '1: No equation of this page has the id "#eq-none". Fix the id, or add the equation.'],
    [
      'Text.\n\nSee [](#how).',
      '3: The link to "#how" has no words. Only a link to an equation of the page may be empty.',
    ],
  ])('that is wrong stops the build, with line and remedy: %j', async (text, message) => {
    expect(await errorOf(text)).toBe(message);
  });
});
