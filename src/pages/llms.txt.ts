import type { APIRoute } from 'astro';
import { llmsIndex } from '../export/llms.ts';
import { loadLibrary } from '../export/load.ts';

/** What a program may read here, and where (https://llmstxt.org). */
export const GET: APIRoute = async ({ site }) => {
  const { sections, context } = await loadLibrary(site);
  return new Response(llmsIndex(sections, context), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
