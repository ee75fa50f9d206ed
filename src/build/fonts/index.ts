import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { KatexOptions } from 'katex';
import { buildFonts } from './build.ts';

export interface FontOptions {
  /** KaTeX's options, the same as rehype-katex gets. */
  katex?: KatexOptions;
}

/**
 * Cuts the site's fonts down to what its content uses, before anything else happens: dev, build, check and sync all
 * find them in `.cache/fonts/` (text.woff2, text-italic.woff2, KaTeX_*.woff2, fonts.css, katex.css, manifest.json).
 * Fails when a formula sets a character that its KaTeX font does not have.
 */
export function fonts({ katex = { strict: 'error' } }: FontOptions = {}): AstroIntegration {
  let root = '';
  let out = '';
  const run = async (logger: AstroIntegrationLogger) => {
    const { written, missing } = await buildFonts(root, out, katex);
    if (written) logger.info('fonts cut to what the content uses');
    if (missing.length > 0) logger.warn(`not in the text face, set in the reader's own: ${missing.join(', ')}`);
  };
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async ({ config, logger }) => {
        root = fileURLToPath(config.root);
        out = fileURLToPath(new URL('.cache/fonts/', config.root));
        await run(logger);
      },
      'astro:server:setup': ({ server, logger }) => {
        let timer: NodeJS.Timeout | undefined;
        let queue = Promise.resolve();
        const report = (error: unknown) => logger.error(error instanceof Error ? error.message : String(error));
        server.watcher.on('all', (_event, path) => {
          if (!/^content[\\/]/.test(relative(root, path))) return;
          clearTimeout(timer);
          // A pause, for an editor may save many files at once; one at a time, for they share a folder.
          timer = setTimeout(() => (queue = queue.then(() => run(logger)).catch(report)), 500);
        });
      },
    },
  };
}
