/** Records what a page asks for and what it costs. */
import type { Page, Request } from '@playwright/test';
import type { Site } from '../../tools/support/server.ts';

interface Fetched {
  url: string;
  /** document, stylesheet, script, font, image, fetch ... */
  kind: string;
  /** 0 when the request failed or was refused. */
  status: number;
  /** The body as it went over the wire, compressed; 0 when a cache or a service worker gave the answer. */
  bytes: number;
  /** Asked for by a service worker on its own account, for example to fill its cache. */
  background: boolean;
}

export interface Traffic {
  /** Every request since recording began or `clear` was called. Waits for the answers that are under way. */
  list(): Promise<Fetched[]>;
  /** Body bytes of the page and its workers, without its service worker's; of one kind of request if given. */
  bytes(kind?: string): Promise<number>;
  /** Addresses on any host but the site's; data: and blob: stay inside the page. */
  foreign(): string[];
  clear(): void;
}

/** Call before `page.goto`. A new context starts with a cold cache. */
export function recordTraffic(page: Page, site: Site): Traffic {
  const origin = new URL(site.url).origin;
  let requests: Request[] = [];
  let start = site.sent.length;
  // The context hears the service worker too, the page does not.
  page.context().on('request', (request) => requests.push(request));

  // The DevTools protocol knows no size for the script of a worker, and Pagefind's is a large one: so the browser says
  // who asked for what, and the server what it sent. For all other requests both agree to the byte.
  async function list(): Promise<Fetched[]> {
    const responses = await Promise.all(requests.map((request) => request.response().catch(() => null)));
    const unclaimed = site.sent.slice(start);
    return requests.map((request, index) => {
      const url = request.url();
      const address = url.startsWith(`${origin}/`) ? url.slice(origin.length).replace(/#.*/s, '') : undefined;
      const place = unclaimed.findIndex((entry) => entry.address === address);
      const [sent] = place < 0 ? [] : unclaimed.splice(place, 1);
      return {
        url,
        kind: request.resourceType(),
        status: responses[index]?.status() ?? 0,
        bytes: sent?.bytes ?? 0,
        background: request.serviceWorker() !== null,
      };
    });
  }

  return {
    list,
    async bytes(kind) {
      const counted = (await list()).filter(
        (entry) => !entry.background && (kind === undefined || entry.kind === kind),
      );
      return counted.reduce((total, { bytes }) => total + bytes, 0);
    },
    foreign: () =>
      requests
        .map((request) => request.url())
        .filter((url) => /^(https?|wss?):/.test(url) && new URL(url).origin !== origin),
    clear() {
      requests = [];
      start = site.sent.length;
    },
  };
}
