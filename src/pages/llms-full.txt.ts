import type { APIRoute } from 'astro';
import { llmsFull } from '../export/llms.ts';

/** The whole text in one Markdown file. */
export const GET: APIRoute = async () => new Response(await llmsFull());
