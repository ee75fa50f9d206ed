import { z } from 'astro/zod';

/** What kind of source stands behind a claim: see the head of `content/references.bib`. */
export const ranks = ['primary', 'secondary', 'tertiary'] as const;

/**
 * The fields of BibTeX that readers get, as their names are written. An entry may hold those of {@link editorsFields}
 * besides, and no others.
 */
export const publishedFields = (
  'author editor title subtitle journal booktitle series volume number pages edition publisher institution organization ' +
  'school address howpublished type isbn issn year month day date eprint archivePrefix primaryClass doi url urldate ' +
  'version note keywords'
).split(' ');

/** Fields of BibTeX that are for editors and never leave the file. */
export const editorsFields = ['annote', 'annotation', 'abstract', 'file'];

export interface Name {
  family?: string;
  given?: string;
  /** "van den": part of the family name, though in small letters. */
  'non-dropping-particle'?: string;
  suffix?: string;
  /** An organization. */
  literal?: string;
}

/** A work of which we write citations: CSL-JSON (https://docs.citationstyles.org) with the fields that we read or fill. */
export interface Citable {
  id: string;
  type: string;
  title: string;
  author?: Name[];
  editor?: Name[];
  issued?: { 'date-parts'?: number[][]; literal?: string };
  URL?: string;
  DOI?: string;
  note?: string;
  number?: string;
  'container-title'?: string;
  publisher?: string;
  language?: string;
  abstract?: string;
}

const noAddress = 'The url is no http or https address. Fix it.';

/** A source of `content/references.bib`, after the citation library has read it. */
export const referenceSchema = z.object({
  key: z.string().regex(/^[A-Za-z][\w-]*$/, 'Keys are letters, digits, - and _, so that they can stand in an address.'),
  /** Line of the file on which it begins. */
  line: z.int(),
  rank: z.enum(ranks),
  title: z.string({ error: 'Add a title.' }).min(1),
  /** Who, in the short form used in a sentence: "Ma et al." */
  who: z.string(),
  /** When: the year, "in press" or "n.d." */
  when: z.string(),
  /** Both, with a letter where others of the bibliography read alike: "OpenAI 2024b". */
  label: z.string(),
  url: z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: noAddress })
    .regex(/^[^\\\s]*$/, noAddress)
    .optional(),
  /** The formatted entry, HTML with nothing in it but `<i>`, and `<sup>` and `<sub>` in a formula. */
  html: z.string(),
  /** The entry in BibTeX, with the published fields alone. */
  bibtex: z.string(),
  /** The same in CSL-JSON. */
  csl: z.custom<Citable>(),
});

export type Reference = z.infer<typeof referenceSchema>;
