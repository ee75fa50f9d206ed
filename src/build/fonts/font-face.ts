/** What an `@font-face` rule says. */
export interface FontFace {
  family: string;
  /** `url(...)` or `local(...)` values, first choice first. */
  src: readonly string[];
  style?: 'normal' | 'italic';
  /** A weight, or two for a range. */
  weight?: string;
  display?: 'optional' | 'block';
  /** The characters the face is for; all when left out. */
  characters?: Iterable<string>;
  /** Further descriptors, such as size-adjust. */
  adjust?: Readonly<Record<string, string>>;
}

/** The rule in CSS, one descriptor a line. */
export function fontFace({
  family,
  src,
  style = 'normal',
  weight = '400',
  display,
  characters,
  adjust = {},
}: FontFace): string {
  const descriptors = {
    'font-family': `"${family}"`,
    'font-style': style,
    'font-weight': weight,
    'font-display': display,
    src: src.join(', '),
    'unicode-range': characters && unicodeRange(characters),
    ...adjust,
  };
  const lines = Object.entries(descriptors).filter(([, value]) => value !== undefined);
  return `@font-face {\n${lines.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}\n`;
}

/** A WOFF2 file beside the style sheet. */
export const woff2 = (file: string): string => `url("./${file}") format("woff2")`;

/** Characters as a `unicode-range`, neighbours joined: "U+30-39, U+2192". */
export function unicodeRange(characters: Iterable<string>): string {
  const ranges: { from: number; to: number }[] = [];
  for (const code of Array.from(characters, (character) => character.codePointAt(0)!).sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && code <= last.to + 1) last.to = code;
    else ranges.push({ from: code, to: code });
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges.map(({ from, to }) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(', ');
}
