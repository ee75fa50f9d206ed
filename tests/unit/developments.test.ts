import { expect, test } from 'vitest';
import { developments } from '../../src/lib/developments.ts';
import type { SectionPage } from '../../src/lib/sections.ts';

const section = (number: number, ...updates: { id: string; date: string; event?: string }[]) =>
  ({ id: `${number}-name`, data: { number, title: `Part ${number}: a title` }, page: { updates } }) as SectionPage;

test('updates of one event are one entry, told by the first section, with the places of the others', () => {
  const entries = developments([
    section(26, { id: 'hybrid', date: '2025-04' }, { id: 'kimi-k3', date: '2026-07-27', event: 'kimi-k3' }),
    section(28, { id: 'k3', date: '2026-07-27', event: 'kimi-k3' }),
    section(37, { id: 'kimi-k3', date: '2026-07-27', event: 'kimi-k3' }),
  ]);
  expect(
    entries.map(({ section, update, also }) => [
      `${section.id}#${update.id}`,
      also.map((told) => `${told.section.id}#${told.update.id}`),
    ]),
  ).toEqual([
    ['26-name#kimi-k3', ['28-name#k3', '37-name#kimi-k3']],
    ['26-name#hybrid', []],
  ]);
});

test('updates without an event stand alone, though date and id be the same; newest first, then by section', () => {
  const report = { id: 'report', date: '2026-10-08' };
  const entries = developments([section(12, { id: 'old', date: '2025' }, report), section(35, report)]);
  expect(entries.map(({ section, update }) => `${section.data.number} ${update.id}`)).toEqual([
    '12 report',
    '35 report',
    '12 old',
  ]);
});
