import { expect, test } from 'vitest';
import { compile, errorOf } from './compile.ts';

test('a formula is typeset', async () => {
  expect((await compile('As $x^2$ shows.')).html).toContain(
    '<annotation encoding="application/x-tex">x^2</annotation>',
  );
});

test('a formula keeps its lines, also outside of an environment', async () => {
  expect((await compile('$$\na = b \\\\\nc = d\n$$')).html).toContain('<span class="mspace newline"></span>');
});

test.each([
  ['in a sentence', 'Text.\n\nAs $x^$ shows.', /^3: Broken TeX: .*Expected group after .* Fix the formula\.$/],
  ['on lines of its own', 'Text.\n\n$$\n\\frax{1}\n$$', /^3: Broken TeX: .*Undefined control sequence: \\frax/],
  [
    'in an equation',
    'Text.\n\n<Equation id="a">\n$$\n\\frax{1}\n$$\n</Equation>',
    /^[34]: Broken TeX: .*Undefined control sequence: \\frax/,
  ],
  ['also where KaTeX would only warn', 'A letter: $é$', /^1: Broken TeX: .*Accented Unicode text character "é"/],
])('a broken formula stops the build with its reason and line: %s', async (_, source, message) => {
  expect(await errorOf(source)).toMatch(message);
});
