/** Pages that the header, the navigation and the footer lead to. */
export const places = [
  { path: '/report/', name: 'The report' },
  { path: '/topics/', name: 'Topics' },
  { path: '/glossary/', name: 'Glossary' },
  { path: '/checks/', name: 'Checks' },
  { path: '/timeline/', name: 'Since the report' },
  { path: '/sources/', name: 'Sources' },
  { path: '/about/', name: 'About' },
] as const;

/** Pages named in the navigation of narrow screens and in the footer only. */
export const footPlaces = [{ path: '/figures/', name: 'Figures' }] as const;
