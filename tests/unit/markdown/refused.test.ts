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
    ['A $5 bill, a 5$ bill.', '1: $5 bill, a 5$ would be set as a formula.'],
    ['It is 2*3*4.', '1: *3* would be set in italics. Write × for times'],
    ['See “https://a.example/d”.', '1: "https://a.example/d”" takes in the sign behind'],
    ['$$\na % so\nb\n$$', '1: % begins a remark in TeX.'],
    ['$$ a + b\nc\n$$', '1: “a + b” behind $$ would be lost.'],
    ['So:\n\n$$a+b$$', '3: $$a+b$$ would be set as part of a sentence.'],
    ['So \\(x^2\\) is.', '1: \\(x^2\\) would lose its backslashes. Write a formula as $x$'],
    ['\\[\nx = y\n\\]', '1: \\[ x = y \\] would lose its backslashes.'],
    ['| a | b |\n| --- | --- |\n| `x|y` | 2 |', '3: The row has 3 cells, its table 2 columns. Write \\|'],
    ['- [ ] one', '1: A box to tick has no place'],
    ['## {/* #empty */}', '1: The heading has no words.'],
    ['[x](javascript:alert`1`)', '1: "javascript:alert`1`" is no address. Write https://'],
    ['[x](https://[a)', '1: "https://[a" is no address.'],
    ['[x]()', '1: "" is no address.'],
    ['$\\htmlClass{a}{x}$', '1: Broken TeX: KaTeX parse error'],
  ])('%j', async (source, message) => expect(await errorOf(source)).toContain(message));
});

describe('what would be printed as it is typed stops the build', () => {
  test.each([
    ['bold with spaces inside', 'It is ** bold **.', 'Bold begins and ends at a letter'],
    ['bold that ends with a bracket before a letter', '含**「重点」**内容', 'Bold begins and ends at a letter'],
    ['code without its end', 'The `name is.', 'Code ends with as many backticks'],
    ['a link with a space', 'See [text](https://a.example/a b).', 'A link is [words](address)'],
    ['a link in two parts', 'See [text] (https://a.example).', 'A link is [words](address)'],
    ['a link by a name that no line has', 'See [the paper][none].', 'No line [name]: address says'],
    ['a link of wikis', 'See [[24-quantization]].', 'Write [words](section:24)'],
    ['a footnote of Pandoc', 'So^[not so].', 'A footnote has no place'],
    ['a box of Starlight', ':::note\nSo.\n:::', 'Boxes have no place'],
    ['a box of GitHub', '> [!NOTE]\n> So.', 'Boxes have no place'],
    ['a table without its line', '| a | b |\n| 1 | 2 |', 'A table has a line of dashes'],
    ['a heading without its space', '##Title {/* #title */}', 'A heading is ## Title'],
    ['a heading closed as in ATX', '## Title ## {/* #title */}', 'A heading is ## Title'],
    ['marked words', 'It is ==so==.', 'Nothing is marked in color'],
    ['dollars without a formula', 'It costs $$ a lot.', 'A formula has an end'],
  ])('%s', async (_, source, remedy) =>
    expect(await errorOf(source)).toMatch(
      new RegExp(`^1: “.+” would be printed as it is typed\\. ${RegExp.escape(remedy)}`),
    ),
  );

  test('also the address of a name that no link has', async () =>
    expect(await errorOf('Text.\n\n[name]: https://a.example')).toBe(
      '3: No link leads to [name]. Take the line away, or link to it.',
    ));
});

describe('what MDX cannot read is told with its remedy and line', () => {
  test.each([
    [
      'an id in bare braces',
      'Text.\n\n## Title {#id}',
      /^3: .* A brace begins code: write \\\{ .* \{\/\* #id \*\/\}\.$/,
    ],
    ['a brace that stays open', 'a {b', /^1: .* A brace begins code/],
    ['“less than”', 'It is <5.', /^1: .* write \\< for the sign\.$/],
    ['a component that stays open', 'Text.\n\n<Since>\n\nText.', /^3: .* Close it, or write/],
  ])('%s', async (_, source, message) => expect(await errorOf(source)).toMatch(message));
});

describe('what looks like it goes through', () => {
  test.each([
    ['escaped braces', 'The widths are \\{4, 8, 16\\} bits.', '<p>The widths are {4, 8, 16} bits.</p>'],
    ['a remark for authors', 'Text.{/* no-cite: ours */}', '<p>Text.</p>'],
    ['escaped money', 'Costs \\$3, then \\$15.', '<p>Costs $3, then $15.</p>'],
    ['one sum of money', 'Costs $3.', '<p>Costs $3.</p>'],
    ['escaped stars', 'It is \\*\\*so\\*\\*.', '<p>It is **so**.</p>'],
    ['escaped square brackets', 'It is \\[sic\\].', '<p>It is [sic].</p>'],
    ['a number sign and a bar', 'The #1 of a | b.', '<p>The #1 of a | b.</p>'],
    ['a comparison', 'So a == b, and a < b.', '<p>So a == b, and a &#x3C; b.</p>'],
    [
      'the sides of columns',
      '| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 | 3 |',
      `<div class="table" role="group" aria-label="Table" tabindex="0"><table>
<thead>
<tr>
 <th>a</th>\u0020
 <th class="center">b</th>\u0020
 <th class="number">c</th>\u0020
 </tr>
</thead>
<tbody>
<tr>
 <td>1</td>\u0020
 <td class="center">2</td>\u0020
 <td class="number">3</td>\u0020
 </tr>
</tbody>
</table></div>`,
    ],
    ['emphasis within a word', 'Un*believ*able.', '<p>Un<em>believ</em>able.</p>'],
    ['one tilde', 'About ~20 of 30.', '<p>About ~20 of 30.</p>'],
  ])('%s', async (_, source, html) => expect((await compile(source)).html).toBe(html));

  test('a remark within a check, which is no part of what /checks/ shows', async () => {
    const { page } = await compile(
      '<Check id="a" verdict="agrees" by="slide" claim="So.">\nIt is. {/* no-cite: ours */}\n</Check>',
    );
    expect(page.checks[0]!.html).toBe('<p>It is. </p>');
  });
});
