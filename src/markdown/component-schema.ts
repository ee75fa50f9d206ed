/** How authors write a component of `src/mdx/`: which attributes it takes, and where it may stand. */
interface Component {
  attributes: string[];
  /** Attributes that may be left out. */
  optional?: string[];
  /** `inline` within a sentence, `block` on lines of its own. */
  place: 'inline' | 'block';
  /** Attribute that must be unique among the components of that name on a page. */
  unique?: string;
  /** What its element’s id begins with, before the value of `unique`. */
  prefix?: string;
}

export const componentSchema: Record<string, Component> = {
  Term: { attributes: ['term'], place: 'inline' },
  Claim: { attributes: ['id'], optional: ['alias'], place: 'inline', unique: 'id', prefix: 'claim-' },
  Gloss: { attributes: ['term'], optional: ['alias'], place: 'block', unique: 'term', prefix: 'gloss-' },
  Figure: { attributes: ['name'], optional: ['alias', 'caption'], place: 'block', unique: 'name', prefix: 'fig-' },
  Equation: { attributes: ['id'], optional: ['alias'], place: 'block', unique: 'id', prefix: 'eq-' },
  Check: {
    attributes: ['id', 'verdict', 'by', 'claim'],
    optional: ['alias'],
    place: 'block',
    unique: 'id',
    prefix: 'check-',
  },
  Since: { attributes: [], place: 'block' },
  Update: {
    attributes: ['id', 'date'],
    optional: ['alias', 'event'],
    place: 'block',
    unique: 'id',
    prefix: 'since-',
  },
};

export const partialDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
