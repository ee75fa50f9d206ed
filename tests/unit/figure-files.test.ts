import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFigure } from '../../src/loaders/figures.ts';
import { folder, workIn } from './support.ts';

const description = `kind: bar
title: The finding
caption: What is measured
alt: The finding in words
sources: [alpha2024]
encode: { label: machine, values: [speed] }
columns:
  machine: { label: Machine }
  speed: { label: Speed, unit: tokens/s }
`;

describe('a figure read from its two files', () => {
  const csv = 'machine,speed\nslow,7.6\n';
  const at = (files: Record<string, string>) => workIn(folder(files));
  const path = 'content/figures/1-speed';

  test('is its description with the table; read again when one of the two has changed, and only then', () => {
    const root = folder({ [`${path}.yaml`]: description, [`${path}.csv`]: csv });
    workIn(root);
    const before = readFigure('1-speed');
    expect(before).toMatchObject({
      kind: 'bar',
      computed: false,
      table: { rows: [{ machine: 'slow', speed: '7.6' }] },
    });
    expect(readFigure('1-speed')).toBe(before);
    for (const [ending, text, found] of [
      ['csv', csv.replace('7.6', '8'), { table: { rows: [{ speed: '8' }] } }],
      ['yaml', description.replace('The finding', 'Another'), { title: 'Another' }],
    ] as const) {
      writeFileSync(join(root, `${path}.${ending}`), text);
      utimesSync(join(root, `${path}.${ending}`), new Date(), new Date(Date.now() + 2000));
      expect(readFigure('1-speed')).toMatchObject(found);
    }
  });

  test('a diagram has no table and needs no CSV', () => {
    at({
      [`${path}.yaml`]:
        'kind: diagram\ntitle: An idea\ncaption: What it shows\nalt: The idea in words\ndiagram: votes\n',
    });
    expect(readFigure('1-speed')).not.toHaveProperty('table');
  });

  test('a description that is not sound is named with its field', () => {
    at({ [`${path}.yaml`]: description.replace('kind: bar', 'kind: pie'), [`${path}.csv`]: csv });
    expect(() => readFigure('1-speed')).toThrow(`${path}.yaml: kind: kind is one of bar,`);
  });

  test('no CSV beside the description', () => {
    at({ [`${path}.yaml`]: description });
    expect(() => readFigure('1-speed')).toThrow(`${path}.csv: the file is missing. Add it`);
  });
});
