/**
 * The scripts of every page, in one file: each is a request less. Everything works without them but what they add, and
 * each works when another one fails.
 */
import { startGlosses } from './gloss.ts';
import { keepForOffline } from '../offline/register.ts';
import { startSearch } from '../search/open.ts';
import { dateCitations } from './citation-date.ts';
import { closeContents, markPlace } from './contents.ts';
import { startCopying } from './copy.ts';
import { layOutWhenLoaded } from './lazy-layout.ts';
import { startPreviews } from './preview-intent.ts';
import { focusScrollers } from './scrollers.ts';
import { startThemeSwitch } from './theme-switch.ts';

for (const start of [
  layOutWhenLoaded,
  startThemeSwitch,
  startGlosses,
  closeContents,
  markPlace,
  focusScrollers,
  dateCitations,
  startSearch,
  startCopying,
  startPreviews,
  ...(import.meta.env.PROD ? [keepForOffline] : []),
]) {
  try {
    start();
  } catch (error) {
    reportError(error);
  }
}
