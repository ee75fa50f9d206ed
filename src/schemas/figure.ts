import { z } from 'astro/zod';
import { text } from './text.ts';

const column = z
  .object({ label: z.string().min(1, 'Name the column as a reader reads it.'), unit: z.string().min(1).optional() })
  .strict();

const scales = z.enum(['linear', 'log'], { error: 'linear or log.' });
const scale = scales.default('linear');
const values = z.array(z.string()).min(1, 'Name the numeric columns that are drawn.');
/** Rows that carry the finding: they keep the colour, the others step back. */
const emphasis = z.array(z.string()).min(1).optional();
const rows = { label: z.string({ error: 'The text column that names each row.' }), values };
/** Bars show lengths, and a length needs a zero. */
const fromZero = scales.refine(
  (value) => value !== 'log',
  'Bars begin at zero, which no logarithm reaches: use kind dot.',
);
const bars = z.object({ ...rows, scale: fromZero.optional(), emphasis }).strict();
const dots = z.object({ ...rows, scale, emphasis, reverse: z.boolean().optional() }).strict();
const slope = z.object({ ...rows, emphasis, reverse: z.boolean().optional() }).strict();
const series = z
  .object({
    x: z.string(),
    y: values,
    xScale: scale,
    yScale: scale,
    /** Text column that names the points of a single line. */
    point: z.string().optional(),
    /** Series that are bounds, not data. */
    dashed: z.array(z.string()).optional(),
  })
  .strict();
const range = z
  .object({ label: z.string(), low: z.string(), high: z.string(), mid: z.string().optional(), scale })
  .strict();

const shared = {
  title: text('The finding, as a sentence', 110),
  caption: text('What is measured, by whom, on what', 600),
  alt: text('The finding and its main values, for a reader who cannot see the figure', 900),
  computed: z.boolean().default(false),
};
const sources = z.array(z.string());
const chart = {
  ...shared,
  sources: sources.min(1, 'Name at least one source key of content/references.bib.'),
  columns: z.record(z.string(), column),
  /** Line over the drawing that says what is measured, where label and unit do not suffice. */
  measure: text('What the axis measures', 80).optional(),
};

const diagramSchema = z
  .object({
    ...shared,
    kind: z.literal('diagram'),
    diagram: z.string({ error: 'Name the drawing: a file of src/charts/diagrams/.' }),
    sources: sources.default([]),
  })
  .strict();

/** Description of a figure: `content/figures/NN-name.yaml`, beside its numbers in `NN-name.csv`. */
export const figureSchema = z.discriminatedUnion(
  'kind',
  [
    z.object({ ...chart, kind: z.literal('bar'), encode: bars }).strict(),
    z.object({ ...chart, kind: z.literal('grouped-bar'), encode: bars }).strict(),
    z.object({ ...chart, kind: z.literal('stacked-bar'), encode: bars }).strict(),
    z.object({ ...chart, kind: z.literal('dot'), encode: dots }).strict(),
    z.object({ ...chart, kind: z.literal('slope'), encode: slope }).strict(),
    z.object({ ...chart, kind: z.literal('line'), encode: series }).strict(),
    z.object({ ...chart, kind: z.literal('range'), encode: range }).strict(),
    diagramSchema,
  ],
  { error: 'kind is one of bar, grouped-bar, stacked-bar, dot, slope, line, range, diagram.' },
);

/** A figure of either sort. */
export type AnyFigure = z.infer<typeof figureSchema>;
/** A drawing of ideas: no numbers beside it. */
export type DiagramData = Extract<AnyFigure, { kind: 'diagram' }>;
/** A drawing of numbers. */
export type FigureData = Exclude<AnyFigure, DiagramData>;
/** A chart of one kind. */
export type Chart<Kind extends FigureData['kind']> = Extract<FigureData, { kind: Kind }>;
