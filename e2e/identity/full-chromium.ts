import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * The whole browser, as people have it: popups blocked, storage partitioned by the page around, pages kept for the
 * back button. The headless shell has no popup blocker, and Playwright switches all three off (browsers.md). The last
 * `--disable-features` counts: this one is without `ThirdPartyStoragePartitioning`.
 */
export const fullChromium = {
  executablePath: [process.env['E2E_CHROMIUM_FULL'], '/usr/bin/chromium', chromium.executablePath()].find(
    (path) => path !== undefined && existsSync(path),
  ),
  ignoreDefaultArgs: ['--disable-popup-blocking', '--disable-back-forward-cache'],
  args: [
    '--disable-features=HttpsUpgrades,Translate,MediaRouter,OptimizationHints,DestroyProfileOnBrowserClose',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  ],
};
