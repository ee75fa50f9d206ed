/** What comes of holding a statement against its primary source. */
export const verdictLabels = {
  agrees: 'Agrees',
  differs: 'Differs',
  unconfirmed: 'Unconfirmed',
} as const;
export type Verdict = keyof typeof verdictLabels;

/** How many statements came out how, in the order of the labels, verdicts that none has left out: "7 differ", "1 differs". */
export const tally = (checks: readonly { verdict: string }[]): { verdict: Verdict; words: string }[] =>
  (Object.keys(verdictLabels) as Verdict[]).flatMap((verdict) => {
    const count = checks.filter((check) => check.verdict === verdict).length;
    return count > 0 ? { verdict, words: `${count} ${count === 1 ? verdict : verdict.replace(/s$/, '')}` } : [];
  });

/** Who makes the statement that is checked. */
export const claimantLabels = {
  slide: 'The slide says:',
  press: 'Often said:',
  paper: 'The paper says:',
} as const;
export type Claimant = keyof typeof claimantLabels;
