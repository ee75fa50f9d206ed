/**
 * How fast pages are on a cheap phone: slow 4G, a processor four times slower than this machine's, medians of several visits.
 *
 *   npm run bench                                         the built site, one page of every kind
 *   npm run bench -- dist ../before --page /glossary/      two built folders, in turn
 *   npm run bench -- dist https://example.org/page/ --runs 7  a page of another site beside ours
 *   npm run bench -- --cpu 1 --fast                       without throttling
 *
 * docs/bench.md says what the figures mean.
 */
import { globSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from 'd3-array';
import { visit, type Visit } from './bench/measure.ts';
import { launch } from './support/chromium.ts';
import { serve, type Site } from './support/server.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    page: { type: 'string', multiple: true },
    runs: { type: 'string', default: '5' },
    cpu: { type: 'string', default: '4' },
    fast: { type: 'boolean', default: false },
    width: { type: 'string', default: '412' },
  },
});
const number = (name: 'runs' | 'cpu' | 'width'): number => {
  const value = Number(values[name]);
  if (!(value > 0)) throw new Error(`--${name} ${values[name]}: write a number above 0.`);
  return value;
};
const conditions = { cpu: number('cpu'), slow: !values.fast, width: number('width'), settle: 1500 };

/** The pages of a folder that --page names; without it one of every kind, the section with the most HTML among them. */
function pagesOf(root: string): string[] {
  if (values.page) return values.page;
  const size = (folder: string) => statSync(join(root, folder, 'index.html')).size;
  const [heaviest] = globSync('sections/*/', { cwd: root }).sort((one, other) => size(other) - size(one));
  if (!heaviest) throw new Error(`${root} has no sections: is it built?`);
  return ['/', `/${heaviest}/`, '/glossary/', '/sources/', '/search/?q=quantization', '/print/'];
}

const load = () => `load ${loadavg()[0]!.toFixed(1)}`;

const sites: Site[] = [];
const targets: { name: string; url: string; visits: Visit[] }[] = [];
for (const place of positionals.length > 0 ? positionals : ['dist']) {
  if (/^https?:/.test(place)) {
    targets.push({ name: place, url: place, visits: [] });
    continue;
  }
  const pages = pagesOf(place);
  const site = await serve({ root: place });
  sites.push(site);
  for (const page of pages) {
    const name = positionals.length > 1 ? `${place} ${page}` : page;
    targets.push({ name, url: new URL(page.slice(1), site.url).href, visits: [] });
  }
}

const browser = await launch();
console.log(`${JSON.stringify(conditions)}, ${number('runs')} runs, ${load()} at the start`);
// Once for nothing: the server compresses, the browser warms up. Then each in turn, so that a busy minute touches all.
for (const { url } of targets) await visit(browser, url, { ...conditions, cpu: 1, slow: false, settle: 1 });
for (let run = 0; run < number('runs'); run++) {
  for (const target of targets) target.visits.push(await visit(browser, target.url, conditions));
}
await browser.close();
for (const site of sites) await site.close();

console.table(
  Object.fromEntries(
    targets.map(({ name, visits }) => {
      const middle = (key: keyof Visit) => median(visits, (one) => one[key])!;
      const whole = (key: keyof Visit) => Math.round(middle(key));
      return [
        name,
        {
          'LCP ms': whole('lcp'),
          'blocking ms': whole('blocking'),
          'longest task ms': whole('longest') || 'under 50',
          CLS: middle('cls').toFixed(4),
          KB: Number((middle('bytes') / 1024).toFixed(1)),
          requests: whole('requests'),
          nodes: whole('nodes'),
        },
      ];
    }),
  ),
);
console.log(`${load()} at the end`);
