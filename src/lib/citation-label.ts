/** Who and when, as a sentence names a source: "Kurtic et al. 2024". Several sources may read alike. */
export const nameOf = ({ who, when }: { who: string; when: string }): string => `${who} ${when}`;

/**
 * Letters that tell apart the sources whose names are the same ("OpenAI 2024a", "OpenAI 2024b"), in the order of the keys
 * given. Sources whose name is alone get none.
 */
export function suffixes(names: Map<string, string>): Map<string, string> {
  const groups = new Map<string, string[]>();
  for (const [key, name] of names) groups.set(name, [...(groups.get(name) ?? []), key]);
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
