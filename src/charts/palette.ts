import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

type Theme = 'light' | 'dark';

/** Colours of the site by custom property, as tokens.css has them for a theme. */
export function palette(theme: Theme): Map<string, string> {
  const css = readFileSync(resolve('src/styles/tokens.css'), 'utf8');
  const pairs = css.matchAll(/(--[\w-]+): light-dark\((#[\da-f]+), (#[\da-f]+)\)/g);
  const colours = new Map<string, string>();
  // The first statement counts: later ones answer a reader's wish for more contrast.
  for (const [, name, light, dark] of pairs) {
    if (!colours.has(name!)) colours.set(name!, (theme === 'light' ? light : dark)!);
  }
  return colours;
}

/** The rules of marks.css with the light colours written out, for pictures that know no custom properties. */
export function lightStyles(): string {
  const colours = palette('light');
  const rules = readFileSync(resolve('src/charts/marks.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const own =
    '.chart .title { font-size: 20px; font-weight: 600; } .chart .paper { fill: var(--paper); stroke: none; }';
  return `${rules}\n${own}`.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    if (name === '--sans') return "'Source Sans 3'";
    const colour = colours.get(name);
    if (!colour) throw new Error(`src/charts/marks.css: tokens.css has no colour ${name}.`);
    return colour;
  });
}
