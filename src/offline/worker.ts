/**
 * The service worker. It keeps the pages that were visited, with the files that they asked for, and answers from them
 * where the network does not. The build makes two workers of it, which differ by their lists alone: `sw.js`, for
 * everybody, has one entry, the page that says what is not kept; `sw-copy.js`, for a reader who asks for the whole copy,
 * has every file, and a browser runs it only once all of them are there. What is in the list is answered from it.
 */
import { cacheNames } from 'workbox-core/cacheNames.js';
import { clientsClaim } from 'workbox-core/clientsClaim.js';
import { setCacheNameDetails } from 'workbox-core/setCacheNameDetails.js';
import { ExpirationPlugin } from 'workbox-expiration/ExpirationPlugin.js';
import { addPlugins } from 'workbox-precaching/addPlugins.js';
import { getCacheKeyForURL } from 'workbox-precaching/getCacheKeyForURL.js';
import { matchPrecache } from 'workbox-precaching/matchPrecache.js';
import { precacheAndRoute } from 'workbox-precaching/precacheAndRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { setCatchHandler } from 'workbox-routing/setCatchHandler.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { NetworkOnly } from 'workbox-strategies/NetworkOnly.js';
import { metered } from './metered.ts';
import { ours, prefix, progressChannel, type Progress, visited } from './cache-names.ts';
import { notKept } from './names.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by src/build/service-worker.ts: paths below the base; where the name does not say the content, what does. */
declare const PRECACHE: readonly [path: string, revision?: string][];
/** Redirect pages, short links among them: the path below the base, and the address on the host that it leads to. */
declare const MOVED: readonly [path: string, target: string][];

// Once each, for the build puts in the lists themselves.
const files = PRECACHE;
const { scope, active } = self.registration;
const address = (path: string): string => new URL(path, scope).href;
const plain = (url: string): string => url.replace(/[?#].*/s, '');
/** A newer version of the copy that a reader has: open pages go on reading the one before until the reader says so. */
const update = files.length > 1 && active?.scriptURL === self.location.href;

setCacheNameDetails({ prefix });
clientsClaim();

self.addEventListener('install', () => {
  if (!update) void self.skipWaiting();
});
self.addEventListener('message', ({ data }) => {
  if ((data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
self.addEventListener('activate', (event) => {
  const former = (name: string) => ours(name, scope) && name !== cacheNames.precache && name !== visited(scope);
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(former).map((name) => caches.delete(name)))));
});

const moved = new Map(MOVED.map(([path, target]) => [address(path), address(target)]));
/** Where a page redirects. A host may answer with the page that it leads to, whose digest would be another. */
const leadsTo = (url: string): string | undefined => {
  const withSlash = `${plain(url)}/`;
  return (
    moved.get(plain(url)) ??
    moved.get(withSlash) ??
    (getCacheKeyForURL(withSlash) && url.replace(plain(url), withSlash))
  );
};
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && leadsTo(url.href),
  // The browser carries the fragment over.
  async ({ url }) => Response.redirect(leadsTo(url.href)!, 301),
);

const revisions = new Map(files.map(([path, revision]) => [address(path), revision]));
const progress = new BroadcastChannel(progressChannel(scope));
let done = 0;
addPlugins([
  {
    requestWillFetch: async ({ request, event }) => {
      if (event?.type === 'install' && update && metered(self.navigator)) throw new Error('The connection is metered.');
      return request;
    },
    // A deployment may be half done: what is not the file of this build is not taken, and the worker with it.
    cacheWillUpdate: async ({ request, response }) => {
      const wanted = revisions.get(request.url);
      return response.ok && (!wanted || wanted === (await revisionOf(response.clone()))) ? response : null;
    },
    handlerDidComplete: async ({ event }) => {
      if (event?.type === 'install') progress.postMessage({ done: ++done, of: files.length } satisfies Progress);
    },
  },
]);
precacheAndRoute(
  files.map(([path, revision = null]) => ({ url: address(path), revision })),
  // Queries are read by the page's own script, if at all: /search/?q= is one page.
  { directoryIndex: '', cleanURLs: false, ignoreURLParametersMatching: [/./] },
);

/** As src/build/service-worker.ts makes it. */
async function revisionOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest))).slice(0, 12);
}

registerRoute(
  // A navigation to anything but a page is a download.
  ({ request, url }) => url.href.startsWith(scope) && (request.mode !== 'navigate' || url.pathname.endsWith('/')),
  new NetworkFirst({
    cacheName: visited(scope),
    networkTimeoutSeconds: 3,
    plugins: [
      { cacheKeyWillBeUsed: async ({ request }) => plain(request.url) },
      // Twice what a reader of every page asks for; what was not asked for longest goes first, former versions above all.
      new ExpirationPlugin({ maxEntries: 600, purgeOnQuotaError: true }),
    ],
  }),
);
registerRoute(({ request }) => request.mode === 'navigate', new NetworkOnly());

setCatchHandler(async ({ request }) => {
  const page = request.mode === 'navigate' && (await matchPrecache(address(notKept)));
  return page || Response.error();
});
