import { readFileSync } from 'node:fs';
import { mock } from 'node:test';
import type { Page } from '@playwright/test';
import { convert, query } from 'pandoc-wasm';
import { lightStyles } from '../../src/charts/palette.ts';
import { report } from '../../src/lib/site.ts';
import { chapters } from './chapters.ts';
import type { Edition } from './edition.ts';

const here = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Features of the book by the names of the EPUB Accessibility specification. */
const accessibility = {
  accessModes: ['textual', 'visual'],
  accessModeSufficient: ['textual,visual', 'textual'],
  accessibilityFeatures: ['MathML', 'alternativeText', 'readingOrder', 'structuralNavigation', 'tableOfContents'],
  accessibilityHazards: ['none'],
  accessibilitySummary: 'Charts and diagrams have text alternatives; formulas are MathML; French is marked.',
};

/** The title alone on a page. */
const coverStyle = `
  main > :not(.book-head), .book-head > :not(h1) { display: none !important }
  html, body { background: #fbf9f4 !important }
  .book-head { margin: 72px 56px !important; padding: 64px 0 0 !important; border-top: 12px solid #9a2c1c }
  .book-head h1 { font-size: 68px !important; line-height: 1.15 }`;

/**
 * The EPUB 3: Pandoc makes it of the sections of /print/.
 * @throws when Pandoc warns, of a formula that it cannot read or a link that leads nowhere, with its words
 */
export async function makeEpub(page: Page, edition: Edition): Promise<Uint8Array> {
  const { title, author, description, rights, language, modified, address, base } = edition;
  // Figures get the width of the column of text, for which they are drawn: 592 pixels.
  await page.setViewportSize({ width: 770, height: 1155 });
  const cover = await page.screenshot({ style: coverStyle });
  const { html, figures } = await page.evaluate(chapters, `${lightStyles()} .chart text { font-family: sans-serif }`);
  const template: string = await query({ query: 'default-template', format: 'epub3' });
  const options = {
    from: 'html',
    to: 'epub3',
    'output-file': 'book.epub',
    'html-math-method': { method: 'mathml' },
    'split-level': 1,
    'table-of-contents': true,
    'toc-depth': 2,
    'epub-title-page': false,
    'epub-cover-image': 'cover.png',
    template: 'template.xhtml',
    css: ['style.css'],
    filters: ['glosses.lua'],
    metadata: {
      ...{ title, author, description, rights, lang: language, ...accessibility },
      date: modified.toISOString().slice(0, 10),
      identifier: new URL(base, address).href,
      source: report.url,
      'toc-title': 'Contents',
    },
  };
  const files = {
    // Pandoc would call each chapter by the name of its file.
    'template.xhtml': template.replace('$pagetitle$', '$title$'),
    'style.css': here('style.css'),
    'glosses.lua': here('glosses.lua'),
    'cover.png': new Blob([Uint8Array.from(cover)]),
    ...figures,
  };
  // Pandoc writes the time of day into the book.
  mock.timers.enable({ apis: ['Date'], now: modified });
  const result = await convert(options, html, files);
  mock.timers.reset();
  const book = result.files['book.epub'];
  const warnings = result.warnings.filter(({ verbosity }) => verbosity !== 'INFO').map(({ pretty }) => pretty);
  if (!(book instanceof Blob) || warnings.length > 0) {
    throw new Error(`Pandoc could not make the EPUB: ${[...warnings, result.stderr].join('\n')}`);
  }
  return new Uint8Array(await book.arrayBuffer());
}
