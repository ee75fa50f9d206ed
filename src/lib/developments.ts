import { newestFirst } from './dates.ts';
import { shortTitle } from '../schemas/section.ts';
import type { SectionPage } from './sections.ts';

/** An update with its section. */
export interface Told {
  section: SectionPage;
  update: SectionPage['page']['updates'][number];
}

/** One entry of the timeline and of the feed: the update that gives its text, and the others that tell the same event. */
export interface Development extends Told {
  also: Told[];
}

/**
 * The updates of all sections, newest first. Those that name the same `event` are one entry, told by the first section
 * that has it.
 */
export function developments(sections: SectionPage[]): Development[] {
  const entries = new Map<string, Development>();
  for (const section of sections) {
    for (const update of section.page.updates) {
      const key = update.event ?? `${section.id}#${update.id}`;
      const entry = entries.get(key);
      if (entry) entry.also.push({ section, update });
      else entries.set(key, { section, update, also: [] });
    }
  }
  return [...entries.values()].sort((a, b) => newestFirst(a.update.date, b.update.date));
}

/** A section in a row of links: "24 · Quantization". */
export const placeName = ({ data }: SectionPage): string => `${data.number}\u00a0· ${shortTitle(data)}`;
