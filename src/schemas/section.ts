import { z } from 'astro/zod';
import { text } from './text.ts';
import { topicIds } from './topic.ts';

/** Parts of the report that the site covers, in the report's order. */
export const parts = [
  { id: 'introduction', title: 'Introduction' },
  { id: 'research', title: 'Research' },
] as const;

/** Where the title of a slide was read. */
const slideSources = ['slide', 'reader', 'list', 'untitled'] as const;

/** What readers ask that the page answers, as short as people type, with the id of the heading, gloss or figure that does. */
const questions = z
  .array(
    z.strictObject({
      text: text('A question as short as people type', 70),
      target: z.string({ error: 'The id that answers it: "limits", "gloss-lora", "fig-24-phone".' }).min(1),
    }),
  )
  .min(6, 'Give six to eight questions in each language.')
  .max(8, 'Give six to eight questions in each language.');

/**
 * How readers say it who do not know the page's own words: indexed with the page and never shown (document expansion:
 * Nogueira and Lin, "From doc2query to docTTTTTquery", 2019).
 */
const wordings = z
  .array(text('A wording as short as people type', 70))
  .max(24, 'At most 24 wordings in each language: more does not find more.');

const briefWords = { min: 60, max: 100 };

/** What the page says, for a reader of French: written as French, no translation of the summary. Plain text. */
const brief = text('« En bref », in French', 900).refine(
  (value) => {
    const count = value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    return count >= briefWords.min && count <= briefWords.max;
  },
  { error: `« En bref » has ${briefWords.min} to ${briefWords.max} words.` },
);

const partIds = parts.map((part) => part.id);

/** Characters that the navigation has room for on one line. */
const shortLength = 26;

/** The title in the navigation: the field `short`, or else what stands before the colon. */
export const shortTitle = ({ title, short }: { title: string; short?: string | undefined }): string =>
  short ?? title.split(':')[0]!;

/** Front matter of `content/sections/NN-slug.mdx`. Each message names the remedy; Astro adds file and field. */
export const sectionSchema = z
  .strictObject({
    number: z.number({ error: 'Give the slide number of the report, for example 24.' }).int().min(1).max(212),
    title: text('A clear English title of our own', 80),
    short: text('The title in the navigation, on one line', shortLength).optional(),
    slide: text('The slide’s own title, as the report words it', 160),
    slideSource: z.enum(slideSources, {
      error:
        'Where the slide’s title was read: slide, reader (a reader’s account), list (not checked against the slide) or untitled.',
    }),
    part: z.enum(partIds, { error: `One of ${partIds.join(', ')}.` }),
    topics: z
      .array(z.enum(topicIds, { error: `Topics are ${topicIds.join(', ')}.` }))
      .min(1, 'Name at least one topic.'),
    summary: text('One sentence that sums the section up', 160),
    keyFigure: z.strictObject(
      {
        value: z.string({ error: 'The number as printed, in quotes: "2.6".' }).min(1),
        unit: z.string({ error: 'The unit: "times", "%", "GB" …' }).min(1, 'A key figure without a unit says nothing.'),
        label: text('What was measured, on what, against what', 140),
        source: z.string({ error: 'A key of content/references.bib.' }),
      },
      { error: 'Give the key figure: value, unit, label and source.' },
    ),
    aliases: z.array(z.string().min(2)).min(3, 'Give at least three words a reader may search for.'),
    questions: z.strictObject(
      { en: questions, fr: questions },
      { error: 'Give the questions that the page answers, under en: and fr:, each as { text: "…", target: id }.' },
    ),
    wordings: z.strictObject(
      { en: wordings, fr: wordings },
      { error: 'Give other wordings of the subject, under en: and fr:.' },
    ),
    brief,
    checked: z.iso.date({
      error: 'The day on which the page’s facts were last held against their sources, in quotes: "2026-11-29".',
    }),
    related: z
      .array(
        z.strictObject({
          number: z.number({ error: 'The number of another section.' }).int(),
          why: text('Why a reader would go there', 140),
        }),
      )
      .min(2, 'Name at least two related sections.')
      .superRefine((related, context) => {
        related.forEach(({ number }, index) => {
          if (related.findIndex((other) => other.number === number) === index) return;
          const message = `Section ${number} stands twice. Name each related section once.`;
          context.addIssue({ code: 'custom', path: [index, 'number'], message });
        });
      }),
  })
  .refine((data) => shortTitle(data).length <= shortLength, {
    path: ['short'],
    error: `The title is too long for the navigation: give at most ${shortLength} characters as short.`,
  });

export type Section = z.infer<typeof sectionSchema>;
