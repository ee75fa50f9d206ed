/** Where the site will stand: its host, and what all paths on it begin with: nothing, or the sub-path with a slash before it and none behind. */
export interface Address {
  site: string;
  base: string;
}

/** Reads `SITE_URL` and `BASE_PATH`. Throws at what would give addresses that lead nowhere. */
export function siteAddress({ SITE_URL, BASE_PATH = '' }: Record<string, string | undefined>): Address {
  const site = SITE_URL?.trim() || 'https://state-of-ai-companion.example';
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    const remedy = 'Write https://example.org; what follows the host goes into BASE_PATH';
    throw new Error(`SITE_URL="${site}" is not the address of a host. ${remedy}, as BASE_PATH=/companion.`);
  }
  const base = `/${BASE_PATH.trim()}`.replace(/^\/+(?=\/)|\/+$/g, '');
  if (!/^(\/(?!\.+(\/|$))[\w.~-]+)*$/.test(base)) {
    const remedy = 'Write /companion, in letters, digits and hyphens; in Git Bash, set MSYS_NO_PATHCONV=1 too.';
    throw new Error(`BASE_PATH="${BASE_PATH}" is no path of a site. ${remedy}`);
  }
  return { site, base };
}
