import { execFile } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readEdition } from '../../tools/book/edition.ts';
import { folder } from './support.ts';

afterEach(() => void vi.unstubAllEnvs());
const html = '<meta property="og:url" content="https://example.org/companion/print/">';
const built = new Date('2025-03-01T10:20:30Z');
function page(text = html) {
  const file = join(folder({ 'index.html': text }), 'index.html');
  utimesSync(file, built, built);
  return file;
}

describe('the date of a book', () => {
  test('is SOURCE_DATE_EPOCH, if that is given', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1760000000');
    expect(readEdition(page()).modified.toISOString()).toBe('2025-10-09T08:53:20.000Z');
  });

  test.each([
    ['no git', 'PATH', '/nowhere'],
    ['no repository', 'GIT_DIR', '/nowhere'],
  ])('is the date of the build where there is %s', (_, name, value) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '');
    vi.stubEnv(name, value);
    expect(readEdition(page()).modified).toEqual(built);
  });
});

test('a book knows where its site lives', () => {
  expect(readEdition(page())).toMatchObject({
    base: '/companion/',
    address: new URL('https://example.org/companion/print/'),
  });
  expect(() => readEdition(page('<p>'))).toThrow('index.html has no og:url');
});

test('without a build, the command says in one line what to do', async () => {
  const run = promisify(execFile)(process.execPath, ['tools/book.ts', '--dist', 'nowhere']);
  await expect(run).rejects.toMatchObject({
    code: 1,
    stderr: 'nowhere/print/index.html is missing: the books are made from the built site. Run npm run build first.\n',
  });
});
