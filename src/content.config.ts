import { basename, extname } from 'node:path';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { readBibliography } from './lib/bibliography.ts';
import { figureSchema } from './schemas/figure.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { pageSchema } from './schemas/page.ts';
import { referenceSchema } from './schemas/reference.ts';
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
  figures: defineCollection({ loader: files('figures', '*.yaml'), schema: figureSchema }),
  topics: defineCollection({ loader: files('topics', '*.md'), schema: topicSchema }),
  pages: defineCollection({ loader: files('pages', '*.mdx'), schema: pageSchema }),
  references: defineCollection({
    loader: () => [...readBibliography().values()].map((reference) => ({ id: reference.key, ...reference })),
    schema: referenceSchema,
  }),
};
