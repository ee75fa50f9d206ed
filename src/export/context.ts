import type { FigureTable } from '../lib/figures.ts';
import type { Reference } from '../schemas/reference.ts';

/** What the export needs of a source; the collection gives it. */
export type Source = Pick<Reference, 'key' | 'rank' | 'who' | 'when' | 'title' | 'url' | 'html'>;

/** A figure as text: a chart has a table, a diagram only its description. */
export interface FigureText {
  title: string;
  caption: string;
  alt: string;
  sources: string[];
  computed: boolean;
  columns: Record<string, { label: string; unit?: string | undefined }>;
  table?: FigureTable | undefined;
}

export interface TermText {
  en: string;
  fr: string;
  acronym?: string | undefined;
  aliases: string[];
  /** The definition in French, Markdown as authors wrote it. */
  body: string;
}

/** What stands around a page while its MDX becomes Markdown. */
export interface ExportContext {
  /** Full address of a path of the site. */
  address(path: string): string;
  source(key: string): Source;
  figure(name: string): FigureText;
  term(id: string): TermText;
}

/** A map's value; throws when there is none. */
export function need<Value>(map: ReadonlyMap<string, Value>, key: string, kind: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`There is no ${kind} "${key}" in content/.`);
  return value;
}

/** Path of a section as Markdown: its page's path with `.md` in place of the last slash. */
export const markdownPath = (id: string): string => `/sections/${id}.md`;
export const figureDataPath = (name: string): string => `/data/figures/${name}.csv`;
