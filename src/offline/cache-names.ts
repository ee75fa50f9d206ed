/** Names of caches and channels, which workers and the code of the copy share; other pages do without. */

/** What the names of our caches begin with. */
export const prefix = 'companion';
/** The cache of what was visited. */
export const visited = (scope: string): string => `${prefix}-visited-${scope}`;
/**
 * Caches belong to the whole host, which may hold other sites: ours carry the address that we serve, at their end, after
 * a hyphen (a space in former versions), so that a site in a sub-folder is not taken for its parent. docs/hosting/sw.js
 * knows this form too.
 */
export const ours = (cache: string, scope: string): boolean =>
  cache.startsWith(`${prefix}-`) && [`-${scope}`, ` ${scope}`].some((end) => cache.endsWith(end));

/** How far the download of the copy is, in files. */
export interface Progress {
  done: number;
  of: number;
}
/** The name of the channel on which a worker says so. */
export const progressChannel = (scope: string): string => `${prefix}-copy ${scope}`;
