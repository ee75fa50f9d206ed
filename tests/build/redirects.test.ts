import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { sectionIds } from '../support/sections.ts';

test.each([
  ['dist', ''],
  ['dist-sub', '/companion'],
])('%s/_redirects leads hosts that read it from every page that redirects', (root, base) => {
  const rules = readFileSync(`${root}/_redirects`, 'utf8').trim().split('\n');
  const nginx = readFileSync(`${root}/_redirects.nginx`, 'utf8').trim().split('\n');
  expect(nginx).toEqual(rules.map((rule) => rule.replace(/ 301$/, ';')));
  const pages = readPages(root).filter(({ redirect }) => redirect);
  expect(rules.sort()).toEqual(pages.map(({ path, redirect }) => `${base}${path} ${redirect} 301`).sort());
  expect(rules.length).toBeGreaterThanOrEqual(sectionIds.length);
});
