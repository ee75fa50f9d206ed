import { z } from 'astro/zod';

/** Nothing makes quotes typographic outside a body, so authors write them. */
export const typographic = (value: string): boolean => !/["']/.test(value);

/** Nothing reads Markdown or HTML there either: its signs would be printed. “Q*” has none. */
export const isPlain = (value: string): boolean => !/\*\*|\*[^\s*][^*]*\*|`|\]\(|\[@|<\/?[a-z]/i.test(value);

/** A text that YAML has on several lines (">", "|") is one line on the page, in feeds and in citations. */
const oneLine = (value: string): string => value.replace(/[ \t\n]+/g, ' ').trim();

/**
 * A line of prose in front matter.
 * @param what what the field is, for messages and for the JSON Schema of what is published
 * @param max greatest length, in characters
 */
export const text = (what: string, max: number) =>
  z
    .string({ error: `${what}.` })
    .overwrite(oneLine)
    .min(3, `${what}: it is empty.`)
    .max(max, { error: (issue) => `${what}: ${String(issue.input).length} characters, at most ${max}. Shorten it.` })
    .refine(isPlain, `${what}: it is plain text, and Markdown would be printed as it is typed. Take the signs away.`)
    .refine(typographic, `${what}: use typographic quotes and apostrophes (’ “ ”).`)
    .describe(what);
