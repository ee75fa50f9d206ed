import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { siteAddress } from './src/build/address.ts';
import { ogImages } from './src/build/og/index.ts';
import { contentErrors } from './src/build/content-errors.ts';
import { csp } from './src/build/csp.ts';
import { fonts } from './src/build/fonts/index.ts';
import { hostHeaders } from './src/build/host-headers.ts';
import { linkCheck } from './src/build/link-check.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { redirects } from './src/build/redirects.ts';
import { searchIndex } from './src/build/search-index.ts';
import { serviceWorker } from './src/build/service-worker.ts';
import { markdown } from './src/markdown/processor.ts';

const { site, base } = siteAddress(process.env);

export default defineConfig({
  site,
  base: base || '/',
  trailingSlash: 'always',
  // Astro's default, 'jsx', drops the space between inline elements on two lines of a component.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  scopedStyleStrategy: 'where',
  // The style sheet is small and in the page: the first paint waits for nothing but the HTML.
  build: { inlineStylesheets: 'always' },
  markdown: { processor: markdown(base), syntaxHighlight: false },
  integrations: [
    contentErrors(),
    mdx({ optimize: true }),
    sitemap({ filter: (page) => !page.endsWith('/offline/') }),
    redirects(base),
    // These three read the same pages; what follows changes them.
    linkCheck(base),
    ogImages(),
    fonts(base),
    searchIndex(),
    hostHeaders(base),
    // Last: it lists every file that the others have written.
    serviceWorker(),
  ],
  security: { csp: csp(base) },
  vite: {
    plugins: [plainImports()],
    build: {
      // The oldest browsers that the pages are for: light-dark() and a few names of properties are written out for them.
      cssTarget: ['safari16.4', 'chrome109', 'firefox115'],
      // Small scripts of single pages stand in the page, others do not: each would be a request.
      assetsInlineLimit: (file) => (file.endsWith('.js') ? undefined : false),
      rolldownOptions: {
        // Astro marks content modules with a directive that Rolldown drops on purpose, with a warning for each.
        onLog: (level, log, next) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && next(level, log),
      },
    },
  },
});
