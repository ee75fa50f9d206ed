import { basename, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { z } from 'astro/zod';
import { LineCounter, parseDocument, type Document, type Tags } from 'yaml';
import { frontMatter, readText } from '../lib/text-file.ts';
import { contentFiles } from '../loaders/names.ts';
import { figureSchema } from '../schemas/figure.ts';
import { glossarySchema } from '../schemas/glossary.ts';
import { pageSchema } from '../schemas/page.ts';
import { sectionSchema } from '../schemas/section.ts';
import { topicSchema } from '../schemas/topic.ts';
import { misread } from './misread-yaml.ts';

const folders: [folder: string, ending: string, schema: z.ZodType][] = [
  ['sections', '.mdx', sectionSchema],
  ['glossary', '.md', glossarySchema],
  ['figures', '.yaml', figureSchema],
  ['topics', '.md', topicSchema],
  ['pages', '.mdx', pageSchema],
];

/**
 * Holds all front matter and figure descriptions against the schemas before Astro reads them. Astro would name the file
 * and the field; this names the line too, and lists all errors at once.
 */
export function contentErrors(): AstroIntegration {
  return {
    name: 'content-errors',
    hooks: {
      'astro:config:done': () => {
        const errors = folders.flatMap(([folder, ending, schema]) => [
          ...misnamedFiles(folder, ending),
          ...contentFiles(folder, ending).flatMap((path) => frontMatterErrors(path, schema)),
        ]);
        if (errors.length > 0) throw new Error(`The content has errors:\n  ${errors.join('\n  ')}`);
      },
    },
  };
}

/**
 * The files of a folder with a name that the site cannot use: a section in "24-name.md" nobody would read, and names are
 * part of addresses.
 */
export const misnamedFiles = (folder: string, ending: string): string[] =>
  ['.md', '.mdx', '.markdown', '.MD', '.MDX', '.yaml', '.yml'].flatMap((other) =>
    contentFiles(folder, other).flatMap((path) => {
      const name = relative(process.cwd(), path);
      if (other !== ending) return [`${name}:1: only names that end in ${ending} are read here. Rename it.`];
      return /^[a-z0-9][a-z0-9-]*\.\w+$/.test(basename(path))
        ? []
        : [`${name}:1: names are small letters, digits and hyphens, as they stand in addresses. Rename it.`];
    }),
  );

/** One line an error, "file:line: field: what is wrong and what to do"; none when the file is sound. */
export function frontMatterErrors(path: string, schema: z.ZodType): string[] {
  const text = readText(path);
  const name = relative(process.cwd(), path);
  const { yaml, body } = path.endsWith('.yaml') ? { yaml: text, body: undefined } : frontMatter(text);
  if (yaml === undefined) return [`${name}:1: it must begin with front matter between two lines of ---.`];
  if (body?.trim() === '')
    return [`${name}:${text.trimEnd().split('\n').length}: there is no text. Write it below the front matter.`];
  const lines = new LineCounter();
  // As Astro reads it: a date without quotes is no text.
  const customTags: Tags = ['timestamp', 'merge'];
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, customTags });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    return [`${name}:${line}: broken YAML: ${error.message}. Quote values that hold ":" or ",".`];
  }
  const signs = misread(document, yaml);
  if (signs.length > 0) return signs.map(({ at, message }) => `${name}:${lines.linePos(at).line}: ${message}`);
  const { error: issues } = schema.safeParse(document.toJS());
  return (issues?.issues ?? []).map((issue) => {
    const line = lineOf(document, lines, issue);
    return `${name}:${line}: ${issue.path.join('.') || 'front matter'}: ${issue.message}${remedyOf(issue)}`;
  });
}

/** What to write where the schema's own words say only what is wrong. */
function remedyOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return '';
  const remedies: Record<string, string> = { array: '. Write a list: [one, two].', string: '. Put it in quotes.' };
  return remedies[issue.expected] ?? '';
}

/** Line of the node that an issue is about, or of the nearest one around it; of the key itself when it is unknown. */
function lineOf(document: Document, lines: LineCounter, issue: z.core.$ZodIssue): number {
  const path = [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  const find = () => document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  while (!find()?.range && path.length > 0) path.pop();
  return lines.linePos(find()?.range?.[0] ?? 0).line;
}
