/** The PDF: /print/ as Chromium sets it, with bookmarks, tags, running titles, and metadata without the clock. */
import { readFile, realpath } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { launchOptions, unpackChromium } from '../../tests/support/chromium.ts';
import { contentType } from '../../tests/support/content-types.ts';
import { resolveAddress } from '../../tests/support/resolve.ts';
import { describePdf } from './pdf-metadata.mjs';
import { attributesOf, find, wordsOf } from './tree.mjs';

/**
 * @param {string} dist
 * @param {import('./edition.mjs').Edition} edition
 * @returns {Promise<Buffer>}
 */
export async function makePdf(dist, edition) {
  await unpackChromium();
  const root = await realpath(dist);
  const browser = await chromium.launch(launchOptions());
  try {
    // Running titles are added to the page, which its security policy would forbid.
    const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block', colorScheme: 'light' });
    // Served under the site's own address: links out of the book must lead to the site, not to this machine.
    await context.route('**/*', (route) => answer(route, root, edition));
    const page = await context.newPage();
    await page.goto(edition.address.href, { waitUntil: 'networkidle' });
    await page.addStyleTag({ content: runningTitles(edition) });
    await page.emulateMedia({ media: 'print' });
    // The fallback faces name fonts of the reader's machine, which may lack them.
    await page.evaluate(() =>
      Promise.all([...document.fonts].filter(({ family }) => !family.includes('Fallback')).map((face) => face.load())),
    );
    const pdf = await page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      outline: true,
      tagged: true,
    });
    return describePdf(pdf, edition);
  } finally {
    await browser.close();
  }
}

/** Answers the browser from the built folder. */
async function answer(route, root, { address, base }) {
  const url = new URL(route.request().url());
  const found = url.origin === address.origin ? await resolveAddress(root, base, url.pathname) : { status: 404 };
  if (found.status !== 200) return route.abort();
  let body = await readFile(found.file);
  // On a screen a late font is not worth a jump; in a book it is worth waiting for.
  if (found.file.endsWith('.html')) {
    body = Buffer.from(body.toString().replaceAll(/font-display:\s*(optional|swap)/g, 'font-display:block'));
  }
  return route.fulfill({ body, contentType: contentType(found.file).type });
}

/** Number and title of the section at the head of its pages. */
function runningTitles({ tree }) {
  const quote = (text) => JSON.stringify(text).replace(/</g, '\\3c ');
  return find(tree, (_, attributes) => attributes['data-section'] !== undefined)
    .map((article) => {
      const { id, 'data-section': number } = attributesOf(article);
      const title = `${number} \u00b7 ${wordsOf(find(article, (node) => node.tagName === 'h2')[0])}`;
      const style = "color: #444; font: 8pt 'Source Serif 4', serif; text-align: end";
      return `#${id} { page: ${id} } @page ${id} { @top-left { content: none } @top-right { content: ${quote(title)}; ${style} } }`;
    })
    .join('\n');
}
