import type { APIRoute } from 'astro';
import { llmsIndex } from '../export/llms.ts';

/** What a program may read here, and where (https://llmstxt.org). */
export const GET: APIRoute = async () => new Response(await llmsIndex());
