/**
 * Validates JSON-LD against the vocabulary of schema.org: TypeScript checks the built data, written out as literals,
 * against Google's types of it (schema-dts). Unknown types, unknown properties and values of a wrong type are errors.
 */
import { resolve } from 'node:path';
import ts from 'typescript';

export interface Document {
  path: string;
  json: { '@graph': object[] };
}

/** All errors, one line each, beginning with the page's path. */
export function schemaFaults(documents: readonly Document[]): string[] {
  const file = resolve('schema-org-check.ts');
  const lines = ["import type { Thing } from 'schema-dts';"];
  const paths = [''];
  for (const { path, json } of documents) {
    for (const thing of json['@graph']) {
      lines.push(`({ ${inner(thing)} }) satisfies Thing;`);
      paths.push(path);
    }
  }
  const source = ts.createSourceFile(file, lines.join('\n'), ts.ScriptTarget.ESNext);
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => (name === file ? source : getSourceFile.call(host, name, ...rest));
  const program = ts.createProgram([file], options, host);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((error) => {
    const line = source.getLineAndCharacterOfPosition(error.start ?? 0).line;
    return `${paths[line]}: ${ts.flattenDiagnosticMessageText(error.messageText, '\n  ')}`;
  });
}

/** The properties of an object as source. The constraint on a search's input is Google's, which the types take apart. */
const inner = (thing: object): string =>
  JSON.stringify(thing, (key, value: unknown) => (key === 'query-input' ? undefined : value)).slice(1, -1);
