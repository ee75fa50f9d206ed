import { claimantLabels, verdictLabels } from '../lib/verdicts.ts';

/** How authors write a component of `src/mdx/`: which attributes it takes, and where it may stand. */
interface Component {
  attributes: string[];
  /** Attributes that may be left out. */
  optional?: string[];
  /** What an attribute may say, where there is a choice. */
  choices?: Record<string, string[]>;
  /** It stands within a sentence, and not on lines of its own. */
  inline?: boolean;
  /** What the id of its element begins with, before its first attribute. It may have former ids in `alias`. */
  prefix?: string;
  /** What stands in it; words where nothing is said. */
  holds?: 'nothing' | 'formula' | 'updates';
}

export const componentSchema: Record<string, Component> = {
  Term: { attributes: ['term'], inline: true },
  Claim: { attributes: ['id'], prefix: 'claim-', inline: true },
  Gloss: { attributes: ['term'], prefix: 'gloss-', holds: 'nothing' },
  Figure: {
    attributes: ['name'],
    optional: ['caption'],
    choices: { caption: ['below'] },
    prefix: 'fig-',
    holds: 'nothing',
  },
  Equation: { attributes: ['id'], prefix: 'eq-', holds: 'formula' },
  Check: {
    attributes: ['id', 'verdict', 'by', 'claim'],
    choices: { verdict: Object.keys(verdictLabels), by: Object.keys(claimantLabels) },
    prefix: 'check-',
  },
  Since: { attributes: [], holds: 'updates' },
  Update: { attributes: ['id', 'date'], optional: ['event'], prefix: 'since-' },
};

export const partialDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
