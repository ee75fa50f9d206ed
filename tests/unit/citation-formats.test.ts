import { parse, parseRIS } from 'biblatex-csl-converter';
import { describe, expect, test } from 'vitest';
import { toBibtex, toCslJson, toRis } from '../../src/lib/citation-formats.ts';
import type { Citable } from '../../src/schemas/reference.ts';

const item: Citable = {
  id: 'companion-24-quantization',
  type: 'webpage',
  title: 'Quantization & Llama: 50% fewer_bits',
  'container-title': 'A reader’s companion',
  issued: { 'date-parts': [[2026]] },
  URL: 'https://example.org/a_b/?c=1&d=2#e',
  language: 'en',
  note: 'Section 24',
  abstract: 'In short.',
};

describe('citations of a page', () => {
  test.each([
    ['BibTeX', parse(toBibtex(item))],
    ['RIS', parseRIS(toRis(item))],
  ])('%s says the same to a parser that is not ours, special characters included', (format, { entries, errors }) => {
    expect(errors).toEqual([]);
    const [entry] = Object.values(entries);
    expect(entry!.bib_type).toBe('online');
    if (format === 'BibTeX') expect(entry!.entry_key).toBe('companion-24-quantization');
    expect(JSON.stringify(entry!.fields)).toContain('Quantization & Llama: 50% fewer_bits');
    expect(entry!.fields).toMatchObject({ date: '2026', url: 'https://example.org/a_b/?c=1&d=2#e' });
  });

  test('one that is no section has no note, and parses all the same', () => {
    const other = { ...item, note: undefined };
    const { entries, errors } = parse(toBibtex(other));
    expect(errors).toEqual([]);
    expect(Object.values(entries)[0]!.fields).not.toHaveProperty('note');
    expect(toRis(other)).not.toContain('N1');
  });

  test('RIS ends its lines with CR LF, begins with the type and ends with ER', () => {
    const lines = toRis(item).split('\r\n');
    expect(lines[0]).toBe('TY  - ELEC');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
  });

  test('RIS names people and organizations, and a month without a day', () => {
    const author = [{ family: 'Benaich', given: 'Nathan' }, { literal: 'Air Street Capital' }];
    const ris = toRis({ ...item, author, issued: { 'date-parts': [[2024, 10]] } });
    expect(ris).toContain('AU  - Benaich, Nathan\r\nAU  - Air Street Capital,\r\n');
    expect(JSON.stringify(parseRIS(ris).entries)).toContain('Air Street Capital');
    expect(ris).toContain('DA  - 2024/10//\r\n');
  });

  test('CSL-JSON is a list', () => expect(JSON.parse(toCslJson([item]))).toEqual([item]));
});
