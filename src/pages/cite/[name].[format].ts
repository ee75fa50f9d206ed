import type { APIRoute, GetStaticPaths } from 'astro';
import { toBibtex, toCslJson, toRis } from '../../lib/citation-formats.ts';
import { citeName, pageItem, type CiteFormat } from '../../lib/citing.ts';
import { loadProse } from '../../lib/prose.ts';
import { loadReferences } from '../../lib/references.ts';
import { site } from '../../lib/site.ts';

/** Key of the report itself in `content/references.bib`. */
const reportKey = 'soai2024';

/** Citations of each section, of other pages that offer theirs, and of the report, one file a format, at addresses that stay. */
export const getStaticPaths = (async () => {
  const report = (await loadReferences()).get(reportKey);
  if (!report) throw new Error(`content/references.bib has no entry "${reportKey}", the report itself.`);
  const pages = (await loadProse())
    .filter(({ citable }) => citable)
    .map((page) => [citeName(page), pageItem(page)] as const);
  const works = [
    ...pages.map(([name, item]) => ({ name, item, bib: toBibtex(item) })),
    { name: 'report', item: { ...report.csl, language: site.language }, bib: `${report.bibtex}\n` },
  ];
  return works.flatMap(({ name, item, bib }) => {
    const files: Record<CiteFormat, string> = { bib, ris: toRis(item), json: toCslJson([item]) };
    return Object.entries(files).map(([format, text]) => ({ params: { name, format }, props: { text } }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
