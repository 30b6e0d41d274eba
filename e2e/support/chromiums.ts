import type { LaunchOptions } from '@playwright/test';
// @ts-expect-error -- plain JavaScript: the setup script uses it before anything is compiled
import { findChromium, findFullChromium } from '../../scripts/browser.mjs';

/** Playwright switches storage partitioning off by such a list (browsers.md); the last list counts, and it is not in this one. */
const PARTITIONED =
  '--disable-features=HttpsUpgrades,Translate,MediaRouter,OptimizationHints,DestroyProfileOnBrowserClose';

const executablePath = findFullChromium() as string | null;

/** In CI there must be one; elsewhere `npm test` has said what is left out without it. */
export const lacksFullChromium = () => executablePath === null && !process.env['CI'];
export const hasFullChromium = executablePath !== null;

/**
 * The whole browser, as people have it: popups blocked, pages kept for the back button. The headless shell has no popup
 * blocker, and Playwright switches both off.
 */
export const fullChromium: LaunchOptions = {
  ...(executablePath !== null && { executablePath }),
  ignoreDefaultArgs: ['--disable-popup-blocking', '--disable-back-forward-cache'],
  args: [PARTITIONED, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
};

/**
 * The browser of the other tests, with storage partitioned by the site around. Not the whole browser: Playwright's pages
 * are private windows there, which take no cookies in a frame of another site at all.
 */
export const partitionedChromium: LaunchOptions = {
  ...(findChromium() as LaunchOptions),
  args: [PARTITIONED],
};
