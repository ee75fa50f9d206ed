import { z } from 'astro/zod';
import { text } from './text.ts';

/** Front matter of `content/topics/name.md`. */
export const topicSchema = z
  .object({ title: text('The topic’s name', 40), order: z.number({ error: 'The topic’s place, a number.' }).int() })
  .strict();
