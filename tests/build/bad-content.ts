import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { buildSite, replace } from '../support/site.ts';

/** Files of the small site in `tests/fixtures/content`. */
export const first = 'content/sections/1-first.mdx';
export const second = 'content/sections/2-second.mdx';
export const third = 'content/sections/3-third.mdx';
export const bib = 'content/references.bib';
export const csv = 'content/figures/1-speed.csv';
export const yaml = 'content/figures/1-speed.yaml';

export const original = (path: string) => readFileSync(`tests/fixtures/${path}`, 'utf8');

/** Where a text stands in the small site: "content/a.mdx:12:". */
export const place = (path: string, near: string) => `${path}:${original(path).split(near, 1)[0]!.split('\n').length}:`;

/** One change to the small site, and what becomes of it. */
export interface Problem {
  path: string;
  from: string;
  to: string;
  /** What the build must say: what is wrong and what to do. */
  says: string | RegExp;
  /** Text on the line that must be named; that of `from` unless given, none if empty. */
  at?: string;
}

/** The small site with this error does not build, and the build says why. */
export async function expectFault({ path, from, to, says, at = from }: Problem): Promise<void> {
  const { status, output } = await buildSite({ [path]: replace(from, to) });
  expect(status).not.toBe(0);
  expect(output).toMatch(says);
  expect(output).toContain(at ? place(path, at) : path);
}
