import '@citation-js/plugin-bibtex';
import { bibtexGrammar, parse, type Parser } from '@citation-js/plugin-bibtex/lib/input/file.js';

/** An entry of a BibTeX file. */
export interface Entry {
  type: string;
  label: string;
  /** Values by the field's name in small letters: as written, still TeX, abbreviations filled in. */
  properties: Record<string, string | number>;
  /** Line on which it begins. */
  line: number;
  /** Lines of its fields. */
  lines: Map<string, number>;
}

/** What is wrong with a BibTeX file, and where. */
export class BibtexError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const { rules } = bibtexGrammar;
let begun = 1;
let lines = new Map<string, number>();

/** citation.js gives no positions and skips what stands between entries: its grammar, told to note lines and to refuse that. */
const strictRules: typeof rules = {
  ...rules,

  Main() {
    const entries: unknown[] = [];
    while (!this.matchEndOfFile()) {
      if (this.matchToken('junk')) refuseText(this.consumeToken('junk'));
      else entries.push(this.consumeRule('Entry'));
    }
    return entries.filter(Boolean);
  },

  Entry() {
    const line = (begun = this.token.line);
    lines = new Map();
    const entry = rules.Entry!.call(this) as object | undefined;
    return entry && { ...entry, line, lines };
  },

  Field() {
    const { line } = this.token;
    const field = rules.Field!.call(this) as [name: string, value: unknown];
    if (lines.has(field[0])) throw new BibtexError(line, `the field "${field[0]}" stands twice. Keep one.`);
    lines.set(field[0], line);
    return field;
  },

  /** A word without braces stands for a text: a month, or what @string defines. Any other citation.js reads as nothing. */
  ExpressionPart() {
    const word = this.matchToken('identifier') && this.token;
    const part = rules.ExpressionPart!.call(this);
    if (word && part === '') {
      const remedy = 'Put it in braces, or define it by @string.';
      throw new BibtexError(word.line, `"${word.value}" stands for nothing. ${remedy}`);
    }
    return part;
  },
};

/** Between entries BibTeX skips what it finds, also an entry without its "@" or what is left after a brace too many. */
function refuseText({ line, value }: Parser['token']): void {
  if (/^@comment/i.test(value)) return;
  const rows = value.split('\n');
  const row = rows.findIndex((text) => /^\s*[^\s%]/.test(text));
  if (row < 0) return;
  const remedy = 'Look for a brace too many before it or a missing "@"; begin remarks with "%".';
  throw new BibtexError(line + row, `"${rows[row]!.trim()}" stands outside of any entry. ${remedy}`);
}

/** The entries of a BibTeX file in their order. Throws a {@link BibtexError} where it cannot be read. */
export function parseBibtex(text: string): Entry[] {
  // Only for this reading: a build loads this module twice, and the library once.
  bibtexGrammar.rules = strictRules;
  try {
    return parse(text) as Entry[];
  } catch (error) {
    if (error instanceof BibtexError) throw error;
    const [reason] = (error as Error).message.split(/:?\n/);
    const remedy = 'Braces and quotes must balance, and a comma ends each field.';
    throw new BibtexError(begun, `the entry that begins here is not valid BibTeX: ${reason}. ${remedy}`);
  } finally {
    bibtexGrammar.rules = rules;
  }
}
