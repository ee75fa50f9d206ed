/**
 * The system fonts of the test browser: the same on every machine, so that a fallback is as wide here as in CI.
 * Serif is Tinos (the metrics of Times New Roman), sans serif Open Sans; DejaVu has the monospace and the symbols.
 * The machine's own fonts are left out on purpose.
 */
const preferred: Record<string, string> = {
  serif: 'Tinos',
  'Times New Roman': 'Tinos',
  'sans-serif': 'Open Sans',
  'system-ui': 'Open Sans',
  monospace: 'DejaVu Sans Mono',
};

/** @param home the folder with `fonts/`, where fontconfig may also keep its cache */
export function fontconfig(home: string): string {
  const aliases = Object.entries(preferred).map(
    ([family, ours]) =>
      `<alias binding="same"><family>${family}</family><prefer><family>${ours}</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${home}/fonts</dir>
<cachedir>${home}/fonts-cache</cachedir>
${aliases.join('\n')}
</fontconfig>
`;
}
