import { element, pathThrough, round } from './svg.ts';

/**
 * Where a drawing's plot lies. On a page it is fluid: positions across are percentages, so that one drawing serves every
 * width and its type never shrinks. In a picture file they are pixels.
 */
export interface Frame {
  /** Position across, from a fraction of the plot's width. */
  x(fraction: number): string | number;
  /** A polyline through points given as fraction across and pixels down. */
  path(points: [number, number][], height: number, className: string): string;
}

/** A finished drawing, before it is given a place. Lengths in pixels. */
export interface Drawing {
  /** Room for labels left and right of the plot. */
  left: number;
  right: number;
  height: number;
  body(frame: Frame): string;
}

const percent = (fraction: number) => (fraction === 0 ? '0' : `${Number((fraction * 100).toFixed(2))}%`);
const steps = 1000;

/** The frame of a page: percentages; paths are stretched across, their strokes are not. */
export const fluid: Frame = {
  x: percent,
  path(points, height, className) {
    const d = pathThrough(points.map(([x, y]) => [Math.round(x * steps), y]));
    const view = { viewBox: `0 0 ${steps} ${round(height)}`, width: '100%', height, preserveAspectRatio: 'none' };
    return element('svg', view, element('path', { d, class: className }));
  },
};

/** A frame of pixels, its plot beginning at 0. */
export const fixed = (width: number): Frame => ({
  x: (fraction) => round(fraction * width),
  path: (points, _height, className) =>
    element('path', { d: pathThrough(points.map(([x, y]) => [x * width, y])), class: className }),
});

/**
 * The drawing as an SVG element of a page. Its room left and right is its margin, where labels hang over.
 * @param alt the finding, for who cannot see it
 */
export function toPage(drawing: Drawing, alt: string): string {
  const { left, right, height } = drawing;
  const style = `--l:${Math.ceil(left)}px;--r:${Math.ceil(right)}px`;
  const attributes = { class: 'chart', height: Math.ceil(height), style, role: 'img', 'aria-label': alt };
  return element('svg', attributes, drawing.body(fluid));
}
