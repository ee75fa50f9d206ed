/**
 * Switches the offline copy off. Deploy this file as `sw.js`, in place of the one that the build writes: each reader's
 * browser fetches it at the next visit, deletes our copy and forgets the worker; from then on every page comes from the
 * network. Leave it there for as long as readers may come back, a year or more, or deploy the built one to switch on.
 */
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  // Ours end in our address; another site on this host keeps its own (src/offline/names.ts).
  const { scope } = self.registration;
  const ours = (name) => name.startsWith('companion-') && name.endsWith(` ${scope}`);
  const clear = async () => {
    for (const name of await caches.keys()) if (ours(name)) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(clear());
});
