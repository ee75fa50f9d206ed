import { cspHash } from './csp-hash.ts';

/**
 * The script of a redirect page, after its link. Takes the fragment along, which a refresh would drop: `/old/#how` leads
 * to `/new/#how`. Runs before the refresh, which the browser then gives up; neither leaves an entry behind, so that Back
 * does not lead here again.
 */
const script = "const a=document.querySelector('a');if(!a.hash)a.hash=location.hash;location.replace(a.href)";

/** Where a page redirects: an address on the host, with the sub-path. Undefined for a page to read. */
export const targetOf = (html: string): string | undefined =>
  /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];

/** What a page says of itself where a link to it is pasted, and which address is the one to keep. */
const told =
  /<(?:title>[^<]*<\/title|link rel="canonical" [^>]*|meta (?:property="og:[\w:]+"|name="(?:description|twitter:card)") content="[^"]*")>/g;

/**
 * The page that stands at a short or a former address: it redirects at once, with and without JavaScript, tells search
 * engines where the page is, and shows its title and picture where it is pasted.
 * @param target address on the host, with the sub-path
 * @param page HTML of the page it leads to
 */
export function redirectPage(target: string, page: string): string {
  const head = page.split('</head>', 1)[0]!;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="default-src 'none'; script-src '${cspHash(script)}'">
    <meta name="viewport" content="width=device-width">
    <meta http-equiv="refresh" content="0; url=${target}">
    <meta name="robots" content="noindex">
    ${(head.match(told) ?? []).join('\n    ')}
  </head>
  <body>
    <p><a href="${target}">${/<title>([^<]*)/.exec(head)?.[1]}</a></p>
    <script>${script}</script>
  </body>
</html>
`;
}
