/**
 * Turns /print/ into the HTML that Pandoc makes a book of; runs in the browser, after the PDF. Pandoc begins a chapter
 * at each heading of the first rank that stands below no other element, and keeps attributes of `div` and `span` alone.
 * @param styles of the charts
 * @returns the HTML, and the figures that it names: file → SVG
 */
export function chapters(styles: string): { html: string; figures: Record<string, string> } {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const main = document.querySelector('main')!;
  const figures: Record<string, string> = {};

  /** A chart is as wide as its column, by percentages; a picture has a view box. */
  function figureOf(svg: SVGSVGElement): HTMLImageElement {
    const { width } = svg.getBoundingClientRect();
    for (const node of svg.querySelectorAll('*'))
      for (const attribute of node.attributes)
        if (attribute.value.endsWith('%')) attribute.value = String((parseFloat(attribute.value) / 100) * width);
    if (!svg.hasAttribute('viewBox')) {
      const { x, y, width, height } = svg.getBBox();
      svg.setAttribute('viewBox', [x - 2, y - 2, width + 4, height + 4].map(Math.round).join(' '));
    }
    const [, , wide = '', high = ''] = svg.getAttribute('viewBox')!.split(' ');
    svg.setAttribute('width', wide);
    svg.setAttribute('height', high);
    const used = styles.replaceAll(/([^{}]+)\{[^{}]*\}/g, (rule, selector) =>
      svg.querySelector(selector) ? rule : '',
    );
    svg.insertAdjacentHTML('afterbegin', `<style>${used}</style>`);
    const image = new Image();
    image.alt = svg.getAttribute('aria-label') ?? '';
    image.className = svg.closest('.verdict, .figure-measure') ? 'mark' : 'chart';
    const text = new XMLSerializer().serializeToString(svg);
    const known = Object.keys(figures).find((name) => figures[name] === text);
    const file = known ?? `figure-${Object.keys(figures).length + 1}.svg`;
    figures[file] = text;
    image.setAttribute('src', file);
    return image;
  }
  // Of the two arrangements of a diagram, the page shows one.
  const drawings = [...main.querySelectorAll('svg')];
  for (const svg of drawings.filter((svg) => !svg.checkVisibility())) svg.remove();
  for (const svg of drawings.filter((svg) => svg.isConnected && !svg.parentElement?.closest('svg')))
    svg.replaceWith(figureOf(svg));

  for (const node of all('.katex-html, .book-head .lead, .book-files, .book-contents, .page-index, main script'))
    node.remove();
  for (const node of all('main [tabindex]')) node.removeAttribute('tabindex');
  for (const link of main.querySelectorAll<HTMLAnchorElement>('a:not([href^="#"])'))
    link.setAttribute('href', link.href);

  for (const part of all('.book-section, .book-part')) {
    const title = part.querySelector('h2')!;
    const name = document.createElement('h1');
    name.id = part.id || title.id;
    const kind = { glossary: 'glossary', sources: 'bibliography' }[name.id];
    if (kind) name.setAttribute('epub:type', kind);
    name.append(part.dataset.section ? `${part.dataset.section} · ` : '', ...title.childNodes);
    title.remove();
    part.prepend(name);
    for (const heading of part.querySelectorAll('h3, h4')) {
      const higher = document.createElement(heading.tagName === 'H3' ? 'h2' : 'h3');
      higher.id = heading.id;
      higher.append(...heading.childNodes);
      heading.replaceWith(higher);
    }
  }
  // Without a margin, a note follows the paragraph that it explains.
  for (const note of all('.noted > .margin')) note.parentElement!.append(note);
  for (const node of all(
    '.section-head, .prose, .page-foot, .heading, .noted, .margin, .book-section, .book-part, .book-head',
  ))
    node.replaceWith(...node.childNodes);

  /** Moves the attributes of an element to one that holds it, or that it holds. */
  function giveAttributes(from: HTMLElement, tag: 'div' | 'span', around: boolean) {
    if (from.attributes.length === 0) return;
    const to = document.createElement(tag);
    for (const { name, value } of from.attributes) to.setAttribute(name, value);
    while (from.attributes.length > 0) from.removeAttribute(from.attributes[0]!.name);
    if (around) from.before(to);
    else to.append(...from.childNodes);
    (around ? to : from).append(around ? from : to);
  }
  for (const entry of all('main dl > div')) {
    entry.querySelector('dt')!.id = entry.id;
    entry.replaceWith(...entry.childNodes);
  }
  for (const node of all('main :is(p, ol, ul, dl, blockquote, figure)')) giveAttributes(node, 'div', true);
  for (const node of all('main :is(li, dd)')) giveAttributes(node, 'div', false);
  for (const node of all('main dt')) giveAttributes(node, 'span', false);
  return { html: main.innerHTML, figures };
}
