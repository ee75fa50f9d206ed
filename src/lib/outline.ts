import type { MarkdownHeading } from 'astro';

export interface OutlineItem {
  id: string;
  text: string;
  children: OutlineItem[];
}

/** Nests the flat list of h2 and h3 headings; an h3 before any h2 stands at the top level. */
export function outline(headings: MarkdownHeading[]): OutlineItem[] {
  const items: OutlineItem[] = [];
  for (const { depth, slug, text } of headings) {
    const item = { id: slug, text, children: [] };
    const parent = items.at(-1);
    if (depth === 3 && parent) parent.children.push(item);
    else if (depth === 2 || depth === 3) items.push(item);
  }
  return items;
}
