import type { APIRoute } from 'astro';
import { rights } from '../export/section.ts';
import { feedEntry } from '../export/updates.ts';
import { developments } from '../lib/developments.ts';
import { atomFeed } from '../lib/feed.ts';
import { loadReferences } from '../lib/references.ts';
import { loadSections } from '../lib/sections.ts';
import { topicTitles } from '../lib/topics.ts';

/** Developments since the report, as an Atom feed. */
export const GET: APIRoute = async () => {
  const references = await loadReferences();
  const topics = await topicTitles();
  const entries = developments(await loadSections()).map((entry) => feedEntry(entry, topics, references));
  return new Response(atomFeed(entries, `${rights.license}. ${rights.credit}`));
};
