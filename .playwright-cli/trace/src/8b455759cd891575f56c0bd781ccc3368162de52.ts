import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.js';
import { Agency } from './agency.js';
import { Developer } from './developer.js';
import { Trainee } from './trainee.js';

export { expect };

export interface LmsOptions {
  /** The demo page that the test is on: the React one, or the one with the script tag. */
  lms: '/' | '/embed.html';
}

interface Fixtures {
  agency: Agency;
  developer: Developer;
  trainee: Trainee;
}

/** The built demo and package, the pages for the tests alone, and their font (e2e/look/font.ts). */
const STATIC_DIRS = [
  '.build/demo',
  'dist',
  '.build/harness',
  '.build/harness-18',
  'e2e/pages',
  'node_modules/@fontsource/pretendard',
].map((folder) => fileURLToPath(new URL(`../../${folder}`, import.meta.url)));

export const test = base.extend<Fixtures & LmsOptions, { sandbox: Sandbox }>({
  lms: ['/', { option: true }],

  /** One for each worker, on a port of its own; each test begins with everything reset. */
  sandbox: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants to see that nothing is asked for
    async ({}, give) => {
      const sandbox = await startSandbox({ port: 0, staticDirs: STATIC_DIRS });
      await give(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],

  baseURL: ({ sandbox }, give) => give(sandbox.origin),

  agency: async ({ sandbox }, give) => {
    const agency = new Agency(sandbox.origin);
    await agency.startsAnew();
    await give(agency);
  },

  developer: [
    async ({ context, agency }, give) => {
      const developer = new Developer(context, agency);
      await give(developer);
      expect(developer.complaints(), 'what the page did that nobody asked for').toEqual([]);
    },
    { auto: true },
  ],

  trainee: ({ page, agency, lms, hasTouch }, give) =>
    give(new Trainee(page, agency, { lms, touch: hasTouch ?? false })),
});
