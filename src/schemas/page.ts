import { z } from 'astro/zod';
import { text } from './text.ts';

/** Front matter of `content/pages/name.mdx`. */
export const pageSchema = z.strictObject({
  title: text('The page’s title', 80),
  description: text('What the page holds', 160),
  aliases: z.array(text('Words a reader may search for', 40)).default([]),
  citable: z.boolean({ error: 'true, if the page ends with its own citation, as a section does.' }).default(false),
});
