/**
 * Caches belong to the whole host, which may hold other sites: ours carry the address that we serve, at their end, so
 * that a site in a sub-folder is not taken for its parent. docs/hosting/sw.js knows this form too.
 */
export const cacheNames = (scope: string) => ({
  /** The site as it is. */
  current: `companion-current ${scope}`,
  /** Hashed files of the version before, for pages that are still open. */
  previous: `companion-previous ${scope}`,
});

/** A file whose name changes with its content, below the site's base: a page may ask for it long after a new version. */
export const hashed = (path: string): boolean => /^(_astro|pagefind\/(fragment|index|filter))\/|\.pf_meta$/.test(path);
