/**
 * What our service worker uses of its global scope. TypeScript's own library for it ("webworker") cannot be used beside
 * the one for pages: each redeclares events of the other.
 */
interface ExtendableEvent extends Event {
  /** The browser keeps the worker, and its state, until the promise is settled. */
  waitUntil(promise: Promise<unknown>): void;
}

interface ServiceWorkerGlobalScope {
  readonly registration: ServiceWorkerRegistration;
  readonly location: WorkerLocation;
  readonly navigator: object;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
