/** How a page names a source: "Kurtic et al. 2024", with a letter where two of the page would read alike. */
export const labelOf = (source: { who: string; when: string }, suffix = ''): string =>
  `${source.who} ${source.when}${suffix}`;

/**
 * Letters that tell apart the sources of one page whose labels are the same ("OpenAI 2024a", "OpenAI 2024b"),
 * in the order of the keys given. Sources whose label is alone on the page get none.
 */
export function suffixes(labels: Map<string, string>): Map<string, string> {
  const groups = new Map<string, string[]>();
  for (const [key, label] of labels) groups.set(label, [...(groups.get(label) ?? []), key]);
  const letters = new Map<string, string>();
  for (const keys of groups.values()) {
    if (keys.length > 1) keys.forEach((key, index) => letters.set(key, letter(index)));
  }
  return letters;
}

/** 0 → "a", 25 → "z", 26 → "aa". */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
