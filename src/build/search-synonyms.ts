import { termOf } from '../search/terms.ts';

/**
 * Words that readers put for each other when they describe what a page is about. A page that uses one of a group is
 * found by the others too, at a lower weight. General words only: names and terms have their aliases in `content/`.
 */
const groups = `
llm model ai ia
big large huge giant enormous
small tiny little compact
smartphone phone mobile handset iphone
cheap inexpensive affordable
cost price expensive pay bill fee
fast quick speed rapid latency
shrink compress reduce downsize smaller
remove delete drop cut prune trim strip discard
combine mix merge blend hybrid
copy imitate mimic clone replicate
exam test benchmark quiz evaluation
cheat leak contamination memorize
score result grade accuracy performance
rank ranking leaderboard rating
vote preference opinion judgment
think reason reasoning thinking thought
logic logical symbolic rule
proof prove theorem prover
math mathematics arithmetic
chip processor gpu hardware accelerator
listing listed ipo stock share
client customer buyer
revenue sale turnover income
license licence legal restriction permission
generate synthetic synthesize artificial generated
worse degrade deteriorate decline collapse
variety diversity
rare unusual tail
replace substitute replacement
edit modify alter change
adapt customize tune finetune
teacher teach mentor instructor
student pupil learner
hidden invisible secret concealed
tie tied equal level close converge convergence
document text passage article
search find retrieve retrieval lookup
filter clean curate cleaning filtering decant
duplicate deduplicate deduplication copy
web internet online crawl
pretraining pretrain pre-training
vector embedding
dataset corpus
chunk snippet fragment piece
context surrounding
length long
memory ram footprint storage
picture image vision visual
word token
rounding round quantization precision
recall remember forget forgetting
`;

/** Each term of a group with the others. */
export const synonyms: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const all = new Map<string, Set<string>>();
  for (const line of groups.trim().split('\n')) {
    const terms = [...new Set(line.split(' ').map((word) => termOf(word.replaceAll('-', ''))))];
    for (const term of terms) {
      const others = all.get(term) ?? new Set<string>();
      for (const other of terms) if (other !== term) others.add(other);
      all.set(term, others);
    }
  }
  return all;
})();

/** How much of its weight a word lends to its synonyms. */
export const synonymShare = 0.3;
