import type { APIRoute, GetStaticPaths } from 'astro';
import { toBibtex, toCslJson, toRis } from '../../lib/citation-formats.ts';
import { citeFormats, reportEntry, reportItem, sectionItem, type CiteFormat } from '../../lib/citing.ts';
import { loadReferences } from '../../lib/references.ts';
import { loadSections } from '../../lib/sections.ts';

/** Citations of each section and of the report itself, one file a format, at addresses that stay. */
export const getStaticPaths = (async () => {
  const names = [...(await loadSections()).map(({ id }) => id), 'report'];
  return names.flatMap((name) => Object.keys(citeFormats).map((format) => ({ params: { name, format } })));
}) satisfies GetStaticPaths;

const types: Record<CiteFormat, string> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  json: 'application/vnd.citationstyles.csl+json',
};

export const GET: APIRoute = async ({ params, site }) => {
  const format = params.format as CiteFormat;
  const section = (await loadSections()).find(({ id }) => id === params.name);
  const report = reportEntry(await loadReferences());
  const item = section ? sectionItem(section, site) : reportItem(report);
  const write: Record<CiteFormat, () => string> = {
    bib: () => (section ? toBibtex(item) : `${report.bibtex}\n`),
    ris: () => toRis(item),
    json: () => toCslJson([item]),
  };
  return new Response(write[format](), { headers: { 'Content-Type': `${types[format]}; charset=utf-8` } });
};
