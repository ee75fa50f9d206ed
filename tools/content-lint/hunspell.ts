interface Affix {
  flag: string;
  /** What the affix takes off the stem. */
  strip: string;
  condition: RegExp;
}

/** Affixes by the letters that they add. */
type Affixes = Map<string, Affix[]>;

/**
 * Reads a Hunspell dictionary and tells whether it has a word. Works from the word back to its stem, as Hunspell does
 * (hunspell(5), "AFFIX FILE"), so that nothing is expanded: the French dictionary is ready in a fraction of a second.
 * Leaves out compounds, conversions and the affixes of affixes, which in French are the elisions (l', d', qu').
 */
export function readDictionary(aff: string, dic: string): (word: string) => boolean {
  const long = /^FLAG long/m.test(aff);
  const option = (name: string): string => new RegExp(`^${name} (\\S+)`, 'm').exec(aff)?.[1] ?? '';
  const [bound, forbidden] = [option('NEEDAFFIX'), option('FORBIDDENWORD')];
  const flagsOf = (text: string): string[] => text.match(long ? /../g : /./g) ?? [];
  const prefixes = affixes(aff, 'PFX');
  const suffixes = affixes(aff, 'SFX');

  // A stem may stand twice: "être" is a noun and a verb.
  const stems = new Map<string, string[][]>();
  for (const line of dic.split('\n').slice(1)) {
    const [stem, flags = ''] = line.split(/[\t ]/, 1)[0]!.split('/') as [string, string?];
    if (stem) stems.set(stem, [...(stems.get(stem) ?? []), flagsOf(flags)]);
  }

  const has = (stem: string, needed: string[]): boolean =>
    (stems.get(stem) ?? []).some(
      (flags) =>
        !(forbidden && flags.includes(forbidden)) &&
        (needed.length > 0 || !(bound && flags.includes(bound))) &&
        needed.every((flag) => flags.includes(flag)),
    );

  const withSuffix = (word: string, needed: string[]): boolean => {
    for (let at = word.length; at >= 0; at--) {
      for (const { flag, strip, condition } of suffixes.get(word.slice(at)) ?? []) {
        const stem = word.slice(0, at) + strip;
        if (condition.test(stem) && has(stem, [...needed, flag])) return true;
      }
    }
    return has(word, needed);
  };

  const withPrefix = (word: string): boolean => {
    for (let at = 1; at < word.length; at++) {
      for (const { flag, strip, condition } of prefixes.get(word.slice(0, at)) ?? []) {
        const rest = strip + word.slice(at);
        if (condition.test(rest) && withSuffix(rest, [flag])) return true;
      }
    }
    return withSuffix(word, []);
  };

  /** A capital may come from a heading, capitals throughout from an acronym: Limits, MOHAWK. */
  const forms = (word: string): string[] => [word, word.toLowerCase(), word[0]! + word.slice(1).toLowerCase()];
  return (word) => forms(word).some(withPrefix);
}

/** Lines such as "SFX S y ies [^aeiou]y": flag, what is taken off, what is added, when. */
function affixes(aff: string, kind: 'PFX' | 'SFX'): Affixes {
  const found: Affixes = new Map();
  for (const line of aff.split('\n')) {
    const [type, flag, strip, add, condition] = line.trim().split(/\s+/);
    if (type !== kind || !condition) continue;
    const added = add!.split('/')[0]!.replace(/^0$/, '');
    const pattern = new RegExp(kind === 'SFX' ? `${condition}$` : `^${condition}`);
    found.set(added, [
      ...(found.get(added) ?? []),
      { flag: flag!, strip: strip!.replace(/^0$/, ''), condition: pattern },
    ]);
  }
  return found;
}
