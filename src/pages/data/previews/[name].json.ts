import type { APIRoute, GetStaticPaths } from 'astro';
import { render } from '../../../export/render.ts';
import { loadGlossary } from '../../../lib/glossary.ts';
import { spaceBefore } from '../../../lib/numbers.ts';
import { citedReferences } from '../../../lib/references.ts';
import { loadSections } from '../../../lib/sections.ts';
import { escapeXml as escape } from '../../../lib/xml.ts';

type Cards = Record<string, string>;

/**
 * Contents of the preview cards as HTML, for links whose target is not on the reader's page: `sections` by id, terms and
 * sources by id in one file for each first letter (`terms-l`), so that nobody pays for 169 terms to see one.
 */
export const getStaticPaths = (async () => {
  const files = {
    ...byLetter('terms', await terms()),
    ...byLetter('sources', await sources()),
    sections: await sections(),
  };
  return Object.entries(files).map(([name, cards]) => ({ params: { name }, props: { cards } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.cards);

/** Title, summary and key figure. */
async function sections(): Promise<Cards> {
  const pages = await loadSections();
  return Object.fromEntries(
    pages.map((page) => {
      const { value, unit, label } = page.data.keyFigure;
      const figure = `<p class="preview-figure"><b>${escape(value)}</b>${escape(`${spaceBefore(unit)}${unit} ${label}`)}</p>`;
      return [page.id, `<strong>${escape(page.name)}</strong><p>${escape(page.data.summary)}</p>${figure}`];
    }),
  );
}

/** English and French name, the English sentence, the French definition. */
async function terms(): Promise<Cards> {
  const cards: Cards = {};
  for (const { id, data, Content } of await loadGlossary()) {
    const french = `<div lang="fr"><strong>${escape(data.fr)}</strong>${await render(Content, {})}</div>`;
    cards[id] = `<div><strong>${escape(data.en)}</strong><p>${escape(data.english)}</p></div>${french}`;
  }
  return cards;
}

/** The formatted reference and its rank: as a page's list of sources shows them. */
async function sources(): Promise<Cards> {
  const cards = (await citedReferences()).map(({ key, html, rank }) => [
    key,
    `${html} <span class="rank">${rank}</span>`,
  ]);
  return Object.fromEntries(cards);
}

/** `{ adam: …, bert: … }` → `{ 'terms-a': { adam: … }, 'terms-b': { bert: … } }` */
function byLetter(kind: string, cards: Cards): Record<string, Cards> {
  const files: Record<string, Cards> = {};
  for (const [id, card] of Object.entries(cards)) (files[`${kind}-${id[0]!.toLowerCase()}`] ??= {})[id] = card;
  return files;
}
