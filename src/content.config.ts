import { basename, extname } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { readBibliography } from './lib/bibliography.ts';
import { figureSchema } from './schemas/figure.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { referenceSchema } from './schemas/reference.ts';
import { sectionSchema } from './schemas/section.ts';
import { text } from './schemas/text.ts';

/** Files of one folder of `content/`. The id is the file's name, untouched: Astro's own ids drop dots. */
const files = (folder: string, pattern: string) =>
  glob({
    base: `./content/${folder}`,
    // Rendered with the page: a broken text then stops the build, and no rendering outlives a change of base path.
    deferRender: true,
    pattern,
    generateId: ({ entry }) => basename(entry, extname(entry)),
  });

/** What content may be. Nothing else in the project says so. */
export const collections = {
  sections: defineCollection({ loader: files('sections', '*.mdx'), schema: sectionSchema }),
  glossary: defineCollection({ loader: files('glossary', '*.md'), schema: glossarySchema }),
  figures: defineCollection({ loader: files('figures', '*.yaml'), schema: figureSchema }),
  topics: defineCollection({
    loader: files('topics', '*.md'),
    schema: z.object({ title: text('The topic’s name', 40), order: z.number().int() }).strict(),
  }),
  pages: defineCollection({
    loader: files('pages', '*.mdx'),
    schema: z.object({ title: text('The page’s title', 80), description: text('What the page holds', 200) }).strict(),
  }),
  references: defineCollection({
    loader: () => [...readBibliography().values()].map((reference) => ({ id: reference.key, ...reference })),
    schema: referenceSchema,
  }),
};
