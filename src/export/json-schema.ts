import { z } from 'astro/zod';
import { glossarySchema as glossaryFields } from '../schemas/glossary.ts';
import { ranks } from '../schemas/reference.ts';
import { sectionSchema } from '../schemas/section.ts';
import { verdictLabels, claimantLabels, type Claimant, type Verdict } from '../lib/verdicts.ts';
import { partialDate } from '../markdown/component-schema.ts';

/** The form of the JSON files under `/data/`: the JSON Schemas and our own types are both made from it. */
const address = z.url().describe('Full address');
const markdown = z.string().min(1).describe('Markdown, citations as “Who year”');
const keys = z.array(z.string()).describe('Keys of `references`');
const named = (what: string) => z.strictObject({ id: z.string(), title: z.string(), address }).describe(what);

/** Fields that are published as authors write them, with their limits. */
const { number, title, slide, slideSource, summary, brief, checked, keyFigure } = sectionSchema.shape;
const { en, fr, acronym, aliases, english } = glossaryFields.shape;

const reference = z.strictObject({
  key: z.string().describe('Stable; the fragment of its entry on the page of sources'),
  label: z.string().describe('How the section’s text names it'),
  title: z.string(),
  formatted: z.string().describe('The whole entry, plain text'),
  rank: z.enum(ranks),
  url: z.url().optional().describe('Address of the source; missing when it has none that we know'),
});

const figure = z.strictObject({
  id: z.string(),
  title: z.string().describe('The finding'),
  caption: z.string(),
  description: z.string().describe('Text alternative'),
  address,
  csv: z.url().optional().describe('Address of its numbers; missing for a diagram'),
  sources: keys,
});

const check = z.strictObject({
  id: z.string(),
  address,
  verdict: z.enum(Object.keys(verdictLabels) as Verdict[]),
  by: z.enum(Object.keys(claimantLabels) as Claimant[]).describe('Who makes the statement'),
  claim: z.string(),
  text: markdown,
  references: keys,
});

const update = z.strictObject({
  id: z.string(),
  address,
  date: z.string().regex(partialDate).describe('Year, year and month, or day: as exact as it is known'),
  event: z.string().optional().describe('Updates of several sections with the same value tell one event'),
  text: markdown,
  references: keys,
});

const question = z.strictObject({
  lang: z.enum(['en', 'fr']),
  text: z.string(),
  address: z.url().describe('Address of the place that answers it'),
});

const section = z.strictObject({
  number: number.describe('The number of the slide in the report; never changes'),
  id: z.string(),
  title,
  summary,
  brief: brief.describe('The section in a few sentences of French'),
  checked: checked.describe('When its facts were last held against their sources'),
  address,
  shortAddress: z.url().describe('Leads to `address`'),
  markdown: z.url().describe('Address of the whole section as Markdown'),
  part: z.strictObject({ id: z.string(), title: z.string() }),
  topics: z.array(named('Topic')).min(1),
  slide: z.strictObject({
    title: slide,
    readIn: slideSource.describe(
      'Where we read the slide’s title; `reader` is the account of somebody who saw it, `list` is not checked against the slide',
    ),
  }),
  keyFigure: keyFigure.describe('One number to keep from the section; its source is the key of one of `references`'),
  keywords: z.array(z.string()),
  questions: z.array(question).describe('Questions that the section answers, in English and in French'),
  related: z.array(z.strictObject({ number: z.int(), id: z.string(), title: z.string(), address, why: z.string() })),
  terms: z.array(z.string()).describe('Ids of glossary terms that the section uses'),
  figures: z.array(figure),
  checks: z.array(check),
  updates: z.array(update).describe('Developments since the report, oldest first as on the page'),
  references: z.array(reference),
});

const head = {
  $schema: address,
  title: z.string(),
  description: z.string(),
  address,
  language: z.string(),
  license: z.strictObject({ name: z.string(), address }),
  credit: z.string().describe('Whom to credit'),
};

export const sectionsSchema = z
  .strictObject({
    ...head,
    report: z.strictObject({
      title: z.string(),
      author: z.string(),
      publisher: z.string(),
      address,
      published: z.iso.date(),
    }),
    sections: z.array(section),
  })
  .describe('All sections of the companion, in the order of the report');

export const glossarySchema = z
  .strictObject({
    ...head,
    terms: z.array(
      z.strictObject({
        id: z.string().describe('Stable; the fragment of the term’s entry in the glossary'),
        en,
        fr,
        acronym,
        aliases: aliases.describe('Other English and French names'),
        english,
        definition: z.string().min(1).describe('In French, Markdown'),
        address,
        sections: z.array(z.int()).describe('Numbers of the sections that use it'),
      }),
    ),
  })
  .describe('The glossary, English and French');

export type SectionsData = z.infer<typeof sectionsSchema>;
export type SectionData = SectionsData['sections'][number];
export type GlossaryData = z.infer<typeof glossarySchema>;

/** A schema as JSON Schema 2020-12, under the address where it is served. */
export const jsonSchema = (schema: z.ZodType, id: string): object => ({
  ...z.toJSONSchema(schema, { target: 'draft-2020-12' }),
  $id: id,
});
