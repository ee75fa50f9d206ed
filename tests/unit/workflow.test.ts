import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const text = readFileSync('.github/workflows/site.yml', 'utf8');
const { jobs } = parse(text) as { jobs: Record<string, { needs?: string[]; steps: unknown[] }> };

test('nothing is deployed before every other job has passed', () => {
  expect(jobs.deploy!.needs!.sort()).toEqual(
    Object.keys(jobs)
      .filter((name) => name !== 'deploy')
      .sort(),
  );
});

test('every action is pinned by commit, with its version beside it', () => {
  const actions = text.match(/uses: .*/g)!;
  expect(actions.length).toBeGreaterThan(5);
  for (const action of actions) expect(action).toMatch(/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});
