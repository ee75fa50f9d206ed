import { element, linkButton } from './element.ts';
import type { Found } from './hit.ts';
import { joinedForms, tokenize } from './terms.ts';

/** Where the words wait for the page that they are marked on. Addresses stay as they are: clean and permanent. */
const key = 'search-marks';
const most = 300;

interface Remembered {
  path: string;
  query: string;
  terms: string[];
  frequent: string[];
}

/** Notes, when a result is followed, which words to mark on its page. */
export function rememberMarks(link: HTMLAnchorElement, found: Found | undefined, query: string): void {
  if (!found) return;
  const { searched, terms, frequent } = found;
  const remembered: Remembered = { path: link.pathname, query: searched ?? query, terms, frequent };
  try {
    sessionStorage.setItem(key, JSON.stringify(remembered));
  } catch {
    // Storage may be off: the page then comes without marks.
  }
}

/** Marks the words that led to this page, once, with a way to clear them. */
export function showMarks(): void {
  const text = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (text === null) return;
  const { path, query, terms, frequent } = JSON.parse(text) as Remembered;
  const body = document.querySelector<HTMLElement>('main article, main');
  if (path !== location.pathname || !body) return;
  clearMarks();
  const marks = markTerms(body, new Set(terms), new Set(frequent));
  if (marks === 0) return;
  const words = `${marks === 1 ? '1 mark' : `${marks} marks`} for “${query.trim()}”`;
  const bar = element('p', { class: 'marks-bar', 'data-search-marks': '' }, element('span', {}, words));
  bar.append(linkButton('Clear', clearMarks));
  document.querySelector('main')!.append(bar);
}

/** Takes all marks and their bar away. */
export function clearMarks(): void {
  for (const mark of document.querySelectorAll('mark[data-search-mark]')) {
    const parent = mark.parentNode!;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
  document.querySelector('[data-search-marks]')?.remove();
}

/**
 * Puts `<mark>` around the words of an element that have one of the terms. Gives their number.
 * @param frequent terms that are marked only beside another one: the "model" of "model collapse"
 */
function markTerms(root: HTMLElement, terms: Set<string>, frequent: Set<string>): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement!.closest(
      '.katex, svg, header, .figure-measure, .page-foot, script, button, [data-pagefind-ignore]',
    )
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  let count = 0;
  for (const node of nodes) {
    const tokens = tokenize(node.data);
    const found = tokens.map(({ term }) => term !== '' && terms.has(term));
    for (const { term, from, to } of joinedForms(tokens)) if (terms.has(term)) found.fill(true, from, to + 1);
    const alone = found.map((hit, place) => hit && !found[place - 1] && !found[place + 1]);
    tokens.forEach(({ term }, place) => {
      if (alone[place] && frequent.has(term)) found[place] = false;
    });
    // From the end, so that earlier places stay where they are.
    for (const [index, token] of [...tokens.entries()].reverse()) {
      if (!found[index] || count >= most) continue;
      const word = node.splitText(token.start);
      word.splitText(token.end - token.start);
      const mark = element('mark', { 'data-search-mark': '' });
      word.replaceWith(mark);
      mark.append(word);
      count += 1;
    }
  }
  return count;
}
