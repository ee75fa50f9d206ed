import type { APIRoute } from 'astro';
import { loadLibrary } from '../../export/load.ts';
import { sectionFile } from '../../export/section.ts';
import { loadSections } from '../../lib/sections.ts';

/** Every section as Markdown, at its page's address with `.md` in place of the last slash. */
export async function getStaticPaths() {
  return (await loadSections()).map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params, site }) => {
  const { sections, names, context } = await loadLibrary(site);
  const section = sections.find(({ id }) => id === params.id)!;
  return new Response(sectionFile(section, names, context), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
