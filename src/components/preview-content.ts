import { elementAt } from '../lib/fragment.ts';

/**
 * What a card says of a link: taken from the page where it holds the source or the gloss, else from a small file of
 * this site, `data/previews/`. Undefined when the link has no card, or the file does not arrive.
 */
export interface Content {
  html: string;
  lang: 'en' | 'fr';
}

/** Lists that say of each section what its card would. */
const lists = '.contents:not(.contents-brief), [data-result], [data-subresult]';

const files = new Map<string, Promise<Record<string, string>>>();

export async function contentOf(link: HTMLAnchorElement): Promise<Content | undefined> {
  if (link.closest(lists)) return undefined;
  const { pathname, hash } = link;
  const here = pathname === location.pathname;
  const target = here ? elementAt(hash) : null;
  const source = link.dataset.cite;
  if (source) {
    const html = (target && words(target)) ?? (await read(`sources-${source[0]}`, source));
    const at = link.querySelector('.at')?.outerHTML ?? '';
    return card('en', html && html + at);
  }
  if (target?.matches('.gloss'))
    return card('fr', words(target.querySelector('summary')!) + words(target.querySelector('.gloss-body')!));
  if (here) return undefined;
  if (pathname.endsWith('/glossary/')) return card('en', inOrder(await read(`terms-${hash[1]}`, hash.slice(1))));
  return card('en', await read('sections', pathname.split('/').at(-2)!));
}

const card = (lang: Content['lang'], html: string | undefined): Content | undefined =>
  html ? { html, lang } : undefined;

/** Both explanations of a term, the one in the reader's language first. */
const inOrder = (html: string | undefined): string | undefined =>
  navigator.language.startsWith('fr') ? html?.replace(/^(<div>.*?<\/div>)(.*)$/s, '$2$1') : html;

/** The HTML of an element without what is there to be clicked: a card is only read. */
function words(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll('.anchor, .gloss-more, .backlinks')) control.remove();
  for (const link of copy.querySelectorAll('a, [id]')) {
    link.removeAttribute('href');
    link.removeAttribute('id');
  }
  return copy.innerHTML.trim();
}

async function read(file: string, id: string): Promise<string | undefined> {
  const address = `${document.body.dataset.base}data/previews/${file.toLowerCase()}.json`;
  const cards = files.get(address) ?? fetch(address).then((response) => response.json());
  files.set(address, cards);
  try {
    return (await cards)[id];
  } catch {
    // Offline, for example: the next try may succeed.
    files.delete(address);
    return undefined;
  }
}
