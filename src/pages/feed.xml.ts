import type { APIRoute } from 'astro';
import { atomFeed } from '../lib/feed.ts';
import { loadLibrary } from '../export/load.ts';
import { rights } from '../export/section.ts';
import { feedEntries } from '../export/updates.ts';
import { site as companion } from '../lib/site.ts';

/** Developments since the report, as an Atom feed. */
export const GET: APIRoute = async ({ site }) => {
  const { sections, names, context } = await loadLibrary(site);
  const { address } = context;
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
  const entries = sections.flatMap((section) => feedEntries(section, names, context));
  return new Response(atomFeed(head, entries), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
