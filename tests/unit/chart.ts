import type { FigureData } from '../../src/schemas/figure.ts';

export const columns = {
  machine: { label: 'Machine' },
  speed: { label: 'Speed', unit: 'tokens/s' },
  peak: { label: 'Peak', unit: 'tokens/s' },
};

const words = { title: 'A', caption: 'B', alt: 'C', sources: ['alpha2024'], computed: false };

/** A chart of these columns. */
export const chart = (kind: string, encode: object, more: object = {}) =>
  ({ ...words, columns, kind, encode, ...more }) as FigureData;
