import type { Content, Finding, Item, Rule } from './types.ts';

/** Two capitals or more, at least half of the letters, and a plural s at most: RAG, CoT, LoRA, VLMs. */
const candidate = /(?<![\p{L}\p{N}.@-])[A-Z][A-Za-z]*[A-Z][a-z]?(?![\p{L}\p{N}])/gu;

/** An acronym is spelled out where a page first uses it. */
export const acronyms: Rule = { name: 'acronyms', kinds: ['section', 'page'], check: unexpanded };

function* unexpanded({ passages }: Item, { acronyms: allowed }: Content): Iterable<Finding> {
  const seen = new Set<string>();
  for (const { text, line, kind, lang } of passages) {
    if (kind === 'field' || kind === 'wording' || lang === 'fr') continue;
    for (const match of text.matchAll(candidate)) {
      const acronym = match[0].replace(/(?<=[A-Z])s$/, '');
      if (!isAcronym(acronym) || seen.has(acronym.toLowerCase())) continue;
      // A page may quote another spelling of what it has expanded.
      seen.add(acronym.toLowerCase());
      if (allowed.has(acronym) || isExpanded(acronym, text, match.index, match[0].length)) continue;
      yield [
        line,
        `"${acronym}" is not expanded at its first use. Write "the words (${acronym})", or add a name to content/allowed-acronyms.txt.`,
      ];
    }
  }
}

const isAcronym = (word: string): boolean =>
  word.replace(/[^A-Z]/g, '').length * 2 >= word.length && !/^[IVXLC]+$/.test(word);

/**
 * Whether the words stand beside the acronym: "the words (RAG)", "RAG (the words)", "RAG, the words", "RAG stands for".
 * They are recognized by a word with the acronym's first letter.
 */
function isExpanded(acronym: string, text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 110), at);
  const after = text.slice(at + length, at + length + 110);
  const initial = new RegExp(`(^|[^\\p{L}])${acronym[0]}\\p{L}`, 'iu');
  if (/\((or |the )?["“]?$/.test(before)) return initial.test(before) || initial.test(after.split(')')[0]!);
  if (/, (or|for short|abbreviated|in short)? ?$/.test(before) && /^[)"”]/.test(after)) return initial.test(before);
  // "MLE-bench (…)" and "KV cache (…)" name something that the words in parentheses explain.
  const said =
    /^(?:-[\w-]+| \p{Ll}+)?["”]? \(([^)]+)\)|^["”]?(?:, (?:for|or|short for|that is|the)\b| stands for| (?:is )?the )(.*)/u.exec(
      after,
    );
  if (said) return initial.test(said[1] ?? said[2]!);
  return /\b(abbreviated|called|or|short) ["“]?$/.test(before) && initial.test(before);
}
