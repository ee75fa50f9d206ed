import type { APIRoute, GetStaticPaths } from 'astro';
import { toBibtex, toCslJson, toRis } from '../../lib/citation-formats.ts';
import { citeFormats, citeName, pageItem, reportEntry, reportItem, type CiteFormat } from '../../lib/citing.ts';
import { loadProse } from '../../lib/prose.ts';
import { loadReferences } from '../../lib/references.ts';

/** Citations of each section, of other pages that offer theirs, and of the report itself, one file a format, at addresses that stay. */
export const getStaticPaths = (async () => {
  const names = [...(await citablePages()).map(citeName), 'report'];
  return names.flatMap((name) => Object.keys(citeFormats).map((format) => ({ params: { name, format } })));
}) satisfies GetStaticPaths;

const citablePages = async () => (await loadProse()).filter(({ citable }) => citable);

const types: Record<CiteFormat, string> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  json: 'application/vnd.citationstyles.csl+json',
};

export const GET: APIRoute = async ({ params }) => {
  const format = params.format as CiteFormat;
  const page = (await citablePages()).find((one) => citeName(one) === params.name);
  const report = reportEntry(await loadReferences());
  const item = page ? pageItem(page) : reportItem(report);
  const write: Record<CiteFormat, () => string> = {
    bib: () => (page ? toBibtex(item) : `${report.bibtex}\n`),
    ris: () => toRis(item),
    json: () => toCslJson([item]),
  };
  return new Response(write[format](), { headers: { 'Content-Type': `${types[format]}; charset=utf-8` } });
};
