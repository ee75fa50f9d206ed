import type { PageText } from './format.ts';
import { joinedForms, tokenize, type Joined, type Token } from './terms.ts';

/** Text of which some pieces are words of the query. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Lengths of an excerpt, in words. */
const length = 34;
const lead = (words: number): number => Math.floor(words / 6);

/** What of a text to mark: terms, or words that begin with what was typed. */
export interface Matcher {
  terms: Set<string>;
}

/** Texts taken apart, for each is looked through again with every key that a reader types. */
const read = new Map<string, { tokens: Token[]; joined: Joined[] }>();

function takeApart(text: string): { tokens: Token[]; joined: Joined[] } {
  let parts = read.get(text);
  if (!parts) {
    const tokens = tokenize(text);
    parts = { tokens, joined: joinedForms(tokens) };
    read.set(text, parts);
  }
  return parts;
}

/** Places of a text that match. */
function matches(text: string, { terms }: Matcher): { tokens: Token[]; marked: boolean[] } {
  const { tokens, joined } = takeApart(text);
  const marked = tokens.map(({ term }) => term !== '' && terms.has(term));
  for (const { term, from, to } of joined) if (terms.has(term)) marked.fill(true, from, to + 1);
  return { tokens, marked };
}

/** The stretch of a text with most different words of the query, these marked; how many there are. */
export function excerptOf(text: string, matcher: Matcher, words = length): { pieces: Piece[]; found: number } {
  const { tokens, marked } = matches(text, matcher);
  let [start, most] = [0, 0];
  const hits = marked.flatMap((hit, place) => (hit ? [place] : []));
  for (const hit of hits) {
    const near = hits.filter((other) => other >= hit && other < hit + words - lead(words));
    const different = new Set(near.map((other) => tokens[other]!.term)).size + near.length / 100;
    if (different > most) [start, most] = [hit, different];
  }
  // A short text is shown from its beginning: half a definition is none.
  const whole = tokens.length <= 1.5 * length;
  const from = whole ? 0 : Math.max(0, start - lead(words));
  const to = whole ? tokens.length : Math.min(tokens.length, from + words);
  const pieces: Piece[] = [];
  if (from > 0) pieces.push({ text: '… ', marked: false });
  let place = from === 0 ? 0 : (tokens[from]?.start ?? 0);
  const end = to >= tokens.length ? text.length : tokens[to - 1]!.end;
  for (let index = from; index < to; index++) {
    if (!marked[index]) continue;
    const token = tokens[index]!;
    if (token.start > place) pieces.push({ text: text.slice(place, token.start), marked: false });
    pieces.push({ text: text.slice(token.start, token.end), marked: true });
    place = token.end;
  }
  if (end > place) pieces.push({ text: text.slice(place, end), marked: false });
  if (end < text.length) pieces.push({ text: ' …', marked: false });
  return { pieces, found: Math.floor(most) };
}

/**
 * The passage of a page from which its excerpt is best taken: that with most words of the query.
 * @param french take a French one where it has one of the words, though English ones have more
 */
export function bestPassage(text: PageText, matcher: Matcher, candidates: number[], french: boolean): number {
  let [best, most] = [0, -1];
  const order = [...new Set([...candidates, ...text.texts.keys()])];
  order.forEach((passage, place) => {
    const head = text.head.passages[passage];
    if (!head || head.kind === 'figure') return;
    const { found } = excerptOf(text.texts[passage]!, matcher);
    const { marked } = matches(head.title, matcher);
    // A gloss is named by its term; a heading's words are shown as a link of its own.
    const title = head.kind === 'gloss' && marked.includes(true) ? 0.6 : 0;
    const wanted = french && head.kind === 'gloss' && (found > 0 || title > 0) ? 10 : 0;
    const score = found + title + wanted - place / 1000;
    if (score > most) [best, most] = [passage, score];
  });
  return best;
}
