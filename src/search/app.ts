/** All of the search that runs in the browser besides Pagefind, in one file: asking for it takes one round trip. */
export { startDialog } from './dialog.ts';
export { showMarks } from './marks.ts';
export { startResultsPage } from './results-page.ts';
