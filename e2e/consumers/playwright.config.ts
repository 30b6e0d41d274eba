import { defineConfig, type LaunchOptions } from '@playwright/test';
// @ts-expect-error -- plain JavaScript: the setup script uses it before anything is compiled
import { findChromium } from '../../scripts/browser.mjs';

/**
 * Institutions' projects around the packed package, with their other packages from the registry, built by their own tools
 * and driven in a browser: `npm run test:consumers`, after `npm run build`. Installing takes minutes, so `npm test` leaves
 * them out.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts', // not the projects' own tests
  outputDir: '../../test-results/consumers',
  timeout: 60_000,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    launchOptions: findChromium() as LaunchOptions,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    viewport: { width: 1280, height: 900 },
  },
});
