import { resolve, sep } from 'node:path';
import type { Loader } from 'astro/loaders';

/**
 * A content collection that is read as a whole. In development it is read again when something under its path changes; an
 * error is told then, and the collection stays as it was.
 * @param path file or folder, from the project's root
 * @param read gives the entries by id
 */
export const collection = (path: string, read: () => Map<string, object>): Loader => ({
  name: path,
  async load({ store, watcher, logger }) {
    const fill = (): void => {
      const entries = read();
      store.clear();
      for (const [id, data] of entries) store.set({ id, data: { ...data } });
    };
    fill();
    const root = resolve(path);
    watcher?.add(root);
    watcher?.on('all', (_, changed) => {
      if (changed !== root && !changed.startsWith(root + sep)) return;
      try {
        fill();
        logger.info(`Read ${path} again`);
      } catch (error) {
        logger.error((error as Error).message);
      }
    });
  },
});
