import { copyWorker } from './names.ts';

/** The registration that serves the site and no other site of the host, if there is one. None where storage is off. */
export async function registrationOf(base: string): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(base).catch(() => undefined);
  return registration?.scope === new URL(base, location.href).href ? registration : undefined;
}

/** The workers of a registration that has, or is fetching, the whole copy. */
export const isCopy = (worker: ServiceWorker | null | undefined): boolean =>
  worker?.scriptURL.endsWith(`/${copyWorker}`) ?? false;
