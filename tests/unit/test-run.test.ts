import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { countReport, runStep } from '../../tools/test.ts';

const folder = mkdtempSync(join(tmpdir(), 'steps-'));
const node = (code: string) => `"${process.execPath}" -e "${code}"`;
const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0, testResults: [] };
const failedFile = { status: 'failed', assertionResults: [] };

test.each([
  [vitest, { passed: 3, failed: 1, skipped: 2 }],
  // A file that could not even be loaded has no tests in it.
  [
    { ...vitest, testResults: [failedFile, { status: 'passed', assertionResults: [{}] }] },
    { passed: 3, failed: 2, skipped: 2 },
  ],
  [{ stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 1 } }, { passed: 6, failed: 2, skipped: 1 }],
])('a report is counted: %j', (report, count) => expect(countReport(JSON.stringify(report))).toEqual(count));

test('a report without its numbers is no report', () => {
  expect(() => countReport('{"stats":{"expected":1}}')).toThrow('a number is missing');
});

test('a step without a report counts only when it fails', async () => {
  expect(await runStep({ command: node(''), minutes: 1 })).toEqual({ passed: 0, failed: 0, skipped: 0 });
  expect((await runStep({ command: node('process.exit(3)'), minutes: 1 })).failed).toBe(1);
  expect((await runStep({ command: 'no-such-program', minutes: 1 })).failed).toBe(1);
});

test('a runner that leaves no report, an old one, or fails without a failed test, is a failure', async () => {
  const report = join(folder, 'report.json');
  writeFileSync(report, JSON.stringify(vitest));
  expect(await runStep({ command: node(''), minutes: 1, report })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  const passing = join(folder, 'write.mjs');
  const code = `import { writeFileSync } from 'node:fs';
    writeFileSync(${JSON.stringify(report)}, '{"stats":{"expected":1,"flaky":0,"unexpected":0,"skipped":0}}');`;
  writeFileSync(passing, `${code} process.exitCode = Number(process.argv[2]);`);
  const command = `"${process.execPath}" "${passing}"`;
  expect(await runStep({ command: `${command} 0`, minutes: 1, report })).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(await runStep({ command: `${command} 1`, minutes: 1, report })).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect((await runStep({ command, minutes: 1, report, needs: join(folder, 'nothing') })).failed).toBe(1);
});

test('a step that hangs is killed with all that it started', async () => {
  const trace = join(folder, 'alive');
  const child = join(folder, 'child.mjs');
  writeFileSync(
    child,
    `import { appendFileSync } from 'node:fs'; setInterval(() => appendFileSync(process.argv[2], '.'), 20);`,
  );
  const parent = join(folder, 'parent.mjs');
  writeFileSync(
    parent,
    `import { spawn } from 'node:child_process';
     spawn(process.execPath, [${JSON.stringify(child)}, ${JSON.stringify(trace)}]); setInterval(() => {}, 1000);`,
  );
  writeFileSync(trace, '');
  const count = await runStep({ command: `"${process.execPath}" "${parent}"`, minutes: 0.025 });
  expect(count.failed).toBe(1);
  const size = statSync(trace).size;
  expect(size).toBeGreaterThan(0);
  await wait(200);
  expect(statSync(trace).size).toBe(size);
});
