/** What both books say about themselves. Nothing of it depends on the clock. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { report, site } from '../../src/lib/site.ts';
import { find } from './tree.mjs';

/**
 * @typedef {{ title: string, creator: string, subject: string, rights: string, language: string, modified: Date,
 *   address: URL, base: string, html: string, tree: import('parse5').DefaultTreeAdapterTypes.Document }} Edition
 * `address` is that of the page /print/, `base` the site's base path with both slashes.
 */

/**
 * Reads /print/ of a built site.
 * @param {string} dist
 * @returns {Edition}
 */
export function readEdition(dist) {
  const html = readFileSync(join(dist, 'print/index.html'), 'utf8');
  const tree = parse(html);
  const [canonical] = find(tree, (_, { property }) => property === 'og:url');
  const address = new URL(canonical.attrs.find(({ name }) => name === 'content').value);
  return {
    title: site.name,
    creator: 'Contributors to the companion',
    subject: `${report.title} by ${report.author} and ${report.publisher}, explained section by section`,
    rights: `${report.licence}, ${report.licenceUrl}`,
    language: site.language,
    modified: lastChange(),
    address,
    base: address.pathname.replace(/print\/$/, ''),
    html,
    tree,
  };
}

/** Date of the last commit, or of SOURCE_DATE_EPOCH (reproducible-builds.org) where there is no repository. */
function lastChange() {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch) return new Date(Number(epoch) * 1000);
  return new Date(execFileSync('git', ['log', '-1', '--format=%cI'], { encoding: 'utf8' }).trim());
}
