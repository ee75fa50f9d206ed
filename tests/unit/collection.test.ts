import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { collection } from '../../src/loaders/collection.ts';
import { folder, workIn } from './support.ts';

/** A collection of `content/things`, loaded as Astro does in development. */
async function load(read: () => Map<string, object>) {
  const root = folder({});
  workIn(root);
  const store = new Map<string, unknown>();
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const logger = { info: vi.fn(), error: vi.fn() };
  const set = ({ id, data }: { id: string; data: object }) => store.set(id, data);
  await collection('content/things', read).load({
    store: { clear: () => store.clear(), set },
    watcher,
    logger,
  } as never);
  const change = (path: string) => watcher.emit('all', 'change', join(root, path));
  return { store, change, logger };
}

test('a collection is read again when something under its path changes, and only then', async () => {
  let entries = new Map([['one', { title: 'One' }]]);
  const { store, change } = await load(() => entries);
  expect([...store]).toEqual([['one', { title: 'One' }]]);
  entries = new Map([['two', { title: 'Two' }]]);
  change('content/things-else/a.csv');
  expect([...store.keys()]).toEqual(['one']);
  change('content/things/a.csv');
  expect([...store]).toEqual([['two', { title: 'Two' }]]);
});

test('an error stops the first reading; later it is told, and the collection stays as it was', async () => {
  let broken = false;
  const read = () => {
    if (broken) throw new Error('a.bib:3: fix it');
    return new Map([['one', {}]]);
  };
  const { store, change, logger } = await load(read);
  broken = true;
  change('content/things');
  expect(logger.error).toHaveBeenCalledWith('a.bib:3: fix it');
  expect([...store.keys()]).toEqual(['one']);
  await expect(load(read)).rejects.toThrow('a.bib:3: fix it');
});
