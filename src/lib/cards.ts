/** Size of every sharing picture: what services that show a large one ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Path of the sharing picture of a page: "/glossary/" → "/og/glossary.png", "/" → "/og/index.png". */
export const cardPath = (path: string): string => `/og/${path.replace(/^\/|\/$|\.html$/g, '') || 'index'}.png`;
