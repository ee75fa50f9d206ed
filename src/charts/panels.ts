import type { FigureTable } from '../lib/figures.ts';
import type { Chart } from '../schemas/figure.ts';
import { dotRows, joined, tall } from './dots.ts';
import type { Drawing } from './frame.ts';
import { mark } from './marks.ts';
import { narrowest, widestNarrow } from './measure.ts';
import { layoutRows, readRows, valuesOf } from './rows.ts';
import { makeScale } from './scale.ts';
import { element, text } from './svg.ts';

const [head, gap] = [26, 18];

/** Whether dots are drawn in panels: one strong series against three others or more, which would overprint each other. */
export const inPanels = ({ values, strong }: Chart<'dot'>['encode']): boolean =>
  values.length > 3 && strong?.length === 1;

/**
 * Small multiples on one scale: a panel for each other series, with the strong one in all of them. Side by side in a wide
 * place, below each other in a narrow one.
 */
export function drawPanels(figure: Chart<'dot'>, table: FigureTable, wide: boolean): Drawing {
  const { values, strong, scale: kind, reverse } = figure.encode;
  const rows = readRows(table, figure.encode);
  const layout = layoutRows(rows, tall, wide);
  const scale = makeScale(valuesOf(rows), { log: kind === 'log', reverse, count: 3 });
  const main = values.indexOf(strong![0]!);
  const others = values.flatMap((_, series) => (series === main ? [] : [series]));
  const room = (wide ? widestNarrow : narrowest) - layout.left;
  const inner = wide ? (room + gap) / others.length - gap : room;
  const fromOf = (index: number) => (wide ? (index * (inner + gap)) / room : 0);
  const panels = others.map((other, index) =>
    dotRows(
      { ...layout, inner },
      {
        scale,
        pads: [6, 6],
        from: fromOf(index),
        share: inner / room,
        named: !wide || index === 0,
        axisTop: -4,
        marks(frame, { values }, y, at) {
          // The strong one lies on top.
          const dots = [other, main].flatMap((series) => {
            const value = values[series];
            return value === undefined ? [] : [{ x: at(value), colour: Number(series === main) }];
          });
          return joined(frame, dots, y) + dots.map(({ x, colour }) => mark(0, frame.x(x), y, colour)).join('');
        },
      },
    ),
  );
  const block = head + panels[0]!.height;
  return {
    left: layout.left,
    right: 1,
    height: wide ? block : (block + gap) * panels.length - gap,
    body: (frame) =>
      panels
        .map(({ body }, index) => {
          const x = frame.x(fromOf(index) + 6 / room);
          const name = figure.columns[values[others[index]!]!]!.label;
          const title = mark(0, x, 9 - head, 0) + text(name, { x, dx: 11, y: 13.5 - head, class: 'b' });
          const down = head + (wide ? 0 : index * (block + gap));
          return element('g', { transform: `translate(0 ${down})` }, title + body(frame));
        })
        .join(''),
  };
}
