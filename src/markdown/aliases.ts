import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { inline } from '../lib/nodes.ts';
import { attribute, type Element } from './jsx.ts';
import { reservedReason } from './reserved-ids.ts';
import { componentSchema } from './component-schema.ts';

/**
 * Keeps links to former ids alive: the further ids in a heading's comment, and the `alias="…"` of a component, which holds whole
 * fragments ("claim-lossless", several with spaces between). Stops the build when one is no id, or is taken on the page,
 * and when a heading has the id of a component.
 */
export function remarkAliases() {
  return (tree: Root, file: VFile): void => {
    const taken = new Map<string, Heading | Element>();
    const aliases: { id: string; node: Heading | Element }[] = [];
    visit(tree, 'heading', (heading) => {
      taken.set(String(heading.data?.hProperties?.id), heading);
      const ids = heading.data?.aliases ?? [];
      for (const id of ids) aliases.push({ id, node: heading });
      // Empty elements, within the heading, for beside it an empty element would take a row of the page's grid.
      heading.children.unshift(...ids.map((id) => inline('span', { id, dataAlias: '' })));
    });
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (raw) => {
      const node = raw as Element;
      const { prefix, unique } = componentSchema[node.name ?? ''] ?? {};
      if (!prefix || !unique) return;
      const own = prefix + attribute(node, unique, file);
      const heading = taken.get(own);
      if (heading) file.fail(`The heading id "${own}" is that of a <${node.name}> too. Choose another.`, heading);
      taken.set(own, node);
      const alias = attribute(node, 'alias', file)?.split(/\s+/).filter(Boolean) ?? [];
      for (const id of alias) aliases.push({ id, node });
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
