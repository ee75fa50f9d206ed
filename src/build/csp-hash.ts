import { createHash } from 'node:crypto';

/** What a Content-Security-Policy must hold to let a script or a style element stand in its page. */
export const cspHash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}` as const;
