import Check from './Check.astro';
import Claim from './Claim.astro';
import Equation from './Equation.astro';
import Figure from './Figure.astro';
import Gloss from './Gloss.astro';
import Since from './Since.astro';
import Term from './Term.astro';
import Update from './Update.astro';

/** The components that authors may use in MDX, without imports: handed to `<Content components={components} />`. */
export const components = { Check, Claim, Equation, Figure, Gloss, Since, Term, Update };
