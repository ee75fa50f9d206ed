/**
 * Switches reading offline off. Deploy this file as `sw.js` and as `sw-copy.js`, in place of those that the build writes:
 * each reader's browser fetches it at the next visit, deletes what we kept and forgets the worker; from then on every page
 * comes from the network. Leave it there for as long as readers may come back, a year or more, or deploy the built ones to
 * switch on.
 */
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  // Ours end in our address; another site on this host keeps its own (src/offline/names.ts).
  const { scope } = self.registration;
  const ours = (name) => name.startsWith('companion-') && [`-${scope}`, ` ${scope}`].some((end) => name.endsWith(end));
  const clear = async () => {
    for (const name of await caches.keys()) if (ours(name)) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(clear());
});
