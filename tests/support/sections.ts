import { readdirSync } from 'node:fs';

/** Ids of the sections of the content: their files without the ending, in the order of their numbers. */
export const sectionIds = readdirSync('content/sections')
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => file.slice(0, -4))
  .sort();
