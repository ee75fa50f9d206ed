import { createHash } from 'node:crypto';

/** Takes the fragment along, which a refresh would drop: `/old/#how` leads to `/new/#how`. */
const script = "const a=document.querySelector('a');if(!a.hash)a.hash=location.hash;location.replace(a.href)";
const hash = createHash('sha256').update(script).digest('base64');

/**
 * The page that stands at a former address: it leads on at once, with and without JavaScript, and tells search engines
 * where the page is now.
 * @param target address on the host, with the sub-path
 * @param title of the page it leads to
 */
export function redirectPage(target: string, title: string, site: URL | string): string {
  const canonical = new URL(target, site).href;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'sha256-${hash}'">
    <meta name="viewport" content="width=device-width">
    <title>${title}</title>
    <meta http-equiv="refresh" content="0;url=${target}">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${canonical}">
  </head>
  <body>
    <p><a href="${target}">${title}</a></p>
    <script>${script}</script>
  </body>
</html>
`;
}
