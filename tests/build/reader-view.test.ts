import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';

const sections = readPages('dist').filter(({ path }) => path.startsWith('/sections/'));
/** Letters and figures alone: formulas keep one form of three, and spaces move. */
const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll('.katex-html, .anchor')) other.remove();
  return plain(copy.textContent);
}

test.each(sections.map(({ path, html }) => [path, html] as const))(
  'the reader view of %s keeps standfirst, key figure, glosses and every paragraph',
  (_, html) => {
    const { document } = parseHTML(html);
    const wanted = [...document.querySelectorAll('.standfirst, .key-figure, .gloss-en, .gloss-fr, .gloss-body > p')];
    const paragraphs = [...document.querySelectorAll('.prose p')].filter(
      // « En bref » says again in French what the page says.
      (it) => !it.closest('.gloss, .brief, figure'),
    );
    expect(wanted.length).toBeGreaterThan(4);
    expect(paragraphs.length).toBeGreaterThan(8);
    const texts = [...wanted, ...paragraphs].map(textOf);
    const { content } = new Readability(document).parse()!;
    const read = textOf(parseHTML(`<!doctype html><html><body>${content}</body></html>`).document.body);
    expect(texts.filter((text) => !read.includes(text))).toEqual([]);
  },
);
