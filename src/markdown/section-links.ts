import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { suggest } from '../lib/suggest.ts';
import { sectionIds } from '../loaders/names.ts';
import { pageData } from '../lib/page-data.ts';

/** An address that a reader may follow: of the web, of a person, or without a scheme. */
const addressed = /^(https?:|mailto:|section:|(?![\w+.-]*:).)/i;
const section = /^section:(\d+)(#[a-z0-9-]+)?$/;

/**
 * Resolves links between pages: `[model collapse](section:30#checks)` becomes the address of that section, under any
 * sub-path, and counts as a backlink there. Addresses of this site written by hand (`/sections/…`) stop the build.
 */
export function remarkSectionLinks(options: { base: string }) {
  const base = options.base.replace(/\/$/, '');
  return (tree: Root, file: VFile): void => {
    const ids = sectionIds();
    visit(tree, ['link', 'definition'], (raw) => {
      const node = raw as Link | Definition;
      if (node.url.startsWith('/')) {
        file.fail(
          `"${node.url}" would break under a sub-path. Link to a section as section:24 or section:24#id.`,
          node,
        );
      }
      if (!addressed.test(node.url) || !URL.canParse(node.url, 'https://site.invalid')) {
        file.fail(`"${node.url}" is no address. Write https://…, section:24 or #id.`, node);
      }
      if (/[”’»…]$/.test(node.url)) {
        file.fail(`"${node.url}" takes in the sign behind the address. Write [words](address).`, node);
      }
      if (!node.url.startsWith('section:')) return;
      const [, number, fragment = ''] = section.exec(node.url) ?? [];
      const id = number && ids.get(number);
      if (!id)
        file.fail(
          `"${node.url}" is no section.${suggest(number ?? '', ids.keys())} Write section:24 or section:24#id.`,
          node,
        );
      node.url = `${base}/sections/${id}/${fragment}`;
      const { links } = pageData(file);
      if (!links.includes(id)) links.push(id);
    });
  };
}
