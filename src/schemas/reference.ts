import { z } from 'astro/zod';

/** What kind of source stands behind a claim: see the head of `content/references.bib`. */
export const ranks = ['primary', 'secondary', 'tertiary'] as const;

/** A source of `content/references.bib`, after the citation library has read it. */
export const referenceSchema = z.object({
  key: z.string().regex(/^[A-Za-z][\w-]*$/, 'Keys are letters, digits, - and _, so that they can stand in an address.'),
  rank: z.enum(ranks),
  who: z.string().min(1, 'Add an author; an organisation goes in double braces.'),
  when: z.string(),
  title: z.string({ error: 'Add a title.' }).min(1),
  url: z.url({ error: 'The url is not a well-formed address.' }).optional(),
  html: z.string(),
  bibtex: z.string(),
  csl: z.looseObject({ id: z.string() }),
});
