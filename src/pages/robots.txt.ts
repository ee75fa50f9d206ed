import type { APIRoute } from 'astro';
import { absolute } from '../lib/paths.ts';

/**
 * Everything may be read; pages that should not be listed say so themselves. Under a sub-path no crawler asks for this
 * file: hand the sitemap to search engines there.
 */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml', site)}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
