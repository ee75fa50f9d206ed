import { describe, expect, test } from 'vitest';
import { compile, errorOf } from './compile.ts';

describe('what would change or vanish in silence stops the build, with line and remedy', () => {
  test.each([
    ['The widths are {4, 8, 16} bits.', '1: {4, 8, 16} is taken for code, and would not be printed. Write \\{'],
    ['So:\n\n{total}', '3: {total} is taken for code'],
    ['import x from "y"\n\nText.', '1: Import and export do nothing here.'],
    ['Costs $3 per million, then *only* $15.', '1: $3 per million, then *only* $ would be set as a'],
    ['Costs $3-$5.', '1: $3-$ would be set as a formula. Write \\$ for money'],
    ['So $ x$ is.', '1: $ x$ would be set as a formula.'],
    ['10~20 of 30~40', '1: “~” strikes text out here: ~20 of 30~. Write \\~'],
    ['It is ~~not~~.', '1: “~” strikes text out here: ~~not~~.'],
    ['So[^1].\n\n[^1]: Not so.', '1: A footnote has no place'],
    ['![Alt](x.png)', '1: A picture in Markdown has no caption'],
    ['# Title {/* #title */}', '1: A heading of rank 1. Write ## or ###'],
    ['#### Title {/* #title */}', '1: A heading of rank 4.'],
    ['<Equation id="a">\n$$\nx \\tag{7}\n$$\n</Equation>', '2: \\tag would number the formula'],
    ['See $\\href{https://a.example}{x}$.', '1: Broken TeX: \\href is not allowed'],
    ['$\\includegraphics{x.png}$', '1: Broken TeX: \\includegraphics is not allowed'],
    ['$\\htmlClass{a}{x}$', '1: Broken TeX: KaTeX parse error'],
  ])('%j', async (source, message) => expect(await errorOf(source)).toContain(message));
});

describe('what looks like it goes through', () => {
  test.each([
    ['escaped braces', 'The widths are \\{4, 8, 16\\} bits.', '<p>The widths are {4, 8, 16} bits.</p>'],
    ['a remark for authors', 'Text.{/* no-cite: ours */}', '<p>Text.</p>'],
    ['escaped money', 'Costs \\$3, then \\$15.', '<p>Costs $3, then $15.</p>'],
    ['one sum of money', 'Costs $3.', '<p>Costs $3.</p>'],
    ['one tilde', 'About ~20 of 30.', '<p>About ~20 of 30.</p>'],
  ])('%s', async (_, source, html) => expect((await compile(source)).html).toBe(html));

  test('a remark within a check, which is no part of what /checks/ shows', async () => {
    const { page } = await compile(
      '<Check id="a" verdict="agrees" by="slide" claim="So.">\nIt is. {/* no-cite: ours */}\n</Check>',
    );
    expect(page.checks[0]!.html).toBe('<p>It is. </p>');
  });
});
