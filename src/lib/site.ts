/** Facts about the site and the report that several pages state: the one place to change them. */
export const site = {
  name: 'A reader’s companion to the State of AI Report 2024',
  shortName: 'State of AI 2024, a companion',
  description:
    'The State of AI Report 2024 explained section by section: its claims checked against primary sources, with the mathematics, French glosses and what has happened since.',
  language: 'en',
  /** Publication day of the report: "since the report" counts from here. */
  reportDate: '2024-10-10',
} as const;

/** The report itself, as its license (CC BY 4.0) asks it to be credited. */
export const report = {
  title: 'State of AI Report 2024',
  author: 'Nathan Benaich',
  publisher: 'Air Street Capital',
  url: 'https://www.stateof.ai/2024',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  slides: 212,
} as const;

/** The check that the home page shows in large type: a number of the slide that its own source does not have. */
export const striking = { section: 13, check: 'score-printed' } as const;

/** Colours of the browser’s own bars, the paper of `styles/tokens.css`. */
export const themeColors = { light: '#fbf9f4', dark: '#171512' } as const;
