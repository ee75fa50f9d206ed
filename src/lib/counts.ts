import { getCollection } from 'astro:content';
import { developments } from './developments.ts';
import { count } from './numbers.ts';
import { loadProse } from './prose.ts';
import { citingPages } from './references.ts';
import { loadSections } from './sections.ts';

/** How much there is of what the companion holds, in words, each with the page that lists it. */
export async function counts(): Promise<{ path: string; words: string }[]> {
  const sections = await loadSections();
  const terms = (await getCollection('glossary')).length;
  const figures = (await loadProse()).flatMap(({ page }) => page.figures).length;
  return [
    { path: '/checks/', words: count(sections.flatMap(({ page }) => page.checks).length, 'checked statement') },
    { path: '/glossary/', words: count(terms, 'term in English and French', 'terms in English and French') },
    { path: '/figures/', words: count(figures, 'figure') },
    { path: '/timeline/', words: count(developments(sections).length, 'development') },
    { path: '/sources/', words: count((await citingPages()).size, 'source') },
  ];
}
