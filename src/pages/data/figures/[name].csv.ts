import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { csvPath, readFigure } from '../../../lib/figures.ts';

/** The numbers of every chart, as they stand in `content/figures/`; checked also where no section shows the chart. */
export async function getStaticPaths() {
  return (await getCollection('figures')).flatMap(({ id, data }) => {
    if (data.kind === 'diagram') return [];
    readFigure(id, data);
    return [{ params: { name: id } }];
  });
}

export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(csvPath(params.name!)), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
