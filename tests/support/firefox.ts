/** An installed Firefox for the tests: driven by WebDriver BiDi, which it speaks itself. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/Applications/Firefox.app/Contents/MacOS',
  'C:\\Program Files\\Mozilla Firefox',
];

/** Where Firefox is: FIREFOX_PATH, or one that is installed; undefined without one. */
export function firefoxPath(): string | undefined {
  const places = folders.flatMap((folder) =>
    ['firefox', 'firefox-esr', 'firefox.exe'].map((name) => join(folder, name)),
  );
  return [process.env.FIREFOX_PATH, ...places].find((place) => {
    try {
      accessSync(place!, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export const launchFirefox = (executablePath: string): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // The tests set their own sizes.
    defaultViewport: null,
    extraPrefsFirefox: {
      // A system with a light theme, whatever the machine has.
      'layout.css.prefers-color-scheme.content-override': 1,
      // A mouse that can hover, which a window that nobody sees has not.
      'ui.primaryPointerCapabilities': 6,
      // The clipboard can be read without asking.
      'dom.events.testing.asyncClipboard': true,
    },
  });

/**
 * Global setup of the tests in Firefox. In continuous integration, as root on Debian, Firefox is installed where it is
 * missing: `apt-get install -y firefox-esr`. Elsewhere nothing is installed, and the tests count as skipped.
 */
export function setup(): void {
  if (!firefoxPath() && process.env.CI && process.getuid?.() === 0) {
    const install = 'apt-get install -y --no-install-recommends firefox-esr';
    spawnSync('sh', ['-c', `${install} || (apt-get update && ${install})`], { stdio: 'ignore', timeout: 150_000 });
  }
  const found = firefoxPath();
  console.log(found ? `Firefox: ${found}` : 'Firefox: not run: no Firefox (FIREFOX_PATH names one)');
}
