import { attempt } from './attempt.ts';
import { element, linkButton } from './element.ts';
import { bare, printedWords } from './text.ts';

/** Where the words wait for the page that they are marked on. Addresses stay as they are: clean and permanent. */
const key = 'search-marks';
const max = 300;
const name = 'search';

/** Words to mark on a page: what was searched, and the forms that the page has of it. */
interface Remembered {
  path: string;
  query: string;
  forms: string[];
}

/** Notes, when a result is followed, which words to mark on its page. Without storage it comes without marks. */
export const rememberMarks = (remembered: Remembered): void =>
  attempt(() => sessionStorage.setItem(key, JSON.stringify(remembered)));

/** Marks the words that led to this page, once, with a way to clear them. Older browsers have no such marks. */
export function showMarks(): void {
  const text = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (text === null || !('highlights' in CSS)) return;
  const { path, query, forms } = JSON.parse(text) as Remembered;
  const body = document.querySelector<HTMLElement>('main article, main');
  if (path !== location.pathname || !body) return;
  clearMarks();
  const ranges = rangesOf(body, new Set(forms));
  if (ranges.length === 0) return;
  CSS.highlights.set(name, new Highlight(...ranges));
  const words = `${ranges.length === 1 ? '1 mark' : `${ranges.length} marks`} for “${query.trim()}”`;
  const attributes = { class: 'marks-bar', 'data-search-marks': '' };
  const bar = element('p', attributes, element('span', {}, words), linkButton(clearMarks, 'Clear'));
  document.querySelector('main')!.append(bar);
}

/** Takes all marks and their bar away. */
function clearMarks(): void {
  CSS.highlights.delete(name);
  document.querySelector('[data-search-marks]')?.remove();
}

/** Places of the words of an element that have one of the forms. */
function rangesOf(root: HTMLElement, forms: Set<string>): Range[] {
  const left = '.katex, svg, header, .page-foot, script, button, [data-pagefind-ignore]';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement!.closest(left) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const ranges: Range[] = [];
  while (walker.nextNode() && ranges.length < max) {
    const node = walker.currentNode as Text;
    for (const match of node.data.matchAll(printedWords)) {
      if (!forms.has(bare(match[0]))) continue;
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}
