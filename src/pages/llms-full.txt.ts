import type { APIRoute } from 'astro';
import { llmsFull } from '../export/llms.ts';
import { loadLibrary } from '../export/load.ts';

/** The whole text in one Markdown file. */
export const GET: APIRoute = async ({ site }) => {
  const { sections, pages, terms, names, context } = await loadLibrary(site);
  return new Response(llmsFull(sections, pages.get('report')!, terms, names, context), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
