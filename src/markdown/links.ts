import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { text } from '../lib/nodes.ts';
import { pageData } from '../lib/page-data.ts';
import { suggest } from '../lib/suggest.ts';
import { sectionIds } from '../loaders/names.ts';
import { attribute, type Element } from './jsx.ts';

/** An address that a reader may follow: of the web, of a person, or without a scheme. */
const addressed = /^(https?:|mailto:|section:|(?![\w+.-]*:).)/i;
const section = /^section:(\d+)(#[a-z0-9-]+)?$/;

/**
 * Resolves links that authors write by number or name: `[model collapse](section:30#checks)` becomes the address of that
 * section, under any sub-path, and counts as a backlink there; `[](#eq-memory)` becomes "equation (2)", and stays right
 * when another equation comes before it. Stops the build at an address of this site written by hand (`/sections/…`), at a
 * section or an equation that is not there, and at any other link without words.
 */
export function remarkLinks({ base }: { base: string }) {
  return (tree: Root, file: VFile): void => {
    const ids = sectionIds();
    const equations = new Map<string, string>();
    visit(tree, 'mdxJsxFlowElement', (node: Element) => {
      if (node.name !== 'Equation') return;
      equations.set(`#eq-${attribute(node, 'id', file)}`, attribute(node, 'number', file)!);
    });
    visit(tree, ['link', 'definition'], (raw) => {
      const node = raw as Link | Definition;
      const { url } = node;
      const fail = (message: string): never => file.fail(message, node);
      const equation = equations.get(url);
      if (url.startsWith('#eq-') && !equation) {
        const hint = suggest(url, equations.keys());
        fail(`No equation of this page has the id "${url}".${hint} Fix the id, or add the equation.`);
      }
      if (node.type === 'link' && node.children.length === 0) {
        if (!equation) fail(`The link to "${url}" has no words. Only a link to an equation of the page may be empty.`);
        node.children = [text(`equation\u00a0(${equation})`)];
      }
      if (url.startsWith('/')) {
        fail(`"${url}" would break under a sub-path. Link to a section as section:24 or section:24#id.`);
      }
      if (!addressed.test(url) || !URL.canParse(url, 'https://site.invalid')) {
        fail(`"${url}" is no address. Write https://…, section:24 or #id.`);
      }
      if (/[”’»…]$/.test(url)) fail(`"${url}" takes in the sign behind the address. Write [words](address).`);
      if (!url.startsWith('section:')) return;
      const [, number = '', fragment = ''] = section.exec(url) ?? [];
      const hint = suggest(number, ids.keys());
      const id = ids.get(number) ?? fail(`"${url}" is no section.${hint} Write section:24 or section:24#id.`);
      node.url = `${base}/sections/${id}/${fragment}`;
      const { links } = pageData(file);
      if (!links.includes(id)) links.push(id);
    });
  };
}
