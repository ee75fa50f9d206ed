import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { inline, sourceOf } from '../lib/nodes.ts';
import { attribute, type Element } from './jsx.ts';

const comment = /^\s*\/\*((?:\s*#[a-z][a-z0-9-]*(?=\s|\*))+)\s*\*\/\s*$/;

/**
 * Takes the id of a heading from the MDX comment at its end, `## Title {/* #id *\/}`, so that a link to it outlives its
 * wording. Former ids go on leading here: the further ones in that comment, `{/* #id #old-id *\/}`, and the `alias="…"` of a
 * component, which holds whole fragments ("claim-lossless", several with spaces between). Stops the build when a heading
 * has none, and when one is no id. Ids that stand twice are found on the finished page: see `build/link-check.ts`.
 */
export function remarkIds() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'heading', (heading) => {
      const [id, ...former] = idsOf(heading, file);
      const fleeting = [id, ...former].find((one) => /^(cite|ref)-/.test(one));
      if (fleeting) file.fail(`The id "${fleeting}" begins as those of citations do. Choose another.`, heading);
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
      // Empty elements, within the heading, for beside it they would take a row of the page's grid.
      heading.children.unshift(...former.map((id) => inline('span', { id, dataAlias: '' })));
    });
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      for (const id of attribute(node as Element, 'alias', file)
        ?.split(/\s+/)
        .filter(Boolean) ?? []) {
        if (/^[a-z][a-z0-9-]*$/.test(id)) continue;
        file.fail(`"${id}" is no former id. Write the fragment without its #, for example alias="claim-speed".`, node);
      }
    });
  };
}

/** The ids of a heading, from the comment at its end, which is taken away with the space before it. */
function idsOf(heading: Heading, file: VFile): [string, ...string[]] {
  const last = heading.children.at(-1);
  const found = last?.type === 'mdxTextExpression' ? comment.exec(last.value) : null;
  if (!found) {
    const written = sourceOf(heading, file).replace(/\s*\{[^}]*\}$/, '');
    const title = written.replace(/^#+\s*/, '');
    const remedy = `${written} {/* #short-id */}`;
    file.fail(
      `The heading "${title}" has no id. Write it as: ${remedy}, in small letters, digits and hyphens`,
      heading,
    );
  }
  heading.children.pop();
  const text = heading.children.at(-1);
  if (text?.type === 'text') text.value = text.value.trimEnd();
  return found[1]!.trim().split(/\s*#/).filter(Boolean) as [string, ...string[]];
}
