/** How a word that authors may write in MDX is made: which attributes it takes, and where it may stand. */
export interface Word {
  attributes: string[];
  /** `inline` within a sentence, `block` on lines of its own. */
  place: 'inline' | 'block';
  /** Attribute that must be unique among the words of that kind on a page. */
  unique?: string;
}

export const vocabulary: Record<string, Word> = {
  Term: { attributes: ['term'], place: 'inline' },
  Claim: { attributes: ['id'], place: 'inline', unique: 'id' },
  Gloss: { attributes: ['term'], place: 'block', unique: 'term' },
  Figure: { attributes: ['name'], place: 'block', unique: 'name' },
  Equation: { attributes: ['id'], place: 'block', unique: 'id' },
  Check: { attributes: ['id', 'verdict', 'by', 'claim'], place: 'block', unique: 'id' },
  Since: { attributes: [], place: 'block' },
  Update: { attributes: ['id', 'date'], place: 'block', unique: 'id' },
};

export const verdicts = ['agrees', 'differs', 'unconfirmed'];
export const claimants = ['notes', 'slide', 'press', 'paper'];
export const partialDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
