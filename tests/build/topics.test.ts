import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';

const sections = new Map<number, string>(
  readdirSync('content/sections').map((file) => [
    Number.parseInt(file),
    readFileSync(`content/sections/${file}`, 'utf8'),
  ]),
);
const topics = readdirSync('content/topics').map((file) => file.replace('.md', ''));
const pages = readPages('dist');

describe.each(topics)('the topic %s', (topic) => {
  const text = readFileSync(`content/topics/${topic}.md`, 'utf8')
    .replace(/^---[\s\S]*?---\s*/, '')
    .trim();

  test('opens with a few sentences that can be read once', () => {
    const sentences = text.replace(/\]\(section:\d+\)/g, ']').split(/(?<=[.?]) (?=[A-Z[])/);
    expect(sentences.length).toBeLessThanOrEqual(6);
    const words = sentences.map((sentence) => sentence.split(' ').length);
    expect(Math.max(...words)).toBeLessThanOrEqual(40);
  });

  test('gives a place in its reading order to each of its sections, and to no other', () => {
    const linked = [...text.matchAll(/\(section:(\d+)\)/g)].map(([, number]) => Number(number));
    const own = [...sections].filter(([, source]) => new RegExp(`^topics: .*[[ ]${topic}[\\],]`, 'm').test(source));
    expect(linked.sort()).toEqual(own.map(([number]) => number).sort());
    const page = pages.find(({ path }) => path === `/topics/${topic}/`)!;
    for (const number of linked)
      expect(page.links.some(({ href }) => href.includes(`/sections/${number}-`))).toBe(true);
  });
});
