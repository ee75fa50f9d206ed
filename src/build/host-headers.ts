import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Puts the base path before every address of `_headers` (public/_headers), for hosts match the address as asked for. */
export function hostHeaders(base: string): AstroIntegration {
  return {
    name: 'host-headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const file = fileURLToPath(new URL('_headers', dir));
        await writeFile(file, underBase(await readFile(file, 'utf8'), base));
      },
    },
  };
}

/** Rules start in the first column, with their address; their headers are indented. */
export const underBase = (rules: string, base: string): string => rules.replace(/^\//gm, `${base}/`);
