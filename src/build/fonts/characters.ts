import { escapedCharacters } from './escapes.ts';
import type { Source } from './sources.ts';

const printableAscii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('');
const french = 'àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒ';
const punctuation = '«»‘’“”–—…−×·•→\u00a0\u202f';

/**
 * Always in the text faces, for text that no source holds literally: generated words, typographic quotes, what a
 * reader types. Rarer signs (§ ½ ≈ and so on) join when a source uses them; each costs about 40 bytes in every face.
 */
export const standingCharacters = printableAscii + french + punctuation;

/**
 * The characters that may be set in the text faces, in code point order.
 * @returns each character with the first source that uses it; "" for the standing ones
 */
export function textCharacters(sources: readonly Source[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const character of standingCharacters) first.set(character, '');
  for (const source of sources) {
    // What works at build time sets nothing on a page.
    if (source.file.startsWith('src/build/')) continue;
    // NFC, because a shaper composes letter and accent by itself when the font has the composed letter.
    for (const character of new Set((source.text + escapedCharacters(source)).normalize('NFC'))) {
      if (isDrawn(character) && !first.has(character)) first.set(character, source.file);
    }
  }
  return new Map([...first].sort(([a], [b]) => a.codePointAt(0)! - b.codePointAt(0)!));
}

/** Whether a font needs a glyph for it: no controls, format characters, line breaks, private or unassigned code points. */
export const isDrawn = (character: string): boolean =>
  !/^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u{FE00}-\u{FE0F}]$/u.test(character);
