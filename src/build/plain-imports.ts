import type { Plugin } from 'vite';

/**
 * Leaves `import()` as it is written. Vite wraps it in a helper that fetches style sheets and chunks ahead: a file that
 * every reader would wait for, while no chunk of ours has either. Astro overrides `build.modulePreload: false`.
 */
export function plainImports(): Plugin {
  const prefix = '\0plain-import:';
  return {
    name: 'plain-imports',
    enforce: 'pre',
    // An id for each importer: a shared one would be a file of its own.
    resolveId: (id, importer) => (id.includes('vite/preload-helper') ? `${prefix}${importer}` : undefined),
    // What Vite puts in for the lists of files to fetch ahead.
    renderChunk: (code) => code.replaceAll(/,\s*__VITE_PRELOAD__/g, ''),
    load: (id) => (id.startsWith(prefix) ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
