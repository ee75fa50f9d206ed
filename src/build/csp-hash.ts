import { hash } from 'node:crypto';

/** What a Content-Security-Policy must hold to let a script or a style element stand in its page. */
export const cspHash = (text: string) => `sha256-${hash('sha256', text, 'base64')}` as const;
