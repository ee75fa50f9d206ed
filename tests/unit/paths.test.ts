import { afterEach, describe, expect, test, vi } from 'vitest';
import { siteAddress } from '../../src/build/address.ts';

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

test.each([
  ['example.org', '', 'SITE_URL="example.org" is not the address of a host. Write https://example.org'],
  ['https://example.org/companion/', '', 'is not the address of a host.'],
  ['https://example.org?x=1', '', 'is not the address of a host.'],
  ['ftp://example.org', '', 'is not the address of a host.'],
  ['', 'https://example.org/companion', 'BASE_PATH="https://example.org/companion" is no path of a site.'],
  ['', 'C:/Program Files/Git/companion', 'is no path of a site. Write /companion'],
  ['', '/a b', 'is no path of a site.'],
  ['', '/été', 'is no path of a site.'],
  ['', '../a', 'is no path of a site.'],
  ['', '/a//b', 'is no path of a site.'],
])('SITE_URL=%j BASE_PATH=%j would give addresses that lead nowhere, and is refused', (SITE_URL, BASE_PATH, message) =>
  expect(() => siteAddress({ SITE_URL, BASE_PATH })).toThrow(message),
);

test.each([
  ['https://example.org/', 'https://example.org/'],
  ['HTTPS://Example.org', 'HTTPS://Example.org'],
  ['http://localhost:4321', 'http://localhost:4321'],
  ['https://münchen.example', 'https://münchen.example'],
])('SITE_URL=%j is taken as it is', (SITE_URL, site) => expect(siteAddress({ SITE_URL }).site).toBe(site));
