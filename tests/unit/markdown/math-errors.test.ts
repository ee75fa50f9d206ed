import { describe, expect, test } from 'vitest';
import { compile, errorOf } from './compile.ts';

test('a formula is typeset', async () => {
  expect((await compile('As $x^2$ shows.')).html).toContain(
    '<annotation encoding="application/x-tex">x^2</annotation>',
  );
});

test('a formula keeps its lines, also outside of an environment', async () => {
  expect((await compile('$$\na = b \\\\\nc = d\n$$')).html).toContain('<span class="mspace newline"></span>');
});

describe('a broken formula stops the build with its reason and line', () => {
  test('in a sentence', async () => {
    expect(await errorOf('Text.\n\nAs $x^$ shows.')).toMatch(
      /^3: Broken TeX: .*Expected group after .* Fix the formula\.$/,
    );
  });

  test('on lines of its own', async () => {
    expect(await errorOf('Text.\n\n$$\n\\frax{1}\n$$')).toMatch(/^3: Broken TeX: .*Undefined control sequence: \\frax/);
  });

  test('in an equation', async () => {
    const source = 'Text.\n\n<Equation id="a">\n$$\n\\frax{1}\n$$\n</Equation>';
    expect(await errorOf(source)).toMatch(/^[34]: Broken TeX: .*Undefined control sequence: \\frax/);
  });

  test('also where KaTeX would only warn', async () => {
    expect(await errorOf('A letter: $é$')).toMatch(/^1: Broken TeX: .*Accented Unicode text character "é"/);
  });
});
