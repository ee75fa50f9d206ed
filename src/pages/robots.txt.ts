import type { APIRoute } from 'astro';
import { absolute } from '../lib/paths.ts';

/**
 * Everything may be read; pages that should not be listed say so themselves. Under a sub-path no crawler asks for this
 * file: hand the sitemap to search engines there.
 */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
