/** Size of every Open Graph image, in pixels: what services that show a large one ask for. */
export const ogImageSize = { width: 1200, height: 630 } as const;

/** Path of the Open Graph image of a page: "/glossary/" → "/og/glossary.png", "/" → "/og/index.png". */
export const ogImagePath = (path: string): string => `/og/${path.replace(/^\/|\/$|\.html$/g, '') || 'index'}.png`;
