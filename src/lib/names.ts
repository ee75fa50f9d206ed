/**
 * Names of several parts, one of them a digit or more: "GPT-4o", "BF16/FP8", "4-bit". A browser would break the line after
 * the hyphen or the slash. Long ones may be broken, for a phone has no room to spare.
 */
const name = /((?<![\w/.-])(?=[\w./-]*\d)(?=[\w./-]{3,16}(?![\w/-]))\w+(?:\.\w+)*(?:[-/]\w+(?:\.\w+)*)+(?![\w/-]))/;

/** A text in pieces, of which every second one is a name that stays on one line. */
export const splitAtNames = (text: string): string[] => text.split(name);
