import type { Browser, LaunchOptions } from '@playwright/test';

/** The Chromium that drew the pictures. When Debian's moves on: `npm run pictures`, look at them, change this number. */
const PICTURED_IN = '156';

/** Measured: e2e/README.md, "Pictures". */
export const TOLERANCE = { maxDiffPixels: 20, threshold: 0.02 };

/**
 * The whole Chromium sets text differently from the headless shell, down to line breaks, and a later one may too. Those
 * browsers compare no pictures.
 */
export function isComparable(
  browser: Browser,
  { executablePath = 'headless_shell' }: LaunchOptions,
): boolean {
  return /headless[-_]shell/.test(executablePath) && browser.version().startsWith(`${PICTURED_IN}.`);
}
