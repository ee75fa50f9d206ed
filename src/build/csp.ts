import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { speculationRules } from '../lib/speculation.ts';
import { cspHash } from './csp-hash.ts';

/** Astro hashes the scripts and styles it bundles; the hash of an `is:inline` script is ours to give. */
const inline = ['head-inline.js', 'nav-inline.js'].map((file) => readFileSync(resolve('src/components', file), 'utf8'));

/**
 * Content-Security-Policy of every page. Scripts and style elements are strict (hashes only); style *attributes* are
 * allowed because KaTeX positions its boxes with them; WebAssembly and a worker are Pagefind's.
 */
export const csp = (base: string) =>
  ({
    directives: [
      "default-src 'none'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self' blob:",
      "form-action 'self'",
      "base-uri 'none'",
      "object-src 'none'",
    ],
    scriptDirective: {
      resources: ["'self'", "'wasm-unsafe-eval'"],
      hashes: [...inline, speculationRules(base)].map(cspHash),
    },
    styleDirective: {
      resources: [{ resource: "'unsafe-inline'", kind: 'attribute' }],
    },
  }) as const;
