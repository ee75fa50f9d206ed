/** What comes of holding a statement against its primary source. */
export const verdictLabels = {
  agrees: 'Agrees',
  differs: 'Differs',
  unconfirmed: 'Unconfirmed',
} as const;
export type Verdict = keyof typeof verdictLabels;

/** The same for a count: "48 agree". */
const verdictCounts = {
  agrees: 'agree',
  differs: 'differ',
  unconfirmed: 'unconfirmed',
} as const;

/** How many statements came out how, in the order of the labels, verdicts that none has left out: "7 differ". */
export const tally = (checks: readonly { verdict: string }[]): { verdict: Verdict; words: string }[] =>
  (Object.keys(verdictLabels) as Verdict[])
    .map((verdict) => ({ verdict, count: checks.filter((check) => check.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => ({
      verdict,
      words: `${count} ${count === 1 ? verdict : verdictCounts[verdict]}`,
    }));

/** Who makes the statement that is checked. */
export const claimantLabels = {
  slide: 'The slide says:',
  press: 'Often said:',
  paper: 'The paper says:',
} as const;
export type Claimant = keyof typeof claimantLabels;
