import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { csvPath } from '../../../loaders/figures.ts';

/** The numbers of every chart, as they stand in `content/figures/`. */
export const getStaticPaths = async () =>
  (await getCollection('figures', ({ data }) => data.kind !== 'diagram')).map(({ id }) => ({ params: { name: id } }));

export const GET: APIRoute = ({ params }) => new Response(readFileSync(csvPath(params.name!)));
