import type { APIRoute } from 'astro';
import { sectionFile } from '../../export/section.ts';
import { loadSections, type SectionPage } from '../../lib/sections.ts';

/** Every section as Markdown, at its page's address with `.md` in place of the last slash. */
export async function getStaticPaths() {
  return (await loadSections()).map((section) => ({ params: { id: section.id }, props: { section } }));
}

export const GET: APIRoute<{ section: SectionPage }> = async ({ props }) =>
  new Response(await sectionFile(props.section));
