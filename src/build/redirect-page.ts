import { createHash } from 'node:crypto';

/**
 * The script of a redirect page, after its link. Takes the fragment along, which a refresh would drop: `/old/#how` leads
 * to `/new/#how`. Runs before the refresh, which the browser then gives up; neither leaves an entry behind, so that Back
 * does not lead here again.
 */
export const redirectScript =
  "const a=document.querySelector('a');if(!a.hash)a.hash=location.hash;location.replace(a.href)";
/** What a Content-Security-Policy must hold to let it run. */
export const redirectScriptHash = `sha256-${createHash('sha256').update(redirectScript).digest('base64')}` as const;

/** Where a page redirects: an address on the host, with the sub-path. Undefined for a page to read. */
export const targetOf = (html: string): string | undefined =>
  /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];

/**
 * The page that stands at a former address: it redirects at once, with and without JavaScript, and tells search engines
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
    <meta http-equiv="content-security-policy" content="default-src 'none'; script-src '${redirectScriptHash}'">
    <meta name="viewport" content="width=device-width">
    <title>${title}</title>
    <meta http-equiv="refresh" content="0; url=${target}">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${canonical}">
  </head>
  <body>
    <p><a href="${target}">${title}</a></p>
    <script>${redirectScript}</script>
  </body>
</html>
`;
}
