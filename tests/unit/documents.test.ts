import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const documents = ['README.md', 'CONTRIBUTING.md', ...globSync(['docs/**/*.md', 'tests/**/README.md']).sort()];
const read = (file: string): string => readFileSync(file, 'utf8');

/** Files and folders of the repository, each with a slash before it and a folder with one after it. */
const folders = ['.github', 'content', 'docs', 'public', 'src', 'tests', 'tools'];
const files = [
  ...readdirSync('.', { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [`/${entry.name}`] : [])),
  ...folders.flatMap((folder) => [
    `/${folder}/`,
    ...readdirSync(folder, { recursive: true, withFileTypes: true }).map(
      (entry) => `/${join(entry.parentPath, entry.name).replaceAll('\\', '/')}${entry.isDirectory() ? '/' : ''}`,
    ),
  ]),
];

/** What reads as a path in a document: its ending says so, or the folder that it begins with. */
const path =
  /^[^/].*\.(astro|bib|conf|csl|css|csv|js|json|lock|lua|mdx?|mjs|svg|ts|txt|ya?ml)$|^[\w.-]+(\/[\w.*-]+)*\/$|^(\.github|content|docs|public|src|tests|tools)\//;
/** Made by a build or a test, in a package, or the name of a file that a reader of the document is to write. */
const elsewhere =
  /^(dist|dist-sub|test-results|node_modules|\.cache)\/|^sw-copy\.js$|^lib\/input\/file\.js$|(^|\/)(NN-)?[Nn]ame\./;

/** Whether a path stands in the repository, whole or as the end of one, for tables name a folder once; "*" stands for any. */
function stands(name: string): boolean {
  const pattern = name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*');
  return files.some((file) => new RegExp(`/${pattern}/?$`).test(file));
}

describe.each(documents)('%s', (document) => {
  test('names no path that is not there', () => {
    const named = [...read(document).matchAll(/`([^`\s]+)`/g)].map(([, name]) => name!);
    const paths = named.filter((name) => path.test(name) && !elsewhere.test(name));
    expect(paths.filter((name) => !stands(name))).toEqual([]);
  });

  test('links to no file that is not there', () => {
    const links = [...read(document).matchAll(/\]\(([^)#\s]+)/g)].map(([, to]) => to!);
    const own = links.filter((to) => !/^[a-z]+:/.test(to));
    expect(own.filter((to) => !existsSync(join(dirname(document), to)))).toEqual([]);
  });

  test('names no command that package.json has not', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...read(document).matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name]) => name!);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('runs no tool by the Node of the machine, which may be too old for TypeScript', () => {
    // The decision on Node quotes such a command, for it fails.
    const text = read(document).replace('(`node tools/book.ts`)', '');
    expect(text.match(/(?<!npx )\bnode tools\/\S+/g)).toBeNull();
  });
});

test('code and pictures name no file of the repository that is not there', () => {
  const all = globSync(['*.{js,mjs,ts}', '{src,tools}/**/*.{astro,css,js,mjs,ts}', 'docs/*.svg']);
  const missing = all.flatMap((file) =>
    [...read(file).matchAll(/(?<![\w./@-])(?:docs|src|tests|tools)\/[\w./[\]-]+\.[a-z]+/g)].flatMap(([name]) =>
      stands(name) ? [] : [`${file}: ${name}`],
    ),
  );
  expect(missing).toEqual([]);
});
