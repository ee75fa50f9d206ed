import type { Section } from '../schemas/section.ts';

/** The questions that a page answers, the English ones first, each with its language and the id that answers it. */
export const questionsOf = ({ questions }: Pick<Section, 'questions'>) =>
  (['en', 'fr'] as const).flatMap((lang) => questions[lang].map((question) => ({ lang, ...question })));
