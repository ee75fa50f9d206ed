/**
 * What our service worker uses of its global scope. TypeScript's own library for it ("webworker") cannot be used beside
 * the one for pages: each redeclares events of the other.
 */
interface ExtendableEvent extends Event {
  /** The browser keeps the worker, and its state, until the promise is settled. */
  waitUntil(promise: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Response | Promise<Response>): void;
}

interface ServiceWorkerGlobalScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  readonly navigator: object;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
