import type { Hit, SubHit } from './hit.ts';

/**
 * Draws hits as a list of links. Text only ever becomes text: the one thing kept of an excerpt's markup is `<mark>`.
 * @param options.listbox the links are options of a combobox: no list markup, ids for `aria-activedescendant`
 */
export function renderHits(hits: Hit[], options: { listbox: boolean }): HTMLElement {
  const list = element(options.listbox ? 'div' : 'ol');
  for (const hit of hits) {
    const item = element(options.listbox ? 'div' : 'li');
    item.append(link(hit, 'result'));
    if (hit.headings.length > 0) {
      const nested = element(options.listbox ? 'div' : 'ul', 'nested');
      for (const heading of hit.headings) {
        const entry = element(options.listbox ? 'div' : 'li');
        entry.append(link(heading, 'subresult'));
        nested.append(entry);
      }
      item.append(nested);
    }
    list.append(item);
  }
  if (options.listbox) {
    list.querySelectorAll('a').forEach((option, index) => {
      option.id = `option-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.tabIndex = -1;
    });
    list.querySelectorAll('div').forEach((box) => box.setAttribute('role', 'presentation'));
    list.setAttribute('role', 'presentation');
  }
  return list;
}

function link(hit: Hit | SubHit, kind: 'result' | 'subresult'): HTMLAnchorElement {
  const anchor = element('a') as HTMLAnchorElement;
  anchor.href = hit.url;
  anchor.setAttribute(`data-${kind}`, '');
  const title = element('span', 'result-title');
  if ('number' in hit) title.append(element('span', 'result-number', hit.number ?? ''), ' ');
  title.append(element('span', '', pretty(hit.title)));
  const excerpt = element('span', 'excerpt');
  excerpt.append(...marked(hit.excerpt));
  anchor.append(title, excerpt);
  return anchor;
}

/** The text of an excerpt with its marks, and nothing else of its markup. */
function marked(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((piece) => {
    const inner = /^<mark>(.*)<\/mark>$/s.exec(piece);
    return inner ? element('mark', '', pretty(decode(inner[1]!))) : document.createTextNode(pretty(decode(piece)));
  });
}

/** Pagefind escapes these in excerpts. */
const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };
const decode = (text: string): string => text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity]!);

/** The index holds straight apostrophes; readers see true ones. */
const pretty = (text: string): string => text.replace(/(\p{L})'(?=\p{L})/gu, '$1’');

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
