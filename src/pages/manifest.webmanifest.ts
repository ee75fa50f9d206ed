import type { APIRoute } from 'astro';
import { icons } from '../lib/icons.ts';
import { href } from '../lib/paths.ts';
import { site } from '../lib/site.ts';

/** Web app manifest: what the site is called and looks like once a reader has put it on a home screen. */
export const GET: APIRoute = () => {
  const manifest = {
    id: href('/'),
    start_url: href('/'),
    scope: href('/'),
    name: site.name,
    short_name: 'AI Report ’24',
    description: site.description,
    lang: site.language,
    dir: 'ltr',
    categories: ['books', 'education'],
    // Readers follow links and go back: keep the buttons for it where there are any.
    display: 'standalone',
    display_override: ['minimal-ui', 'standalone'],
    background_color: '#fbf9f4',
    theme_color: '#fbf9f4',
    icons: [
      { src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...icons
        .filter(({ purpose }) => purpose)
        .map(({ name, size, purpose }) => ({
          src: href(`/icons/${name}.png`),
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose,
        })),
    ],
    shortcuts: [
      { name: 'Search', url: href('/search/') },
      { name: 'Glossary', url: href('/glossary/') },
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`);
};
