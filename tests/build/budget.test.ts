import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { weight } from '../support/weight.ts';

const pages = readPages('dist').filter(({ path }) => path.startsWith('/sections/'));

describe('budgets that need no browser (brotli; the whole page is measured in tests/browser)', () => {
  test.each(pages.map((page) => [page.path, page.html] as const))(
    '%s: HTML with its styles is at most 32 KB',
    (_, html) => {
      expect(weight(html)).toBeLessThan(32 * 1024);
    },
  );

  test('the styles are at most 9 KB', () => {
    const styles = [...pages[0]!.html.matchAll(/<style[^>]*>[\s\S]*?<\/style>/g)].map(([text]) => text).join('');
    expect(weight(styles)).toBeLessThan(9 * 1024);
  });

  test('no font of another format, and none above 30 KB', () => {
    const fonts = readdirSync('dist/_astro').filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
    for (const font of fonts) {
      expect(font).toMatch(/\.woff2$/);
      expect(readFileSync(join('dist/_astro', font)).length, font).toBeLessThan(30 * 1024);
    }
  });
});
