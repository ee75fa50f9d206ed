/**
 * How well the built site's search finds: success@1, success@3 and mean reciprocal rank by kind of query, and the misses.
 *
 *   npm run search:eval                  the misses of the set held out stay hidden: reading them would spoil it
 *   npm run search:eval -- --dist DIR    of another build
 */
import { parseArgs } from 'node:util';
import { openSearch } from './support/node-search.ts';
import { evaluate, measures, misses, sets } from './support/search-queries.ts';

const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' } } });
const { search, close } = await openSearch(values.dist);

const line = (name: string, { queries, success1, success3, mrr }: ReturnType<typeof measures>) =>
  console.log(
    `${name.padEnd(20)}${[success1, success3, mrr].map((it) => it.toFixed(3).padStart(9)).join('')}${String(queries).padStart(9)}`,
  );

for (const [name, queries] of Object.entries(sets)) {
  const outcomes = await evaluate(search, queries);
  console.log(`\n${name.padEnd(20)}      s@1      s@3      MRR  queries`);
  for (const kind of new Set(outcomes.map((outcome) => outcome.kind))) {
    line(kind, measures(outcomes.filter((outcome) => outcome.kind === kind)));
  }
  line('all', measures(outcomes));
  if (name !== 'held out') for (const miss of misses(outcomes)) console.log(`  ${miss}`);
}
await close();
