import { z } from 'astro/zod';
import { text } from './text.ts';

/** Ids of the themes that group the sections; each has a page in `content/topics/` and a line in `src/styles/checks.css`. */
export const topicIds = [
  'evaluation',
  'frontier-models',
  'open-models',
  'compression',
  'architectures',
  'data',
  'retrieval',
  'compute',
] as const;

/** Front matter of `content/topics/name.md`. */
export const topicSchema = z.strictObject({
  title: text('The topic’s name', 40),
  order: z.number({ error: 'The topic’s place, a number.' }).int(),
  before: text('What a reader should know before', 240),
  reading: z.array(z.number({ error: 'The number of a section.' }).int()).min(1),
});
