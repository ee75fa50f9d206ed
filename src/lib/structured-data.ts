import { getEntry } from 'astro:content';
import type * as schema from 'schema-dts';
import { ogImagePath } from './og-image.ts';
import { edition } from './citing.ts';
import { namesOf, type GlossaryTerm } from './glossary.ts';
import { absolute, figureCsvPath, sourcePath, termPath, topicPath } from './paths.ts';
import type { ReferenceEntry } from './references.ts';
import type { SectionPage } from './sections.ts';
import { report, site } from './site.ts';
import { topicsOf } from './topics.ts';

/** One place on the way from the home page. */
export interface Crumb {
  name: string;
  path: string;
}

/** The data of a page in the vocabulary of schema.org, as one JSON-LD document. Types hold it to the vocabulary. */
export const jsonLd = (nodes: readonly schema.Thing[]): string =>
  // No "<" may reach the page, for "</script>" would end the element.
  JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c');

const companion = () => ({ '@type': 'Organization' as const, name: site.name, url: absolute('/') });
const website = () => ({ '@id': absolute('/#website') });

/** The way from the home page to this one. */
export const breadcrumbs = (trail: readonly Crumb[]): schema.BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: absolute(path),
  })),
});

export const webPage = (path: string, name: string, description: string): schema.WebPage => ({
  '@type': 'WebPage',
  '@id': absolute(path),
  name,
  description,
  inLanguage: site.language,
  isPartOf: website(),
});

/** The site, with the address of its search. */
export const webSite = (): schema.WebSite => ({
  '@type': 'WebSite',
  ...website(),
  name: site.name,
  alternateName: site.shortName,
  url: absolute('/'),
  description: site.description,
  inLanguage: site.language,
  license: report.licenceUrl,
  potentialAction: search(),
});

const search = (): schema.WithActionConstraints<schema.SearchAction> => ({
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/search/?q=')}{query}` },
  'query-input': 'required name=query',
});

/** A section as an article: what it is about, what it cites and what it comes from. */
export async function article(section: SectionPage, citations: readonly ReferenceEntry[]): Promise<schema.Article> {
  const { path, data } = section;
  return {
    '@type': 'Article',
    '@id': absolute(path),
    headline: data.title,
    description: data.summary,
    inLanguage: site.language,
    position: data.number,
    datePublished: String(edition),
    author: companion(),
    license: report.licenceUrl,
    image: absolute(ogImagePath(path)),
    isPartOf: website(),
    isBasedOn: {
      '@type': 'Report',
      '@id': report.url,
      name: report.title,
      datePublished: site.reportDate,
      author: { '@type': 'Person', name: report.author },
      publisher: { '@type': 'Organization', name: report.publisher },
      license: report.licenceUrl,
    },
    about: (await topicsOf(section)).map(({ id, title }) => ({
      '@type': 'Thing',
      name: title,
      url: absolute(topicPath(id)),
    })),
    // Addresses alone: the page's own list says the rest, to programs too (`/cite/`).
    citation: citations.map(({ key, url }) => url ?? absolute(sourcePath(key))),
  };
}

/** The numbers behind the figures of a page, each once. A diagram has none. */
export async function datasets(figures: readonly string[], page: string): Promise<schema.Dataset[]> {
  const entries = await Promise.all([...new Set(figures)].map((name) => getEntry('figures', name)));
  return entries.flatMap((entry) => {
    if (!entry || entry.data.kind === 'diagram') return [];
    const { title, caption } = entry.data;
    return {
      '@type': 'Dataset',
      '@id': absolute(`${page}#fig-${entry.id}`),
      name: title,
      // Search engines ask for 50 characters at least, which a caption alone may not have.
      description: `${title}. ${caption}`,
      creator: companion(),
      license: report.licenceUrl,
      isAccessibleForFree: true,
      distribution: {
        '@type': 'DataDownload',
        encodingFormat: 'text/csv',
        contentUrl: absolute(figureCsvPath(entry.id)),
      },
    };
  });
}

/** The glossary: each term with its French name and its other names. */
export const termSet = (terms: readonly GlossaryTerm[]): schema.DefinedTermSet => ({
  '@type': 'DefinedTermSet',
  '@id': absolute('/glossary/#terms'),
  name: 'Glossary of artificial intelligence, English and French',
  url: absolute('/glossary/'),
  inLanguage: ['en', 'fr'],
  license: report.licenceUrl,
  hasDefinedTerm: terms.map((term) => {
    const [name, ...alternateName] = namesOf(term);
    return { '@type': 'DefinedTerm', name, alternateName, url: absolute(termPath(term.id)) };
  }),
});
