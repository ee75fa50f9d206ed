import { blocks, prose } from './blocks.ts';
import { figureFields, frontMatterFields } from './fields.ts';
import type { Content, Fault, Rule } from './types.ts';

/** What a typist's keyboard makes of numbers, with the sign that belongs there. */
const everywhere: [RegExp, string][] = [
  [/(?<=^|[\s(=≈,])-(?=\d)/, 'a hyphen for a minus sign: write −'],
  [/(?<![\w.-]|\d{4}-)(?!\d{4}-\d\d\b)\d[\d.,]*%?-\$?\d[\d.,]*(?![\w-]|\.\d)/, 'a hyphen in a range: write –'],
  [/\s--?\s|(?<!-)--(?!-)/, 'a hyphen for a dash: write –'],
  [
    /(?<![\w-])\d[\d.]*( x |x)\d+(?![\w-])|(?<![\w-])\d+(\.\d+)?x(?!\w)/,
    'the letter x for a multiplication sign: write ×',
  ],
  [/\.\.\./, 'three full stops: write …'],
  // Straight quotes become typographic by the letters beside them.
  [/(?<=^|[\s(])["'](?![\p{L}\p{N}\uFFFC…])/u, 'a straight quote beside a sign: write “ or ‘'],
];

/** In front matter, in attributes and in YAML nothing makes quotes typographic, so authors write them. */
const unconverted: [RegExp, string][] = [[/["']/, 'a straight quote: write ’ “ or ”']];

/** Minus signs, en dashes and quotation marks are those of a printer. */
export const typography: Rule = {
  name: 'typography',
  check: (content) => texts(content).flatMap(faultsOf),
};

interface Text {
  file: string;
  line: number;
  text: string;
  converted: boolean;
}

function texts({ sections, pages, figures }: Content): Text[] {
  const all = [...sections, ...pages];
  const fields = [...all.flatMap(frontMatterFields), ...figures.flatMap(figureFields)];
  const bodies = all.flatMap((page) =>
    blocks(page).map((block) => ({
      file: page.file,
      line: block.line,
      text: prose(block),
      converted: block.kind !== 'claim',
    })),
  );
  return [...bodies, ...fields.map(({ file, line, text }) => ({ file, line, text, converted: false }))];
}

function faultsOf({ file, line, text, converted }: Text): Fault[] {
  return [...everywhere, ...(converted ? [] : unconverted)].flatMap(([pattern, remedy]) => {
    const found = pattern.exec(text);
    if (!found) return [];
    const near = text.slice(Math.max(0, found.index - 15), found.index + found[0].length + 8);
    return [{ file, line, message: `${remedy} (near "${near}").` }];
  });
}
