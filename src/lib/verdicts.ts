/** What comes of holding a statement against its primary source. */
export const verdictLabels = {
  agrees: 'Agrees',
  differs: 'Differs',
  unconfirmed: 'Unconfirmed',
} as const;
export type Verdict = keyof typeof verdictLabels;

/** The same for a count: "48 agree". */
export const verdictCounts = {
  agrees: 'agree',
  differs: 'differ',
  unconfirmed: 'are unconfirmed',
} as const;

/** Who makes the statement that is checked. */
export const claimantLabels = {
  slide: 'The slide says:',
  press: 'Often said:',
  paper: 'The paper says:',
} as const;
export type Claimant = keyof typeof claimantLabels;
