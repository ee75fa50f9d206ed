import { z } from 'astro/zod';

/** Nothing makes quotes typographic outside a body, so authors write them. */
export const typographic = (value: string): boolean => !/["']/.test(value);

/**
 * A line of prose in front matter.
 * @param what what the field is, for the message
 * @param most greatest length, in characters
 */
export const text = (what: string, most: number) =>
  z
    .string({ error: `${what}.` })
    .min(3, `${what}: it is empty.`)
    .max(most, { error: (issue) => `${what}: ${String(issue.input).length} characters, at most ${most}. Shorten it.` })
    .refine(typographic, `${what}: use typographic quotes and apostrophes (’ “ ”).`);
