import { defineConfig, devices, type LaunchOptions } from '@playwright/test';
import type { LmsOptions } from './e2e/support/test.js';
// @ts-expect-error -- plain JavaScript: the setup script uses it before anything is compiled
import { findChromium } from './scripts/browser.mjs';

const launchOptions = findChromium() as LaunchOptions | null;
if (launchOptions === null) throw new Error('No Chromium for the tests: node scripts/setup.mjs --browsers');

/**
 * The built files in real browsers, against the sandbox over HTTP. A spec runs on both demo pages unless it is listed
 * here; tests tagged `@phone` run on a phone's screen as well. Nothing is retried: what fails at times is a failure.
 */
const ONLY_SCRIPT_TAG =
  /((accessibility|embed|help|languages|look|minute|robust)\/[\w-]+|identity\/(alternative|coop|frame|popup|redirect)|answers|bad-host|guards)\.spec\.ts$/;
const ONLY_REACT = /(browser|mounting|sdk)\.spec\.ts$/;

export default defineConfig<LmsOptions>({
  testDir: 'e2e',
  snapshotPathTemplate: '{testDir}/{testFileDir}/{arg}{ext}',
  globalSetup: './e2e/support/build-harness.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  ...(process.env['CI'] && { workers: 2 }),
  reporter: 'list',
  use: {
    launchOptions,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    // A trace costs half as much again as its test (browsers.md); where nobody looks at it, none is kept.
    trace: process.env['CI'] ? 'off' : 'retain-on-failure',
    viewport: { width: 1280, height: 900 },
  },
  projects: [
    { name: 'react', use: { lms: '/' }, testIgnore: ONLY_SCRIPT_TAG },
    { name: 'script-tag', use: { lms: '/embed.html' }, testIgnore: ONLY_REACT },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 }, lms: '/embed.html' },
      grep: /@phone/,
    },
  ],
});
