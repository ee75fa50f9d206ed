import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { inline } from '../lib/nodes.ts';
import { componentSchema } from './component-schema.ts';
import { attribute, type Element } from './jsx.ts';
import { reservedReason } from './reserved-ids.ts';

const comment = /^\s*\/\*((?:\s*#[a-z][a-z0-9-]*(?=\s|\*))+)\s*\*\/\s*$/;

/**
 * Takes the id of a heading from the MDX comment at its end, `## Title {/* #id *\/}`, so that a link to it outlives its
 * wording. Former ids go on leading here: the further ones in that comment, `{/* #id #old-id *\/}`, and the `alias="…"` of a
 * component, which holds whole fragments ("claim-lossless", several with spaces between). Stops the build when a heading
 * has none, when one is no id or stands twice, and when the page itself prints it.
 */
export function remarkIds() {
  return (tree: Root, file: VFile): void => {
    const taken = new Map<string, Heading | Element>();
    const aliases: { id: string; node: Heading | Element }[] = [];
    visit(tree, 'heading', (heading) => {
      const [id, ...former] = idsOf(heading, file);
      if (taken.has(id)) file.fail(`The heading id "${id}" stands twice on this page. Choose another.`, heading);
      const why = reservedReason(id, file);
      if (why) file.fail(`The heading id "${id}" ${why}. Choose another.`, heading);
      taken.set(id, heading);
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
      aliases.push(...former.map((id) => ({ id, node: heading })));
      // Empty elements, within the heading, for beside it they would take a row of the page's grid.
      heading.children.unshift(...former.map((id) => inline('span', { id, dataAlias: '' })));
    });
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (raw) => {
      const node = raw as Element;
      const { prefix, attributes: [first] = [] } = componentSchema[node.name ?? ''] ?? {};
      if (!prefix || !first) return;
      const value = attribute(node, first, file);
      if (!/^[a-z0-9][a-z0-9.-]*$/.test(value ?? '')) {
        file.fail(`<${node.name} ${first}="${value}"> is no id. Write small letters, digits and hyphens.`, node);
      }
      const own = prefix + value;
      const other = taken.get(own);
      if (other?.type === 'heading')
        file.fail(`The heading id "${own}" is that of a <${node.name}> too. Choose another.`, other);
      if (other) file.fail(`<${node.name} ${first}="${value}"> stands twice on this page.`, node);
      taken.set(own, node);
      const former = attribute(node, 'alias', file)?.split(/\s+/).filter(Boolean) ?? [];
      aliases.push(...former.map((id) => ({ id, node })));
    });
    for (const { id, node } of aliases) {
      if (!/^[a-z][a-z0-9-]*$/.test(id)) {
        file.fail(`"${id}" is no former id. Write the fragment without its #, for example alias="claim-speed".`, node);
      }
      const why = reservedReason(id, file);
      if (why) file.fail(`The former id "${id}" ${why}. Take it away.`, node);
      if (taken.has(id)) file.fail(`The former id "${id}" stands twice on this page. Keep one.`, node);
      taken.set(id, node);
    }
  };
}

/** The ids of a heading, from the comment at its end, which is taken away with the space before it. */
function idsOf(heading: Heading, file: VFile): [string, ...string[]] {
  const last = heading.children.at(-1);
  const found = last?.type === 'mdxTextExpression' ? comment.exec(last.value) : null;
  if (!found) {
    const title = toString(heading.children.filter(({ type }) => type !== 'mdxTextExpression')).trim();
    const remedy = `${'#'.repeat(heading.depth)} ${title} {/* #short-id */}`;
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
