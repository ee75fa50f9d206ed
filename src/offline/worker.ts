/**
 * The service worker: a copy of the whole site, answered before the network is asked.
 *
 * A version is one set of files. It is fetched file by file, each held against the digest of its build, and used only
 * when all are there; a deployment that is half done fails, and is tried again at the next visit. The new version then
 * takes over at once, so the reader's next page is new, and every page is answered from one version. A page that is
 * still open may ask for its own hashed files, which the new version lacks: those are kept for one version more.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { metered } from './metered.ts';
import { cacheNames, hashed } from './names.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by src/build/service-worker.ts: paths below the base; a SHA-256 where the name does not say the content. */
declare const PRECACHE: readonly [path: string, digest?: string][];
/** Pages that lead on, short links among them: the path below the base, and the address on the host that it leads to. */
declare const MOVED: readonly [path: string, target: string][];

const { scope } = self.registration;
const names = cacheNames(scope);
const notFound = new URL('404.html', scope).href;

const copy = new PrecacheController({
  cacheName: names.current,
  plugins: [
    {
      requestWillFetch: async ({ request }) => new Request(request, { priority: 'low' } as RequestInit),
      // Many hosts send the 404 page as what it is, even when it is asked for by name.
      cacheWillUpdate: async ({ request, response }) =>
        response.status === 200 || request.url === notFound ? response : null,
    },
  ],
});
copy.addToCacheList(
  PRECACHE.map(([path, digest]) => ({
    url: new URL(path, scope).href,
    revision: digest?.slice(0, 12) ?? null,
    ...(digest && { integrity: `sha256-${digest}` }),
  })),
);

const moved = new Map(MOVED.map(([path, target]) => [new URL(path, scope).href, new URL(target, scope).href]));

self.addEventListener('install', (event) => {
  // A version that the reader has goes on working: a newer one can wait for a better connection.
  if (self.registration.active && metered(self.navigator)) return event.waitUntil(Promise.reject('metered'));
  event.waitUntil(copy.install(event).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(retire().then(() => self.clients.claim()));
});

/** Puts away what the version before had and this one has not. */
async function retire(): Promise<void> {
  await caches.delete(names.previous);
  const [current, previous] = await Promise.all([caches.open(names.current), caches.open(names.previous)]);
  const wanted = new Set(copy.getURLsToCacheKeys().values());
  for (const request of await current.keys()) {
    if (wanted.has(request.url)) continue;
    const response = await current.match(request);
    if (response && hashed(request.url.slice(scope.length))) await previous.put(request, response);
    await current.delete(request);
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // Queries are read by the page's own script, if at all: /search/?q= is one page.
  const address = request.url.replace(/[?#].*/s, '');
  if (request.method !== 'GET' || !address.startsWith(scope)) return;
  const navigation = request.mode === 'navigate';
  const target = moved.get(address) ?? moved.get(`${address}/`);
  // The browser carries the fragment over.
  if (target) event.respondWith(Response.redirect(target, 301));
  else if (known(address)) event.respondWith(stored(event, address));
  else if (navigation && known(`${address}/`)) event.respondWith(withSlash(request.url));
  else if (navigation) event.respondWith(fetch(request).catch(missing));
  else if (hashed(address.slice(scope.length))) event.respondWith(older(request));
});

const known = (address: string): boolean => copy.getCacheKeyForURL(address) !== undefined;

async function stored(event: FetchEvent, address: string): Promise<Response> {
  const cacheKey = copy.getCacheKeyForURL(address)!;
  const params = { cacheKey, integrity: copy.getIntegrityForCacheKey(cacheKey) };
  try {
    return await copy.strategy.handle({ event, request: new Request(address), params });
  } catch {
    // The copy has a hole (the browser may take space back) and the host no longer has that version.
    return fetch(event.request);
  }
}

function withSlash(url: string): Response {
  const target = new URL(url);
  target.pathname += '/';
  return Response.redirect(target.href, 301);
}

async function missing(): Promise<Response> {
  const page = await copy.matchPrecache(notFound);
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
}

async function older(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: names.previous })) ?? fetch(request);
}
