/** The fields of a CSL-JSON item that this site reads. See https://docs.citationstyles.org (CSL 1.0). */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: { family?: string; given?: string; literal?: string }[];
  issued?: { 'date-parts'?: number[][] };
  accessed?: { 'date-parts': number[][] };
  URL?: string;
  DOI?: string;
  note?: string;
  keyword?: string;
  'container-title'?: string;
  publisher?: string;
}

/** Who wrote it, as a sentence names them: "Kumar et al.", "Dao and Gu", "Meta". Falls back on the title. */
export function who(item: CslItem): string {
  const names = (item.author ?? []).map((name) => name.literal ?? name.family ?? '').filter(Boolean);
  const [first, second] = names;
  if (!first) return shorten(item.title);
  if (!second) return first;
  return names.length === 2 && second !== 'others' ? `${first} and ${second}` : `${first} et al.`;
}

/** The year of issue, or "n.d." */
export const when = (item: CslItem): string => String(item.issued?.['date-parts']?.[0]?.[0] ?? 'n.d.');

/** How a page names a source: "Kurtic et al. 2024", with a letter where two of the page would read alike. */
export const labelOf = (source: { who: string; when: string }, suffix = ''): string =>
  `${source.who} ${source.when}${suffix}`;

/** First words of a title, for a source without an author. */
function shorten(title: string): string {
  const words = title.split(' ');
  return words.length <= 5 ? title : `${words.slice(0, 4).join(' ')} …`;
}

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
