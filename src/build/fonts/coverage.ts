import type { Usage } from './usage.ts';

/** Whether a font file, named without ending, has a character. */
export type Covers = (face: string, character: string) => boolean;

/**
 * Stops the build when a formula sets a character that its KaTeX font does not have: a reader would see it in some
 * other font, or a box.
 * @throws with the file, the line, the character and what to do, for every such character
 */
export function assertCovered({ glyphs }: Usage, covers: Covers): void {
  const problems: string[] = [];
  for (const [face, characters] of glyphs) {
    for (const [character, { file, line, tex }] of characters) {
      // A space without a glyph is set as a gap all the same.
      if (/\s/.test(character) || covers(face, character)) continue;
      const others = [...glyphs.keys()].filter((other) => covers(other, character));
      const where = others.length > 0 ? `${face} (it is in ${others.join(', ')})` : 'any KaTeX font';
      problems.push(`${file}:${line}: “${character}” (${codePoint(character)}) in $${tex.trim()}$ is not in ${where}.`);
    }
  }
  if (problems.length === 0) return;
  throw new Error(`${problems.sort().join('\n')}\nWrite it outside the formula, or with a TeX command.`);
}

/** A character as U+XXXX. */
export const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
