/**
 * Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980), for lower-case ASCII words.
 * French words pass through it as well: all that counts is that pages and queries are treated alike.
 */
const consonant = '[^aeiou]';
const vowel = '[aeiouy]';
const C = `${consonant}[^aeiouy]*`;
const V = `${vowel}[aeiou]*`;
const measure1 = new RegExp(`^(?:${C})?${V}${C}`);
const measureIs1 = new RegExp(`^(?:${C})?${V}${C}(?:${V})?$`);
const measure2 = new RegExp(`^(?:${C})?${V}${C}${V}${C}`);
const hasVowel = new RegExp(`^(?:${C})?${vowel}`);
const shortEnd = new RegExp(`^${C}${vowel}[^aeiouwxy]$`);

const step2: [RegExp, string][] = Object.entries({
  ational: 'ate', tional: 'tion', enci: 'ence', anci: 'ance', izer: 'ize', bli: 'ble', alli: 'al', entli: 'ent',
  eli: 'e', ousli: 'ous', ization: 'ize', ation: 'ate', ator: 'ate', alism: 'al', iveness: 'ive', fulness: 'ful',
  ousness: 'ous', aliti: 'al', iviti: 'ive', biliti: 'ble', logi: 'log',
}).map(([from, to]) => [new RegExp(`${from}$`), to]); // prettier-ignore
const step3: [RegExp, string][] = Object.entries({
  icate: 'ic', ative: '', alize: 'al', iciti: 'ic', ical: 'ic', ful: '', ness: '',
}).map(([from, to]) => [new RegExp(`${from}$`), to]); // prettier-ignore
const step4 = /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;

/** The stem of a word: "quantization", "quantized" and "quantizing" → "quantiz". */
export function stem(word: string): string {
  if (word.length < 3) return word;
  let w = word.replace(/^y/, 'Y');
  // 1a: plurals, and the French one in -aux.
  w = w
    .replace(/(ss|i)es$/, '$1')
    .replace(/([^s])s$/, '$1')
    .replace(/eaux$/, 'eau');
  // 1b: -ed and -ing.
  if (/eed$/.test(w)) {
    if (measure1.test(w.slice(0, -3))) w = w.slice(0, -1);
  } else {
    const base = /^(.+?)(?:ed|ing)$/.exec(w)?.[1];
    if (base !== undefined && hasVowel.test(base)) {
      w = base;
      if (/(?:at|bl|iz)$/.test(w) || shortEnd.test(w)) w += 'e';
      else if (/([^aeiouylsz])\1$/.test(w)) w = w.slice(0, -1);
    }
  }
  if (/y$/.test(w) && hasVowel.test(w.slice(0, -1))) w = `${w.slice(0, -1)}i`;
  w = replaceEnd(w, step2);
  w = replaceEnd(w, step3);
  // 4: what is left of long endings.
  const base = w.replace(step4, '');
  if (base !== w) {
    if (measure2.test(base)) w = base;
  } else if (/[st]ion$/.test(w) && measure2.test(w.slice(0, -3))) w = w.slice(0, -3);
  // 5: a final e, and ll.
  if (/e$/.test(w)) {
    const short = w.slice(0, -1);
    if (measure2.test(short) || (measureIs1.test(short) && !shortEnd.test(short))) w = short;
  }
  // Not only behind long stems as in Porter: "distill" and "distillation" must meet.
  if (/.{4}ll$/.test(w)) w = w.slice(0, -1);
  return w.toLowerCase();
}

function replaceEnd(word: string, endings: [RegExp, string][]): string {
  for (const [ending, replacement] of endings) {
    if (!ending.test(word)) continue;
    const base = word.replace(ending, '');
    return measure1.test(base) ? base + replacement : word;
  }
  return word;
}
