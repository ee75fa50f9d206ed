import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { toPng } from '../../../charts/png.ts';
import type { Figure } from '../../../lib/figures.ts';
import { loadReferences } from '../../../lib/references.ts';
import { site } from '../../../lib/site.ts';

/** Every figure as a picture for slides. */
export async function getStaticPaths() {
  return (await getCollection('figures')).map(({ id, data }) => ({ params: { name: id }, props: { figure: data } }));
}

export const GET: APIRoute<{ figure: Figure }> = async ({ props: { figure } }) => {
  const references = await loadReferences();
  const sources = figure.sources.map((key) => `${references.get(key)?.who} ${references.get(key)?.when}`);
  const verb = figure.kind === 'diagram' ? 'After' : figure.computed ? 'Computed from' : 'Source:';
  const credit = `${sources.length > 0 ? `${verb} ${[...new Set(sources)].join(', ')}. ` : ''}From ${site.name}.`;
  return new Response(Uint8Array.from(await toPng(figure, credit)));
};
