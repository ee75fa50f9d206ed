import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { readTable, type Figure } from '../lib/figures.ts';
import { readText } from '../lib/text-file.ts';
import { figureSchema } from '../schemas/figure.ts';
import { kept } from './kept.ts';
import { figureNames } from './names.ts';

export const csvPath = (name: string): string => resolve('content/figures', `${name}.csv`);
const yamlPath = (name: string): string => resolve('content/figures', `${name}.yaml`);

/**
 * A figure: its description, and for a chart the numbers of its CSV. Kept until a file of the two changes. Throws, with file
 * and remedy, when a file is missing, when the description is not sound, and when the chart cannot draw the numbers.
 */
export const readFigure = kept(
  'figures',
  (name) => [yamlPath(name), csvPath(name)],
  (name): Figure => {
    const { data: figure, error } = figureSchema.safeParse(parse(readText(yamlPath(name))));
    if (error) {
      const [issue] = error.issues;
      throw new Error(`content/figures/${name}.yaml: ${issue!.path.join('.') || 'description'}: ${issue!.message}`);
    }
    // A diagram has no numbers.
    if (figure.kind === 'diagram') return figure;
    const path = `content/figures/${name}.csv`;
    if (!existsSync(csvPath(name))) throw new Error(`${path}: the file is missing. Add it, with the figure’s numbers.`);
    return { ...figure, table: readTable(name, readFileSync(csvPath(name)), figure) };
  },
);

/** All figures of `content/figures/` by name. */
export const readFigures = (): Map<string, Figure> =>
  new Map([...figureNames()].map((name) => [name, readFigure(name)]));
