import type { FigureTable } from '../lib/figures.ts';
import type { Chart } from '../schemas/figure.ts';
import { axisBelow, axisHeight, overhang } from './axis.ts';
import type { Drawing, Frame } from './frame.ts';
import { lineAcross, mark } from './marks.ts';
import { narrowest, widestNarrow } from './measure.ts';
import { layoutNames, nameOf, readRows, type Row } from './rows.ts';
import { makeScale } from './scale.ts';
import { element, text } from './svg.ts';

const [tall, head, gap] = [12, 26, 18];

/** Whether dots are drawn in panels: one strong series against three others or more, which would overprint each other. */
export const inPanels = ({ values, strong }: Chart<'dot'>['encode']): boolean =>
  values.length > 3 && strong?.length === 1;

/**
 * Small multiples on one scale: a panel for each other series, with the strong one in all of them. Side by side in a wide
 * place, below each other in a narrow one.
 */
export function drawPanels(figure: Chart<'dot'>, table: FigureTable, wide: boolean): Drawing {
  const { values, strong, scale: kind, reverse = false } = figure.encode;
  const rows = readRows(table, figure.encode);
  const layout = layoutNames(rows, tall, wide);
  const scale = makeScale(
    rows.flatMap(({ values }) => values),
    { log: kind === 'log', reverse, count: 3 },
  );
  const main = values.indexOf(strong![0]!);
  const others = values.flatMap((_, series) => (series === main ? [] : [series]));
  const heads = others.map((series) => figure.columns[values[series]!]!.label);
  const across = wide ? others.length : 1;
  const inner = (wide ? widestNarrow : narrowest) - layout.left;
  const air = gap / inner;
  const share = (1 - air * (across - 1)) / across;
  const pad = Math.max(6, overhang(scale.ticks)) / inner;
  const block = head + layout.height + axisHeight;
  return {
    left: layout.left,
    right: 1,
    height: wide ? block : block * others.length + gap * (others.length - 1),
    body: (frame) =>
      others
        .map((series, index) => {
          const from = wide ? index * (share + air) : 0;
          const top = wide ? 0 : index * (block + gap);
          const at = (value: number) => from + pad + scale.at(value) * (share - 2 * pad);
          const named = wide ? index === 0 : true;
          const body = rows.map((row, place) => {
            const y = head + layout.top(place) + tall / 2;
            const name = named ? nameOf(layout, place, tall, head) : '';
            return name + pair(frame, row, [main, series], y, from, at);
          });
          const title = mark(0, frame.x(from + 6 / inner), 9, 0) + label(frame, from + 6 / inner, heads[index]!);
          return shifted(top, title + axisBelow(frame, scale, at, head + layout.height, head - 4) + body.join(''));
        })
        .join(''),
  };
}

const label = (frame: Frame, fraction: number, words: string) =>
  text(words, { x: frame.x(fraction), dx: 11, y: 13.5, class: 'b' });

const shifted = (top: number, body: string): string =>
  top === 0 ? body : element('g', { transform: `translate(0 ${top})` }, body);

/** Both dots of a row, joined; the strong one lies on top. A dotted line leads to the first. */
function pair(
  frame: Frame,
  { values }: Row,
  [main, other]: [number, number],
  y: number,
  from: number,
  at: (value: number) => number,
): string {
  const present = [other, main].flatMap((series) => {
    const value = values[series];
    return value === undefined ? [] : [{ x: at(value), colour: Number(series === main) }];
  });
  if (present.length === 0) return '';
  const places = present.map(({ x }) => x);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const dots = present.map(({ x, colour }) => mark(0, frame.x(x), y, colour)).join('');
  return lineAcross(frame, from, first, y, 'e') + lineAcross(frame, first, last, y, 'r') + dots;
}
