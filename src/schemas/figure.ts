import { z } from 'astro/zod';
import { text } from './text.ts';

const column = z
  .object({ label: z.string().min(1, 'Name the column as a reader reads it.'), unit: z.string().min(1).optional() })
  .strict();

const scale = z.enum(['linear', 'log'], { error: 'linear or log.' }).default('linear');
const values = z.array(z.string()).min(1, 'Name the numeric columns that are drawn.');
const category = z
  .object({ label: z.string({ error: 'The text column that names each row.' }), values, scale })
  .strict();
const series = z.object({ x: z.string(), y: values, xScale: scale, yScale: scale }).strict();
const range = z
  .object({ label: z.string(), low: z.string(), high: z.string(), mid: z.string().optional(), scale })
  .strict();

const shared = {
  title: text('The finding, as a sentence', 110),
  caption: text('What is measured, by whom, on what', 600),
  alt: text('The finding and its main values, for a reader who cannot see the figure', 900),
  sources: z.array(z.string()).min(1, 'Name at least one source key of content/references.bib.'),
  computed: z.boolean().default(false),
};
const chart = { ...shared, columns: z.record(z.string(), column) };

/** Description of a figure: `content/figures/NN-name.yaml`, beside its numbers in `NN-name.csv`. */
export const figureSchema = z.discriminatedUnion(
  'kind',
  [
    z.object({ ...chart, kind: z.literal('bar'), encode: category }).strict(),
    z.object({ ...chart, kind: z.literal('grouped-bar'), encode: category }).strict(),
    z.object({ ...chart, kind: z.literal('dot'), encode: category }).strict(),
    z.object({ ...chart, kind: z.literal('slope'), encode: category }).strict(),
    z.object({ ...chart, kind: z.literal('line'), encode: series }).strict(),
    z.object({ ...chart, kind: z.literal('range'), encode: range }).strict(),
  ],
  { error: 'kind is one of bar, grouped-bar, dot, slope, line, range.' },
);

export type FigureData = z.infer<typeof figureSchema>;
