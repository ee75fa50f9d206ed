import type { Element } from 'hast';
import { element, text } from './nodes.ts';

/** A source where the text calls it. */
export interface Mention {
  key: string;
  /** Its place in the list of sources, from 1. */
  number: number;
  /** Who and when: "Kurtic et al. 2024". */
  name: string;
  /** Where in the source: "Table 1". */
  at?: string | undefined;
  /** Which mention of the source it is, from 1; none outside the text. */
  time?: number;
}

/** Id of a mention in the text, for the way back from the list. */
const idOf = (number: number, time: number) => `cite-${number}-${time}`;

/**
 * Sources as superior numerals, "3,7", each a link to its entry in the list and named in full for those who cannot see it.
 * The narrow space keeps the numeral on the line of the word before, and apart from a figure where the text is read as
 * plain characters. The place in the source is shown on paper and in plain text; on a screen the card and the list say it.
 */
export function numerals(mentions: readonly Mention[]): Element {
  const links = mentions.flatMap((mention, index) => [...(index > 0 ? [text(',')] : []), numeral(mention)]);
  return element('sup', { className: ['cites'] }, text('\u202f'), ...links);
}

function numeral({ key, number, name, at, time }: Mention): Element {
  const properties = {
    href: `#ref-${key}`,
    dataCite: key,
    ...(time && { id: idOf(number, time) }),
    ariaLabel: `Source ${number}: ${name}${at ? `, ${at}` : ''}`,
  };
  const place = at ? [element('span', { className: ['at'] }, text(` (${at})`))] : [];
  return element('a', properties, text(String(number)), ...place);
}

/** From an entry of the list back to where the text calls it: "↩", or "↩ 1 2 (Table 1)". */
export function backlinks(number: number, places: readonly string[]): Element {
  const links = places.flatMap((at, index) => {
    const time = index + 1;
    const properties = { href: `#${idOf(number, time)}`, ariaLabel: `Back to place ${time}` };
    const link = element('a', properties, text(places.length > 1 ? String(time) : '↩'));
    return [link, text(at ? `\u00a0(${at}) ` : ' ')];
  });
  return element('span', { className: ['backlinks'] }, ...(places.length > 1 ? [text('↩\u00a0')] : []), ...links);
}
