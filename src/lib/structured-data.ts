import type {
  Article,
  BreadcrumbList,
  Dataset,
  DefinedTermSet,
  Thing,
  WebPage,
  WebSite,
  SearchAction,
  WithActionConstraints,
} from 'schema-dts';
import { ogImagePath } from './og-image.ts';
import { edition } from './citing.ts';
import type { GlossaryTerm } from './glossary.ts';
import { figureCsvPath, sectionPath, sourcePath, termPath, topicPath } from './paths.ts';
import type { ReferenceEntry } from './references.ts';
import type { SectionPage } from './sections.ts';
import { report, site } from './site.ts';
import type { FigureData } from '../schemas/figure.ts';

/** Gives the full address of a path of the site. */
export type Address = (path: string) => string;

/** One place on the way from the home page. */
export interface Crumb {
  name: string;
  path: string;
}

/** The data of a page in the vocabulary of schema.org, as one JSON-LD document. Types hold it to the vocabulary. */
export const jsonLd = (nodes: readonly Thing[]): string =>
  // No "<" may reach the page, for "</script>" would end the element.
  JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c');

const companion = (at: Address) => ({ '@type': 'Organization' as const, name: site.name, url: at('/') });

/** The way from the home page to this one. */
export const breadcrumbs = (trail: readonly Crumb[], at: Address): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: at(path),
  })),
});

export const webPage = (path: string, name: string, description: string, at: Address): WebPage => ({
  '@type': 'WebPage',
  '@id': at(path),
  name,
  description,
  inLanguage: site.language,
  isPartOf: { '@id': at('/#website') },
});

/** The site, with the address of its search. */
export const webSite = (at: Address): WebSite => ({
  '@type': 'WebSite',
  '@id': at('/#website'),
  name: site.name,
  alternateName: site.shortName,
  url: at('/'),
  description: site.description,
  inLanguage: site.language,
  license: report.licenceUrl,
  potentialAction: search(at),
});

const search = (at: Address): WithActionConstraints<SearchAction> => ({
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${at('/search/?q=')}{query}` },
  'query-input': 'required name=query',
});

/**
 * A section as an article: what it is about, what it cites and what it comes from.
 * @param topics ids and names of its topics
 */
export function article(
  { id, data }: SectionPage,
  citations: readonly ReferenceEntry[],
  topics: readonly { id: string; name: string }[],
  at: Address,
): Article {
  const path = sectionPath(id);
  return {
    '@type': 'Article',
    '@id': at(path),
    headline: data.title,
    description: data.summary,
    inLanguage: site.language,
    position: data.number,
    datePublished: String(edition),
    author: companion(at),
    license: report.licenceUrl,
    image: at(ogImagePath(path)),
    isPartOf: { '@id': at('/#website') },
    isBasedOn: {
      '@type': 'Report',
      '@id': report.url,
      name: report.title,
      datePublished: site.reportDate,
      author: { '@type': 'Person', name: report.author },
      publisher: { '@type': 'Organization', name: report.publisher },
      license: report.licenceUrl,
    },
    about: topics.map((topic) => ({ '@type': 'Thing', name: topic.name, url: at(topicPath(topic.id)) })),
    // Addresses alone: the page's own list says the rest, to programs too (`/cite/`).
    citation: citations.map(({ key, url }) => url ?? at(sourcePath(key))),
  };
}

/** The numbers behind a figure. */
export const dataset = (name: string, page: string, figure: FigureData, at: Address): Dataset => ({
  '@type': 'Dataset',
  '@id': at(`${page}#fig-${name}`),
  name: figure.title,
  // Search engines ask for 50 characters at least, which a caption alone may not have.
  description: `${figure.title}. ${figure.caption}`,
  creator: companion(at),
  license: report.licenceUrl,
  isAccessibleForFree: true,
  distribution: {
    '@type': 'DataDownload',
    encodingFormat: 'text/csv',
    contentUrl: at(figureCsvPath(name)),
  },
});

/** The glossary: each term with its French name and its other names. */
export const termSet = (terms: readonly GlossaryTerm[], at: Address): DefinedTermSet => ({
  '@type': 'DefinedTermSet',
  '@id': at('/glossary/#terms'),
  name: 'Glossary of artificial intelligence, English and French',
  url: at('/glossary/'),
  inLanguage: ['en', 'fr'],
  license: report.licenceUrl,
  hasDefinedTerm: terms.map(({ id, data }) => ({
    '@type': 'DefinedTerm',
    name: data.en,
    alternateName: [...new Set([data.fr, data.acronym, ...data.aliases])].filter(
      (name) => name !== undefined && name !== data.en,
    ) as string[],
    url: at(termPath(id)),
  })),
});
