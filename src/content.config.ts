import { basename, extname } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import type { Figure } from './lib/figures.ts';
import { readBibliography } from './loaders/bibliography.ts';
import { collection } from './loaders/collection.ts';
import { readFigures } from './loaders/figures.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { pageSchema } from './schemas/page.ts';
import type { Reference } from './schemas/reference.ts';
import { sectionSchema } from './schemas/section.ts';
import { topicSchema } from './schemas/topic.ts';

/** Files of one folder of `content/`. The id is the file's name, untouched: Astro's own ids drop dots. */
const files = (folder: string, pattern: string) =>
  glob({
    base: `./content/${folder}`,
    // Rendered with the page: a broken text then stops the build, and no rendering outlives a change of base path.
    deferRender: true,
    pattern,
    generateId: ({ entry }) => basename(entry, extname(entry)),
  });

/**
 * The collections of `content/`. `src/schemas/` says what front matter and figure descriptions may hold; before Astro reads
 * them, `src/build/content-errors.ts` holds the files against the same schemas, for messages with line numbers.
 */
export const collections = {
  sections: defineCollection({ loader: files('sections', '*.mdx'), schema: sectionSchema }),
  glossary: defineCollection({ loader: files('glossary', '*.md'), schema: glossarySchema }),
  topics: defineCollection({ loader: files('topics', '*.md'), schema: topicSchema }),
  pages: defineCollection({ loader: files('pages', '*.mdx'), schema: pageSchema }),
  // These two are checked by their readers, which Markdown's plugins share.
  figures: defineCollection({ loader: collection('content/figures', readFigures), schema: z.custom<Figure>() }),
  references: defineCollection({
    loader: collection('content/references.bib', () => readBibliography()),
    schema: z.custom<Reference>(),
  }),
};
