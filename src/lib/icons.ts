/** Pictures of the site for home screens and task bars, all drawn from public/favicon.svg. */
export interface IconFile {
  /** File name below `/icons/`, without extension. */
  name: string;
  /** Pixels, each way. */
  size: number;
  /** As the web app manifest calls it; none for a file that only a link names. */
  purpose?: 'any' | 'maskable';
  /**
   * The drawing stands in the middle of a full square of this many times its size, for a system cuts the corners: of a
   * maskable icon only a circle of 80 % is safe. None: the drawing with its own round corners.
   */
  room?: number;
}

export const icons: readonly IconFile[] = [
  { name: '192', size: 192, purpose: 'any' },
  { name: '512', size: 512, purpose: 'any' },
  { name: 'maskable-512', size: 512, purpose: 'maskable', room: 1.25 },
  { name: 'apple-touch', size: 180, room: 1.1 },
];

/** The SVG of an icon, from the site's own drawing of 32 units a side with its paper behind. */
export function drawing(favicon: string, { room }: IconFile): string {
  if (!room) return favicon;
  const side = 32 * room;
  const inner = favicon.replace('<svg ', `<svg x="${(side - 32) / 2}" y="${(side - 32) / 2}" width="32" height="32" `);
  const paper = /fill="(#[0-9a-f]{6})"/.exec(favicon)?.[1];
  if (!paper) throw new Error('public/favicon.svg: no paper, that is no first fill, to draw an icon on.');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="100%" height="100%" fill="${paper}"/>${inner}</svg>`;
}
