/**
 * The whole test run: check, build, unit and build tests, browser tests. A failure does not stop the later steps,
 * so that one run tells all. The last line printed is the count.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { add, countPlaywright, countReport, countVitest, failure, line } from './count.mjs';
import { runStep } from './run-step.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const results = 'test-results';
mkdirSync(results, { recursive: true });
// Reports of an earlier run must not be counted.
for (const report of ['vitest.json', 'playwright.json', 'count.txt']) rmSync(`${results}/${report}`, { force: true });

/** A step without a report: one failure under its name, or nothing to count. */
const step = (name, failed) => (failed ? failure(`${name} ${failed}`) : add());

// The limits add up to 80 minutes: continuous integration stops everything at 90.
const check = await runStep('check', ['npm', 'run', 'check'], 10);
const build = await runStep('build', ['npm', 'run', 'build'], 10);
// The same site under a sub-path: every address must carry it.
const subPath = await runStep('build under a sub-path', ['npm', 'run', 'build:sub-path'], 5);

const unit = await runStep(
  'vitest',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/vitest.json`],
  20,
);
const counts = [
  step('check', check),
  step('build', build),
  step('build under a sub-path', subPath),
  countReport('vitest', `${results}/vitest.json`, countVitest, unit),
];

if (build) {
  counts.push(failure('browser tests not run, for there is no build to test'));
} else {
  const browser = await runStep('playwright', ['playwright', 'test'], 35);
  counts.push(countReport('playwright', `${results}/playwright.json`, countPlaywright, browser));
}

let total = add(...counts);
if (total.passed + total.failed === 0) total = failure('no test ran');
console.log(['', ...total.problems.map((problem) => `FAILED ${problem}`), line(total)].join('\n'));
writeFileSync(`${results}/count.txt`, `${line(total)}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
