import { lineOf } from './fields.ts';
import type { Rule } from './types.ts';

const most = 160;

/** A summary fits in one line of a list and in a search engine's result. */
export const summaries: Rule = {
  name: 'summaries',
  check: (content) =>
    [...content.sections, ...content.pages].flatMap((page) => {
      const text = (page.data.summary ?? page.data.description ?? '') as string;
      if (text.length > 0 && text.length <= most) return [];
      const message = `the summary has ${text.length} characters, 1 to ${most} are allowed. ${text ? 'Shorten' : 'Write'} it.`;
      return [{ file: page.file, line: text ? lineOf(page.source, text) : 1, message }];
    }),
};
