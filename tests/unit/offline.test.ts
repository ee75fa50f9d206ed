import { expect, test } from 'vitest';
import { underBase } from '../../src/build/host-headers.ts';
import { drawing } from '../../src/lib/icons.ts';
import { speculationRules } from '../../src/lib/speculation.ts';
import { metered } from '../../src/offline/metered.ts';
import { ours } from '../../src/offline/cache-names.ts';

test.each([
  [{}, false],
  [{ connection: undefined }, false],
  [{ connection: { saveData: false, type: 'wifi' } }, false],
  [{ connection: { saveData: true } }, true],
  [{ connection: { saveData: false, type: 'cellular' } }, true],
])('a browser that says %j is on a metered connection: %s', (navigator, expected) => {
  expect(metered(navigator)).toBe(expected);
});

test.each([
  ['companion-visited-https://example.org/', 'https://example.org/', true],
  ['companion-precache-v2-https://example.org/companion/', 'https://example.org/companion/', true],
  // Of a former version.
  ['companion-current https://example.org/', 'https://example.org/', true],
  ['companion-visited-https://example.org/companion/', 'https://example.org/', false],
  ['companion-visited-https://example.org/', 'https://example.org/companion/', false],
  ['workbox-precache-v2-https://example.org/', 'https://example.org/', false],
])('the cache %s is ours at %s: %s', (name, scope, expected) => expect(ours(name, scope)).toBe(expected));

test('rules for hosts go below the base; their headers and comments stay', () => {
  const rules = '# /comment\n/*\n  X: /y\n/_astro/*\n  Z: 1\n';
  expect(underBase(rules, '/companion')).toBe('# /comment\n/companion/*\n  X: /y\n/companion/_astro/*\n  Z: 1\n');
  expect(underBase(rules, '')).toBe(rules);
});

test('pages are fetched ahead below the base only, and none of another site on the host', () => {
  const rules = JSON.parse(speculationRules('/companion')) as {
    prefetch: { where: { and: [{ href_matches: string[] }, ...unknown[]] } }[];
  };
  expect(rules.prefetch[0]!.where.and[0].href_matches).toEqual(['/companion/', '/companion/*/']);
});

test('an icon with room around it stands on the paper of the drawing; a drawing without paper is refused', () => {
  const icon = { name: 'x', size: 180, room: 1.25 };
  expect(drawing('<svg viewBox="0 0 32 32"><rect fill="#fbf9f4"/></svg>', icon)).toMatch(
    /viewBox="0 0 40 40"><rect [^>]*fill="#fbf9f4"\/><svg x="4" y="4" width="32"/,
  );
  expect(() => drawing('<svg viewBox="0 0 32 32"></svg>', icon)).toThrow('no paper');
});
