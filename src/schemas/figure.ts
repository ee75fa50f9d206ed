import { z } from 'astro/zod';
import { columnErrors } from './figure-columns.ts';
import { text, typographic } from './text.ts';

const column = z.strictObject({
  label: z
    .string()
    .min(1, 'Name the column as a reader reads it.')
    .refine(typographic, 'Use typographic quotes and apostrophes (’ “ ”).'),
  unit: z.string().min(1).optional(),
});

const scale = z.enum(['linear', 'log'], { error: 'linear or log.' }).default('linear');
/** Numeric columns that are drawn. `max` is how many marks or colours a drawing of the kind can tell apart. */
const values = (max: number, min = 1) =>
  z
    .array(z.string())
    .min(min, `Name ${min === 1 ? 'the numeric columns that are drawn' : `${min} numeric columns`}.`)
    .max(max, `Name at most ${max} ${max === 1 ? 'column' : 'columns'}: this kind of chart draws no more.`)
    .refine((columns) => new Set(columns).size === columns.length, 'A column stands twice. Name each once.');
/** Rows that carry the finding: they keep the colour, the others step back. */
const emphasis = z.array(z.string()).min(1).optional();
const label = z.string({ error: 'The text column that names each row.' });
/** Rows that stand in the table only. */
const omit = z.array(z.string()).min(1).optional();
/** Bars show lengths, and a length needs a zero. */
const noScale = z.never({ error: 'Bars begin at zero, which no logarithm reaches: use kind dot.' }).optional();
const bar = (max: number) => ({ label, values: values(max), scale: noScale, emphasis, omit });
const bars = (max: number) => z.strictObject(bar(max));
/** Columns of `values` that carry the finding: they keep the colour, the others step back. */
const strong = z.array(z.string()).min(1).optional();
/** `group: columns` gathers the bars of a column, one a row of the table, instead of those of a row. */
const groups = z.strictObject({ ...bar(6), strong, group: z.enum(['rows', 'columns']).optional() });
const dots = z.strictObject({
  label,
  values: values(5),
  scale,
  emphasis,
  strong,
  omit,
  reverse: z.boolean().optional(),
});
const slope = z.strictObject({ label, values: values(2, 2), emphasis, reverse: z.boolean().optional() });
const series = z.strictObject({
  x: z.string(),
  y: values(6),
  xScale: scale,
  yScale: scale,
  /** Text column that names the points of a single line. */
  point: z.string().optional(),
  /** Series that are bounds, not data. */
  dashed: z.array(z.string()).optional(),
});
const range = z.strictObject({ label, low: z.string(), high: z.string(), mid: z.string().optional(), scale });

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

const diagramSchema = z.strictObject({
  ...shared,
  kind: z.literal('diagram'),
  diagram: z.string({ error: 'Name the drawing: a file of src/charts/diagrams/.' }),
  sources: sources.default([]),
});

/** Description of a figure: `content/figures/NN-name.yaml`, beside its numbers in `NN-name.csv`. */
export const figureSchema = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({ ...chart, kind: z.literal('bar'), encode: bars(1) }),
      z.strictObject({ ...chart, kind: z.literal('grouped-bar'), encode: groups }),
      z.strictObject({ ...chart, kind: z.literal('stacked-bar'), encode: bars(3) }),
      z.strictObject({ ...chart, kind: z.literal('dot'), encode: dots }),
      z.strictObject({ ...chart, kind: z.literal('slope'), encode: slope }),
      z.strictObject({ ...chart, kind: z.literal('line'), encode: series }),
      z.strictObject({ ...chart, kind: z.literal('range'), encode: range }),
      diagramSchema,
    ],
    { error: 'kind is one of bar, grouped-bar, stacked-bar, dot, slope, line, range, diagram.' },
  )
  .superRefine((figure, context) => {
    if (figure.kind === 'diagram') return;
    for (const { path, message } of columnErrors(figure)) context.addIssue({ code: 'custom', path, message });
  });

/** A figure of either sort. */
export type AnyFigure = z.infer<typeof figureSchema>;
/** A drawing of ideas: no numbers beside it. */
type DiagramData = Extract<AnyFigure, { kind: 'diagram' }>;
/** A drawing of numbers. */
export type FigureData = Exclude<AnyFigure, DiagramData>;
/** A chart of one kind. */
export type Chart<Kind extends FigureData['kind']> = Extract<FigureData, { kind: Kind }>;
