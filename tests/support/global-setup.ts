/** Playwright's global setup: the browser must be there before the first worker starts it. */
import { unpackChromium } from '../../tools/support/chromium.ts';

export default unpackChromium;
