import type { APIRoute } from 'astro';
import { atomFeed } from '../export/feed.ts';
import { developments } from '../lib/developments.ts';
import { loadReferences } from '../lib/references.ts';
import { loadSections } from '../lib/sections.ts';
import { topicTitles } from '../lib/topics.ts';

/** Developments since the report, as an Atom feed. */
export const GET: APIRoute = async () => {
  return new Response(atomFeed(developments(await loadSections()), await topicTitles(), await loadReferences()));
};
