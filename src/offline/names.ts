/** Names that pages, workers and the build share. Paths are below the site's base. */

/** Worker for every reader: keeps what was visited. */
export const visitedWorker = 'sw.js';
/** Worker for a reader who asked for the whole copy. */
export const copyWorker = 'sw-copy.js';
/** The page shown offline for an address that is not kept. */
export const notKept = 'offline/';
