import type { LaunchOptions } from '@playwright/test';
// @ts-expect-error -- plain JavaScript: the setup script uses it before anything is compiled
import { findChromium, findFullChromium } from '../../scripts/browser.mjs';

/** Playwright disables storage partitioning in such a list (browsers.md). The last list counts, and this one leaves it on. */
const PARTITIONED =
  '--disable-features=HttpsUpgrades,Translate,MediaRouter,OptimizationHints,DestroyProfileOnBrowserClose';

const executablePath = findFullChromium() as string | null;

/** In CI there must be one; elsewhere `npm test` has said what is left out without it. */
export const lacksFullChromium = () => executablePath === null && !process.env['CI'];
export const hasFullChromium = executablePath !== null;

/**
 * The whole browser, as people use it: it blocks popups, and keeps pages for the back button. The headless shell has no popup
 * blocker, and Playwright disables both.
 */
export const fullChromium: LaunchOptions = {
  ...(executablePath !== null && { executablePath }),
  ignoreDefaultArgs: ['--disable-popup-blocking', '--disable-back-forward-cache'],
  args: [PARTITIONED, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
};

/**
 * The other tests' browser, with storage partitioned by the surrounding site. Not the whole browser, because Playwright's
 * pages are private windows there, which accept no cookies in a frame of another site.
 */
export const partitionedChromium: LaunchOptions = {
  ...(findChromium() as LaunchOptions),
  args: [PARTITIONED],
};
