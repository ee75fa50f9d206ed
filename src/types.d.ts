/// <reference types="@mdx-js/mdx" />

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: { generateGraph?: boolean; forceType?: string });
    data: unknown[];
  }
  export const plugins: {
    config: {
      get(name: '@csl'): { styles: { add(name: string, xml: string): void } };
      get(name: '@bibtex'): {
        types: { biblatex: { source: Record<string, string> } };
        constants: { mathScripts: { '^': Record<string, string> } };
      };
    };
    output: { format(type: 'bibliography', items: unknown[], options: Record<string, unknown>): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-bibtex/lib/input/file.js' {
  /** A rule's `this`: `util.Grammar` of citation.js. */
  export interface Parser {
    token: { type: string; value: string; line: number };
    matchEndOfFile(): boolean;
    matchToken(type: string): boolean;
    consumeToken(type: string): Parser['token'];
    consumeRule(name: string): unknown;
  }
  export const bibtexGrammar: { rules: Record<string, (this: Parser) => unknown> };
  export function parse(text: string): unknown;
}
declare module '@citation-js/plugin-csl';
