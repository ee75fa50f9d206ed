/** Counts what test reports say. A report that cannot be read, or a runner that failed without a failed test, counts as one failure. */
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, problems: string[] }} Count */

/** @type {(problem?: string) => Count} */
export const failure = (problem) => ({ passed: 0, failed: 1, skipped: 0, problems: problem ? [problem] : [] });

/** Vitest's JSON report. A file that could not even be loaded has no tests in it, yet is a failure. */
export function countVitest(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    problems: unloaded.map((file) => `${file.name} could not be loaded`),
  };
}

/** Playwright's JSON report. "flaky" is a test that passed on a retry: it counts once, as passed. */
export function countPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, problems: [] };
}

/**
 * @param {string} name the runner, for messages
 * @param {string} file its JSON report
 * @param {(report: any) => Count} count
 * @param {string | undefined} failed why the runner itself failed, if it did
 * @returns {Count}
 */
export function countReport(name, file, count, failed) {
  let result;
  try {
    result = count(JSON.parse(readFileSync(file, 'utf8')));
    if (!Object.values(result).every((value) => Array.isArray(value) || Number.isInteger(value)))
      throw new Error('a number is missing');
  } catch (error) {
    return failure(`${name}: ${file} is missing or unreadable (${error.message})`);
  }
  // For example an error outside any test, or no test found.
  if (failed && result.failed === 0) return add(result, failure(`${name} ${failed}, though no test failed`));
  return result;
}

/** @type {(...counts: Count[]) => Count} */
export function add(...counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    problems: counts.flatMap((count) => count.problems),
  };
}

/** The line that continuous integration reads. */
export function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
