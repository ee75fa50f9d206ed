import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { sectionIds } from '../support/sections.ts';

const all = readPages('dist');
const pages = all.filter(({ redirect }) => !redirect);
const policyOf = (html: string) => /http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('Content-Security-Policy', () => {
  test.each(pages.map(({ path, html }) => [path, html] as const))('%s is strict', (_, html) => {
    const policy = policyOf(html);
    const directive = (name: string) => new RegExp(`(?:^|;)\\s*${name} ([^;]*)`).exec(policy)?.[1] ?? '';
    expect(directive('default-src')).toBe("'none'");
    expect(directive('script-src')).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
    expect(directive('style-src')).not.toMatch(/unsafe-inline|https?:/);
    expect(directive('style-src-attr')).toBe("'unsafe-inline'");
    expect(policy).not.toMatch(/https?:/);
    for (const [, text] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) {
      expect(directive('style-src'), 'a style element without a hash').toContain(hash(text!));
    }
    for (const [, attributes, text] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      if (attributes!.includes('application/ld+json') || attributes!.includes('src=')) continue;
      expect(directive('script-src'), 'an inline script without a hash').toContain(hash(text!));
    }
  });
});

test('redirects run one script, which their own policy names and no other page’s does', () => {
  const leadingOn = all.filter(({ redirect }) => redirect);
  expect(leadingOn.length).toBeGreaterThanOrEqual(sectionIds.length);
  for (const { path, html } of leadingOn) {
    const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => hash(text!));
    expect(scripts, path).toHaveLength(1);
    expect(policyOf(html), path).toContain(scripts[0]);
    expect(policyOf(html), path).not.toMatch(/script-src[^;]*'unsafe-/);
    for (const page of pages) expect(policyOf(page.html), page.path).not.toContain(scripts[0]);
  }
});
