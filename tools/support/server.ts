/** A static server for a built folder that behaves like a good host: compression, caching, clean addresses, 404 page. */
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { contentType, isShared } from './content-types.ts';

export interface SiteOptions {
  /** The built folder. */
  root: string;
  /** Where the site lives on its host, with both slashes. */
  base?: string;
  /** 0 takes any free port. */
  port?: number;
  brotli?: boolean;
  /** Answers by the site's `_redirects`, as some hosts do. */
  redirects?: boolean;
  /** More response headers, for example a Content-Security-Policy. */
  headers?: Record<string, string>;
}

/** What was sent for one request: the truth for byte budgets, also for requests of workers, which pages do not see. */
interface Sent {
  address: string;
  status: number;
  type: string;
  bytes: number;
}

export interface Site {
  /** Address of the home page, with the base, ending in a slash. */
  url: string;
  sent: Sent[];
  close(): Promise<void>;
}

const compress = promisify(brotliCompress);
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** The file that answers an address, or the address to which it leads, by the rules that static hosts share. */
async function fileAt(root: string, base: string, target: string): Promise<{ status: number; file: string } | string> {
  const { pathname, search } = new URL(`http://localhost${target}`);
  const path = decodeURIComponent(pathname);
  const moved = `${pathname}/${search}`;
  if (`${path}/` === base) return moved;
  const file = join(root, path.slice(base.length));
  if (path.startsWith(base) && `${file}${sep}`.startsWith(root + sep)) {
    const folder = (await stat(file).catch(() => undefined))?.isDirectory();
    const index = join(file, 'index.html');
    if (folder && existsSync(index)) return path.endsWith('/') ? { status: 200, file: index } : moved;
    if (folder === false && !path.endsWith('/')) return { status: 200, file };
  }
  return { status: 404, file: join(root, '404.html') };
}

/** Where the site's `_redirects` leads from an address, if anywhere. */
async function movedTo(root: string, address: string): Promise<string | undefined> {
  const rules = (await readFile(join(root, '_redirects'), 'utf8')).split('\n').map((line) => line.split(' '));
  return rules.find(([from]) => from === address)?.[1];
}

export async function serve(options: SiteOptions): Promise<Site> {
  const { base = '/', brotli = true, redirects = false, headers = {} } = options;
  const root = resolve(options.root);
  const sent: Sent[] = [];
  // Quality 11 takes up to a second for a large page: once per file is enough, for a built folder does not change.
  const bodies = new Map<string, Promise<Buffer>>();

  function body(file: string, encoded: boolean): Promise<Buffer> {
    const key = `${encoded} ${file}`;
    const known = bodies.get(key) ?? readFile(file).then((bytes) => (encoded ? compress(bytes, best) : bytes));
    bodies.set(key, known);
    return known;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = request.url ?? '/';

    const send = (status: number, extra: Record<string, string>, content: Buffer | string) => {
      const bytes = Buffer.byteLength(content);
      response.writeHead(status, { 'content-length': bytes, ...extra, ...headers });
      // Node leaves the body out for HEAD.
      response.end(content);
      sent.push({ address, status, type: extra['content-type'] ?? '', bytes: request.method === 'HEAD' ? 0 : bytes });
    };
    const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' };

    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(405, { ...plain, allow: 'GET, HEAD' }, 'Method not allowed\n');
    const target = redirects && (await movedTo(root, address));
    if (target) return send(301, { ...plain, location: target }, '');
    const found = await fileAt(root, base, address);
    if (typeof found === 'string') return send(301, { ...plain, location: found }, '');
    if (!existsSync(found.file)) return send(404, plain, 'Not found\n');

    const { type, compressible } = contentType(found.file);
    const encoded = brotli && compressible && /\bbr\b/.test(String(request.headers['accept-encoding']));
    const hashed = found.status === 200 && address.startsWith(`${base}_astro/`);
    return send(
      found.status,
      {
        'content-type': type,
        'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(found.status === 200 && isShared(found.file) && { 'access-control-allow-origin': '*' }),
        ...(compressible && { vary: 'accept-encoding' }),
        ...(encoded && { 'content-encoding': 'br' }),
      },
      await body(found.file, encoded),
    );
  }

  // Idle connections stay: on a busy machine one that is closed after five seconds may be the next request's, which fails.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    // A file that vanishes under us must fail the one request, not the whole test worker.
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    sent,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
