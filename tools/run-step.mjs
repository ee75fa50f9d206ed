/** Runs one command of the test run, with a limit, so that a hanging step cannot keep the count from being printed. */
import { spawn } from 'node:child_process';

/**
 * @param {string} name what the reader of the log sees
 * @param {string[]} command program and arguments, found on npm's PATH
 * @param {number} minutes after this long the step and all that it started are killed
 * @returns {Promise<string | undefined>} why it failed, or nothing
 */
export function runStep(name, [program, ...args], minutes) {
  console.log(`\n=== ${name}: ${[program, ...args].join(' ')}`);
  const started = Date.now();
  return new Promise((resolve) => {
    // A group of its own, for npm does not pass a signal on to what it started.
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
    const kill = () => {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // The group is gone already.
      }
    };
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      kill();
    }, minutes * 60_000);
    const interrupted = () => {
      kill();
      process.exit(130);
    };
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);

    const finish = (failure) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      console.log(`=== ${name}: ${failure ?? 'ok'} (${Math.round((Date.now() - started) / 1000)} s)`);
      resolve(failure);
    };
    child.once('error', (error) => finish(`did not start: ${error.message}`));
    child.once('exit', (code, signal) => {
      if (late) finish(`took longer than ${minutes} minutes`);
      else finish(code === 0 ? undefined : `ended with ${signal ?? `code ${code}`}`);
    });
  });
}
