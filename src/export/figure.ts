import type { RootContent, Table, TableCell } from 'mdast';
import { cell } from '../lib/figures.ts';
import { figureDataPath, type ExportContext, type FigureText } from './context.ts';
import { emphasis, link, paragraph, strong, text } from './nodes.ts';

/**
 * A figure in words: title, its numbers as a table (or what a diagram shows), caption, sources, and the CSV's address.
 * @param labels how the page names the figure's sources, in their order
 */
export function figureNodes(name: string, labels: string[], context: ExportContext): RootContent[] {
  const figure = context.figure(name);
  const { title, caption, alt, computed, table } = figure;
  const verb = computed ? 'Computed by us from' : table ? 'Source:' : 'After';
  const source = labels.length > 0 ? ` ${verb} ${labels.join(', ')}.` : '';
  const data = table ? [text(' Data: '), link(context.address(figureDataPath(name)), `${name}.csv`), text('.')] : [];
  return [
    paragraph(strong('Figure.'), ' ', emphasis(title)),
    table ? tableNode(figure) : paragraph(alt),
    paragraph(`${caption}${source}`, ...data),
  ];
}

/** The numbers as on the page; columns with a unit are aligned to the right. */
function tableNode({ columns, table }: FigureText): Table {
  const { names, rows } = table!;
  const head = names.map((name) => {
    const { label, unit } = columns[name]!;
    return unit ? `${label} (${unit})` : label;
  });
  return {
    type: 'table',
    align: names.map((name) => (columns[name]!.unit ? 'right' : 'left')),
    children: [head, ...rows.map((row) => names.map((name) => cell(row[name])))].map((values) => ({
      type: 'tableRow',
      children: values.map((value): TableCell => ({ type: 'tableCell', children: [text(value)] })),
    })),
  };
}
