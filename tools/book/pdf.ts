import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import type { Edition } from './edition.ts';

/** The PDF: /print/ as Chromium sets it, with bookmarks, tags and running titles, and metadata without the clock. */
export async function makePdf(page: Page, edition: Edition): Promise<Uint8Array> {
  await page.addStyleTag({ content: await runningTitles(page) });
  const options = { format: 'A4', preferCSSPageSize: true, printBackground: true, outline: true, tagged: true };
  const pdf = await PDFDocument.load(await page.pdf(options), { updateMetadata: false });
  pdf.setTitle(edition.title, { showInWindowTitleBar: true });
  pdf.setAuthor(edition.author);
  pdf.setSubject(`${edition.description}. ${edition.rights}`);
  pdf.setLanguage(edition.language);
  pdf.setCreator('npm run book');
  pdf.setProducer('Chromium');
  pdf.setCreationDate(edition.modified);
  pdf.setModificationDate(edition.modified);
  // Objects in compressed streams: two thirds of the size.
  return pdf.save({ useObjectStreams: true });
}

/** Number and title of the section at the head of its pages. */
const runningTitles = (page: Page): Promise<string> =>
  page.locator('article[data-section]').evaluateAll((articles) =>
    articles
      .map((article) => {
        const title = `${(article as HTMLElement).dataset.section} · ${article.querySelector('h2')!.textContent}`;
        const style = "color: #444; font: 8pt 'Source Serif 4', serif; text-align: end";
        return `#${article.id} { page: ${article.id} } @page ${article.id} {
          @top-left { content: none } @top-right { content: ${JSON.stringify(title)}; ${style} } }`;
      })
      .join('\n'),
  );
