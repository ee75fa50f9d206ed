import { afterEach, describe, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The module as it is in a site served under a base path. */
async function under(base: string) {
  vi.stubEnv('BASE_URL', base);
  return import('../../src/lib/paths.ts');
}

describe.each([
  ['/', ''],
  ['/companion', '/companion'],
  ['/companion/', '/companion'],
])('under %s', (base, prefix) => {
  test('every address begins with it, once', async () => {
    const { href, markdownPath, shortPath, termPath, sourcePath } = await under(base);
    expect(href('/')).toBe(`${prefix}/`);
    expect(href(markdownPath('24-quantization'))).toBe(`${prefix}/sections/24-quantization.md`);
    expect(href(shortPath(24))).toBe(`${prefix}/24/`);
    expect(href(termPath('token'))).toBe(`${prefix}/glossary/#token`);
    expect(href(sourcePath('alpha2024'))).toBe(`${prefix}/sources/#alpha2024`);
  });

  test('a full address has the host too', async () => {
    vi.stubEnv('SITE', 'https://example.org');
    const { absolute } = await under(base);
    expect(absolute('/about/')).toBe(`https://example.org${prefix}/about/`);
  });
});

test('a full address needs to know the site, and says how to set it', async () => {
  const { absolute } = await under('/');
  expect(() => absolute('/about/')).toThrow('set SITE_URL');
});

test.each([
  ['', '/'],
  ['/', '/'],
  ['/companion', '/companion'],
  ['companion', '/companion'],
  ['/companion/', '/companion'],
  ['/some/companion/', '/some/companion'],
])('BASE_PATH=%j means %s to all that the build runs', async (given, base) => {
  vi.stubEnv('BASE_PATH', given);
  const config = (await import('../../astro.config.mjs')).default as { base: string };
  expect(config.base).toBe(base);
});
