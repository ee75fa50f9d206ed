import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { report, site } from '../../src/lib/site.ts';

export type Edition = ReturnType<typeof readEdition>;

/**
 * What both books say about themselves, and where their site will live, as the built page /print/ has it. Of the clock they
 * know nothing.
 */
export function readEdition(page: string) {
  const address = /<meta property="og:url" content="([^"]+)"/.exec(readFileSync(page, 'utf8'))?.[1];
  if (!address) throw new Error(`${page} has no og:url, which tells where the site will live.`);
  return {
    title: site.name,
    author: 'Contributors to the companion',
    description: `${report.title} by ${report.author} and ${report.publisher}, explained section by section`,
    rights: `${report.licence}, ${report.licenceUrl}`,
    language: site.language,
    modified: lastChange(page),
    address: new URL(address),
    /** Path of the site, with both slashes. */
    base: new URL(address).pathname.replace(/print\/$/, ''),
  };
}

/** SOURCE_DATE_EPOCH (reproducible-builds.org), or the date of the last commit, or of the build where git has none. */
function lastChange(page: string): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch) return new Date(Number(epoch) * 1000);
  try {
    const date = execFileSync('git', ['log', '-1', '--format=%cI'], { encoding: 'utf8', stdio: 'pipe' });
    return new Date(date.trim());
  } catch {
    return statSync(page).mtime;
  }
}
