import { defineConfig, type LaunchOptions } from '@playwright/test';
// @ts-expect-error -- plain JavaScript: the setup script uses it before anything is compiled
import { findChromium } from '../../scripts/browser.mjs';
import type { Look } from './test.js';

const launchOptions = findChromium() as LaunchOptions | null;
if (launchOptions === null) throw new Error('No Chromium for the tests: node scripts/setup.mjs --browsers');

/**
 * The built Storybook in a browser: one story as most see it, and the next as unlike that as can be. Each view in every look:
 * e2e/look.
 */
export default defineConfig<{ look: Look }>({
  testDir: '.',
  outputDir: '../../test-results/stories',
  globalSetup: './build.ts',
  expect: { timeout: 10_000 },
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: '100%',
  reporter: 'list',
  use: { launchOptions, locale: 'ko-KR', timezoneId: 'Asia/Seoul', viewport: { width: 1280, height: 900 } },
  projects: [
    {
      name: 'ko',
      use: { look: { locale: 'ko', theme: 'light', density: 'regular', width: 500 } },
      grepInvert: /@unlike/,
    },
    {
      name: 'en',
      use: { look: { locale: 'en', theme: 'dark', density: 'compact', width: 280 } },
      grep: /@unlike/,
    },
  ],
});
