import type { Figure, Page } from './types.ts';

/** A line of prose outside a body: front matter, or the description of a figure. */
export interface Field {
  file: string;
  line: number;
  name: string;
  text: string;
}

/** The English that a reader sees from a page's front matter. */
export function frontMatterFields(page: Page): Field[] {
  const { title, summary, description, keyFigure, related } = page.data as {
    title?: string;
    summary?: string;
    description?: string;
    keyFigure?: { label?: string };
    related?: { why: string }[];
  };
  const all = { title, summary, description, 'keyFigure.label': keyFigure?.label };
  const named = Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1]));
  named.push(...(related ?? []).map(({ why }): [string, string] => ['related.why', why]));
  return named.map(([name, text]) => ({ file: page.file, line: lineOf(page.source, text), name, text }));
}

/** What a reader sees of a figure besides its numbers. */
export function figureFields({ file, source, data }: Figure): Field[] {
  const { title, caption, alt, columns } = data as {
    title?: string;
    caption?: string;
    alt?: string;
    columns?: Record<string, { label: string }>;
  };
  const named = Object.entries({ title, caption, alt }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  named.push(...Object.values(columns ?? {}).map(({ label }): [string, string] => ['label', label]));
  return named.map(([name, text]) => ({ file, line: lineOf(source, text), name, text }));
}

/** The line on which a text begins; 1 when YAML has folded it out of recognition. */
export function lineOf(source: string, text: string): number {
  const at = source.indexOf(text.slice(0, 30));
  return at < 0 ? 1 : source.slice(0, at).split('\n').length;
}
