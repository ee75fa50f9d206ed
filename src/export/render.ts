import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { loadRenderers } from 'astro:container';

let container: Promise<AstroContainer> | undefined;

/** The HTML of a component, for an output that is no page. */
export async function render(component: AstroComponentFactory, props: Record<string, unknown>): Promise<string> {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    // The components write full addresses.
    AstroContainer.create({ renderers, astroConfig: { site: import.meta.env.SITE } }),
  );
  return (await container).renderToString(component, { props });
}
