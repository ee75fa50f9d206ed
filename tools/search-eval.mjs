/**
 * How well the built site's search finds: success@1, success@3 and mean reciprocal rank by kind of query, and the misses.
 *
 *   npm run search:eval                the misses of the set held aside stay hidden: reading them would spoil it
 *   npm run search:eval -- --aside     shows them
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { evaluate, measures, misses, sets } from '../tests/search/evaluate.mjs';
import { launchOptions, unpackChromium } from './support/chromium.ts';
import { serve } from './support/server.ts';

const { values } = parseArgs({
  options: { dist: { type: 'string', default: 'dist' }, aside: { type: 'boolean', default: false } },
});

await unpackChromium();
const site = await serve({ root: values.dist });
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({ baseURL: site.url });

const line = (name, { queries, success1, success3, mrr }) =>
  console.log(
    `${name.padEnd(20)}${[success1, success3, mrr].map((it) => it.toFixed(3).padStart(9)).join('')}${String(queries).padStart(9)}`,
  );

for (const [name, queries] of Object.entries(sets)) {
  const results = await evaluate(page, queries);
  console.log(`\n${name.padEnd(20)}      s@1      s@3      MRR  queries`);
  for (const kind of new Set(results.map((result) => result.kind))) {
    line(kind, measures(results.filter((result) => result.kind === kind)));
  }
  line('all', measures(results));
  if (name !== 'aside' || values.aside) for (const miss of misses(results)) console.log(`  ${miss}`);
}

await browser.close();
await site.close();
