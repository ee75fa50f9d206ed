import { z } from 'astro/zod';
import { text } from './text.ts';

/** Front matter of `content/glossary/term.md`; the body is the definition, in French. */
export const glossarySchema = z.strictObject({
  en: z.string({ error: 'The English term.' }).trim().min(2),
  fr: z.string({ error: 'The French term.' }).trim().min(2),
  english: text('The term explained in one sentence of English', 240),
  acronym: z.string().min(2).optional(),
  aliases: z.array(z.string().min(1)).default([]),
});
