import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { reservedReason } from './reserved-ids.ts';

const comment = /^\s*\/\*((?:\s*#[a-z][a-z0-9-]*(?=\s|\*))+)\s*\*\/\s*$/;

/**
 * Takes the id of a heading from the MDX comment at its end, `## Title {/* #id *\/}`, so that a link to it outlives
 * its wording. Further ids, `{/* #id #old-id *\/}`, are former ones that go on leading here (see aliases.ts).
 * Stops the build when a heading has none, when two have the same, or when the page itself prints it.
 */
export function remarkHeadingIds() {
  return (tree: Root, file: VFile): void => {
    const seen = new Set<string>();
    visit(tree, 'heading', (heading: Heading) => {
      const last = heading.children.at(-1);
      const found = last?.type === 'mdxTextExpression' ? comment.exec(last.value) : null;
      if (!found) {
        const words = heading.children.filter(({ type }) => type !== 'mdxTextExpression');
        const title = toString(words).trim();
        file.fail(
          `The heading "${title}" has no id. Write it as: ${'#'.repeat(heading.depth)} ${title} {/* #short-id */}`,
          heading,
        );
      }
      const [id, ...aliases] = found[1]!.trim().split(/\s*#/).filter(Boolean) as [string, ...string[]];
      if (seen.has(id)) file.fail(`The heading id "${id}" stands twice on this page. Choose another.`, heading);
      const why = reservedReason(id, file);
      if (why) file.fail(`The heading id "${id}" ${why}. Choose another.`, heading);
      seen.add(id);
      heading.children.pop();
      trimEnd(heading);
      heading.data = { ...heading.data, aliases, hProperties: { ...heading.data?.hProperties, id } };
    });
  };
}

declare module 'mdast' {
  interface HeadingData {
    /** Former ids of the heading. */
    aliases?: string[];
  }
}

/** The space between the words and the comment is not part of the title. */
function trimEnd(heading: Heading): void {
  const text = heading.children.at(-1);
  if (text?.type === 'text') text.value = text.value.trimEnd();
}
