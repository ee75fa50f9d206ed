import { report, site } from '../lib/site.ts';

/** Whose the text is and what may be done with it: in every file for machines. */
export const rights = {
  license: report.licence,
  licenseAddress: report.licenceUrl,
  credit: `${site.name}, unofficial; the report is by ${report.author} and ${report.publisher} (${report.url}).`,
} as const;
