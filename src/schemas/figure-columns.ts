/** Fields of `encode` that name columns, and whether the numbers of these are drawn. */
const columnFields: Record<string, boolean> = {
  label: false,
  point: false,
  x: true,
  y: true,
  values: true,
  low: true,
  high: true,
  mid: true,
};

/** What is read here of the description of a chart. */
interface Chart {
  encode: Record<string, unknown>;
  columns: Record<string, { unit?: string | undefined }>;
}

/** The columns that a chart reads, each with the field of `encode` that names it and whether its numbers are drawn. */
export const encodedColumns = ({ encode }: Chart): { column: string; field: string; drawn: boolean }[] =>
  Object.entries(encode)
    .filter(([field]) => field in columnFields)
    .flatMap(([field, names]) =>
      [names as string | string[]].flat().map((column) => ({ column, field, drawn: columnFields[field]! })),
    );

/** Why a description does not fit its own columns: each error with the field that it is about and the remedy. */
export function* columnErrors(chart: Chart): Generator<{ path: string[]; message: string }> {
  for (const { column, field, drawn } of encodedColumns(chart)) {
    const described = chart.columns[column];
    if (!described) {
      const message = `encode names the column "${column}", which columns does not describe. Describe it, or fix the name.`;
      yield { path: ['encode', field], message };
    } else if (drawn && !described.unit) {
      yield { path: ['columns', column], message: `Give the column "${column}" a unit: it is drawn.` };
    }
  }
  const { y = [], dashed = [], values = [], strong = [] } = chart.encode as Record<string, string[] | undefined>;
  for (const column of dashed.filter((one) => !y.includes(one))) {
    yield { path: ['encode', 'dashed'], message: `dashed names "${column}", which is not drawn. Name a column of y.` };
  }
  for (const column of strong.filter((one) => !values.includes(one))) {
    yield { path: ['encode', 'strong'], message: `strong names "${column}", which is not drawn. Name one of values.` };
  }
}
