import { distance } from 'fastest-levenshtein';

/** The known names nearest to a wrong one, for an error message that helps: "Did you mean …?" */
export function suggest(wrong: string, known: Iterable<string>): string {
  if (wrong === '') return '';
  const close = Math.min(2, Math.floor(wrong.length / 3));
  const near = [...known].filter(
    (name) => name.includes(wrong) || wrong.includes(name) || distance(name, wrong) <= close,
  );
  return near.length > 0 ? ` Did you mean ${near.slice(0, 3).join(' or ')}?` : '';
}
