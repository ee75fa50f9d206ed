/** British endings and their American counterparts. Applied to pages and queries alike, so a wrong guess does no harm. */
const rules: [RegExp, string][] = [
  [/isation(s?)$/, 'ization$1'],
  [/is(e[sdr]?|ing)$/, 'iz$1'],
  [/lys(e[sdr]?|ing)$/, 'lyz$1'],
  [/our(s|ed|ing|al|able|ful)?$/, 'or$1'],
  [/tre(s?)$/, 'ter$1'],
  [/([ae]l)l(ed|ing|er|ers)$/, '$1$2'],
  [/logue(s?)$/, 'log$1'],
  [/([fc])ence$/, '$1ense'],
  [/gramme(s?)$/, 'gram$1'],
];

/** Forms that no ending explains, numbers in letters and compared adjectives. */
const irregular = new Map(
  `paid pay built build wrote write written write shrank shrink shrunk shrink chose choose chosen choose kept keep lost lose
  bought buy sold sell grew grow grown grow taught teach learnt learn ran run fell fall fallen fall forgot forget forgotten
  forget gave give given give knew know known know took take taken take spent spend meant mean beat beaten began begin
  bigger big biggest big thinner thin thinnest thin
  two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 fifteen 15 sixteen 16 twenty 20
  thirty 30 forty 40 fifty 50 hundred 100 deux 2 trois 3 quatre 4`
    .split(/\s+/)
    .flatMap((word, place, all) => (place % 2 === 0 ? [[word, all[place + 1]!] as const] : [])),
);

const adjectives =
  `cheap clean close deep easy fast great hard heavy high large light long low new nice old quick rich safe
  short simple slow small smart strong weak wide`.split(/\s+/);
for (const word of adjectives) {
  const root = word.replace(/e$/, '').replace(/y$/, 'i');
  for (const ending of ['er', 'est']) irregular.set(root + ending, word);
}

/** One spelling for both sides of the Atlantic: "quantisation" → "quantization", "modelling" → "modeling". */
export function american(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length < 6) return word;
  for (const [british, ending] of rules) if (british.test(word)) return word.replace(british, ending);
  return word;
}
