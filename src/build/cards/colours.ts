import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type Colours = Record<'paper' | 'ink' | 'soft' | 'rule' | 'accent', string>;

/** The colours of the light theme, from the style sheet that owns them. Throws when a token is gone. */
export function readColours(path = resolve('src/styles/tokens.css')): Colours {
  const tokens = readFileSync(path, 'utf8');
  const token = (name: string) => {
    const colour = new RegExp(`--${name}: light-dark\\((#[\\da-f]{6})`).exec(tokens)?.[1];
    if (!colour)
      throw new Error(`${path}: no --${name} in the form light-dark(#rrggbb, …): the sharing pictures need it.`);
    return colour;
  };
  return {
    paper: token('paper'),
    ink: token('ink'),
    soft: token('ink-soft'),
    rule: token('rule'),
    accent: token('accent'),
  };
}
