/**
 * The whole test run. A failure does not stop the later steps, so that one run tells all; the last line printed is the
 * count, taken from the reports that the runners write.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Step {
  /** As typed in a shell; npm has put the programs of our packages on its path. */
  command: string;
  /** After this long the step, and all that it started, is killed. */
  minutes: number;
  /** JSON report of the tests that it runs. A step without one counts as a failure when it fails. */
  report?: string;
  /** A file without which there is nothing to test. */
  needs?: string;
}

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const results = 'test-results';
// The limits add up to 80 minutes: continuous integration stops everything at 90.
const steps: Step[] = [
  { command: 'npm run check', minutes: 10 },
  { command: 'npm run build', minutes: 10 },
  { command: 'npm run build:sub-path', minutes: 5 },
  {
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${results}/vitest.json`,
    minutes: 20,
    report: `${results}/vitest.json`,
  },
  { command: 'playwright test', minutes: 35, report: `${results}/playwright.json`, needs: 'dist/sw.js' },
];

/** Counts a report of Vitest or Playwright. Passing on a retry counts once; a file that did not load is a failure. */
export function countReport(report: string): Count {
  const { stats, ...vitest } = JSON.parse(report);
  const unloaded = (file: { assertionResults: unknown[]; status: string }) =>
    file.status === 'failed' && file.assertionResults.length === 0;
  const count: Count = stats
    ? { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
    : {
        passed: vitest.numPassedTests,
        failed: vitest.numFailedTests + vitest.testResults.filter(unloaded).length,
        skipped: vitest.numPendingTests + vitest.numTodoTests,
      };
  if (!Object.values(count).every(Number.isInteger)) throw new Error('a number is missing');
  return count;
}

/** Runs a step and counts it: one that fails without a failed test is a failure itself. */
export async function runStep({ command, minutes, report, needs }: Step): Promise<Count> {
  console.log(`\n=== ${command}`);
  const started = Date.now();
  if (report) rmSync(report, { force: true });
  const missing = needs !== undefined && !existsSync(needs) && `not run, for there is no ${needs}`;
  let problem = missing || (await run(command, minutes));
  let count = { passed: 0, failed: 0, skipped: 0 };
  try {
    if (report && !missing) count = countReport(readFileSync(report, 'utf8'));
  } catch (error) {
    problem = `${problem ?? 'ended'}; ${report} is missing or unreadable (${(error as Error).message})`;
  }
  console.log(`=== ${command}: ${problem ?? 'ok'} (${Math.round((Date.now() - started) / 1000)} s)`);
  return problem && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** The reason why a command failed, if it did. */
function run(command: string, minutes: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    // A group of its own, for npm does not pass a signal on to what it started.
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    });
    const interrupted = () => {
      kill(child);
      process.exit(130);
    };
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    let problem: string | undefined;
    const timer = setTimeout(() => {
      problem = `took longer than ${minutes} minutes`;
      kill(child);
    }, minutes * 60_000);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve(problem ?? (code === 0 ? undefined : `ended with ${signal ?? `code ${code}`}`));
    });
  });
}

function kill({ pid }: ChildProcess): void {
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    else process.kill(-pid!, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

if (import.meta.main) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  mkdirSync(results, { recursive: true });
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    for (const [kind, count] of Object.entries(await runStep(step))) total[kind as keyof Count] += count;
  }
  if (total.passed + total.failed === 0) total.failed = 1;
  const line = `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`;
  writeFileSync(`${results}/count.txt`, `${line}\n`);
  console.log(`\n${line}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
