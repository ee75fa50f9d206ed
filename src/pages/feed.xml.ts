import type { APIRoute } from 'astro';
import { atomFeed } from '../lib/feed.ts';
import { rights } from '../export/section.ts';
import { feedEntry } from '../export/updates.ts';
import { developments } from '../lib/developments.ts';
import { absolute } from '../lib/paths.ts';
import { loadReferences } from '../lib/references.ts';
import { loadSections } from '../lib/sections.ts';
import { site as companion } from '../lib/site.ts';
import { topicTitles } from '../lib/topics.ts';

/** Developments since the report, as an Atom feed. */
export const GET: APIRoute = async ({ site }) => {
  const address = (path: string) => absolute(path, site);
  const references = await loadReferences();
  const topics = await topicTitles();
  const head = {
    title: `Since the report: ${companion.shortName}`,
    subtitle: 'What has happened since the State of AI Report 2024 came out, with sources.',
    address: address('/feed.xml'),
    page: address('/timeline/'),
    topics: address('/topics/'),
    author: { name: companion.name, address: address('/') },
    rights: `${rights.license}. ${rights.credit}`,
    license: rights.licenseAddress,
    language: companion.language,
    since: companion.reportDate,
  };
  const entries = developments(await loadSections()).map((entry) => feedEntry(entry, topics, references, site));
  return new Response(atomFeed(head, entries), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
