/**
 * Speculation rules (HTML Standard, 7.6.1): the browser may fetch a page of ours that the reader is about to open.
 * "Moderate" waits for a sign of it, a pointer that rests on the link or a finger that comes down, so that a page as
 * such costs nothing more. Only pages match, by their slash at the end; downloads do not. A browser without the API,
 * with Save-Data on, or with the offline copy leaves it be.
 * @param base sub-path of the site, without a slash at its end
 * @returns JSON for a `script` of type speculationrules: src/build/csp.ts has its hash
 */
export function speculationRules(base: string): string {
  return JSON.stringify({
    prefetch: [
      {
        where: {
          and: [
            { href_matches: [`${base}/`, `${base}/*/`] },
            // A click on a link to search opens the dialog instead, and the page of all sections is heavy.
            { not: { selector_matches: '[data-search-open]' } },
            { not: { href_matches: `${base}/print/` } },
          ],
        },
        eagerness: 'moderate',
      },
    ],
  });
}
