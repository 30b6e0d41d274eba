import { defineConfig, devices, type LaunchOptions } from '@playwright/test';
import type { EngineOptions } from './e2e/support/engines/test.js';
import type { LmsOptions } from './e2e/support/test.js';
// @ts-expect-error -- plain JavaScript: the setup script uses it before anything is compiled
import * as browsers from './scripts/browser.mjs';
// @ts-expect-error -- as above
import { NEEDED } from './scripts/wants.mjs';

const missing = browsers.missingBrowsers() as string[];
// Elsewhere `npm test` has said what is left out (scripts/wants.mjs).
if (missing.includes(NEEDED) || (process.env['CI'] && missing.length > 0)) {
  throw new Error(`Browsers are missing (${missing.join('; ')}): node scripts/setup.mjs --browsers`);
}

/**
 * The built files in real browsers, against the sandbox over HTTP. A spec runs on both demo pages; `x.script.spec.ts` on
 * the script tag's alone, `x.react.spec.ts` on React's, `x.phone.spec.ts` on a phone, as do tests tagged `@phone`, and
 * `x.engines.spec.ts` in every engine, those of e2e/engines in every other than Chromium (docs/browsers.md).
 */
const [SCRIPT, REACT, PHONE, ENGINES, CONSUMERS] = [
  /\.script\.spec\.ts$/,
  /\.react\.spec\.ts$/,
  /\.phone\.spec\.ts$/,
  /\.engines\.spec\.ts$/,
  // They have a command of their own: npm run test:consumers.
  /\/e2e\/consumers\//,
];

/**
 * What an engine has not: WPE has one window and no clipboard, and its WebKit (Safari 16.0) ends a script with the frame that
 * it runs in. Those tests are not there, rather than skipped.
 */
const WPE_LACKS = ['@windows', '@clipboard', '@frame-gone'];

/** What our rules alone decide, and no engine: tried in Chromium. */
const RULES = '@rules';
const without = (...tags: string[]) => new RegExp(tags.join('|'));

const playwrightsWebKit = {
  name: 'webkit',
  use: { browserName: 'webkit' },
  grepInvert: without(RULES),
} as const;
const systemWebKits = [
  { name: 'webkit', use: { webdriver: browsers.findWebKitGtk() }, grepInvert: without(RULES) },
  { name: 'wpe', use: { webdriver: browsers.findWpe() }, grepInvert: without(RULES, ...WPE_LACKS) },
].filter(({ use }) => use.webdriver !== null);
const firefox = {
  name: 'firefox',
  use: { browserName: 'firefox', launchOptions: browsers.findFirefox() as LaunchOptions },
  grepInvert: without(RULES),
} as const;

export default defineConfig<LmsOptions, EngineOptions>({
  testDir: 'e2e',
  snapshotPathTemplate: '{testDir}/{testFileDir}/{arg}{ext}',
  globalSetup: './e2e/support/build-harness.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A third of a test's time is the other side's: a request, a window that closes, a driver. In CI, where nothing is run
  // again, each has a core to itself.
  workers: process.env['CI'] ? '100%' : '150%',
  // Not to be lenient: what fails at times is a failure. It is run again for its trace, where somebody looks at it.
  retries: process.env['CI'] ? 0 : 1,
  failOnFlakyTests: true,
  reporter: [['list'], ['./e2e/support/faults/reporter.ts']],
  use: {
    launchOptions: browsers.findChromium() as LaunchOptions,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    // A trace costs half as much again as its test (browsers.md).
    trace: 'on-first-retry',
    viewport: { width: 1280, height: 900 },
  },
  projects: [
    { name: 'react', use: { lms: '/' }, testIgnore: [SCRIPT, PHONE, ENGINES, CONSUMERS] },
    { name: 'script-tag', use: { lms: '/embed.html' }, testIgnore: [REACT, PHONE, ENGINES, CONSUMERS] },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 }, lms: '/embed.html' },
      testIgnore: [ENGINES, CONSUMERS],
      grep: /@phone/,
    },
    ...[
      // What e2e/engines asks has its answers for Chromium in the folders of each subject.
      { name: 'chromium', use: { thorough: true }, testIgnore: /\/e2e\/engines\// },
      ...(browsers.findFirefox() === null ? [] : [firefox]),
      ...(browsers.hasPlaywrightWebKit() ? [playwrightsWebKit] : systemWebKits),
    ].map((project) => ({ ...project, testMatch: ENGINES })),
  ],
});
