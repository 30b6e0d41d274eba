import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.js';
import { Agency } from './agency.js';
import { machineStart, setClock, START } from './clock.js';

/** The built demo and package, the pages for tests alone, and their font (e2e/support/font.ts). */
const STATIC_DIRS = [
  '.build/demo',
  'dist',
  '.build/harness',
  '.build/harness-18',
  '.build/consumers',
  'e2e/pages',
  'node_modules/@fontsource/pretendard',
].map((folder) => fileURLToPath(new URL(`../../${folder}`, import.meta.url)));

interface SandboxOptions {
  /** Markup that is put first into every page of the LMS. */
  intoHead: string;
}

/** When the test began, by the monotonic clock: a clock that `Agency.isAt` lets run begins at `START`. */
let begun = 0;

/** The server side of the widget, for tests in any browser. */
export const test = base.extend<
  { machine: number | null; agency: Agency },
  SandboxOptions & { sandbox: Sandbox }
>({
  /** The time to which this test set the machine's clock; null: it left the clock alone. */
  machine: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright requires one
    async ({}, give, { repeatEachIndex }) => {
      const real = Date;
      const start = machineStart(repeatEachIndex);
      if (start !== null) setClock(start);
      await give(start);
      globalThis.Date = real;
    },
    { auto: true },
  ],

  intoHead: ['', { option: true, scope: 'worker' }],

  /** One for each worker, on its own port; each test begins with everything reset. */
  sandbox: [
    async ({ intoHead }, give) => {
      const now = () => Math.floor(START + performance.now() - begun);
      const sandbox = await startSandbox({ port: 0, staticDirs: STATIC_DIRS, intoHead, now });
      await give(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],

  baseURL: ({ sandbox }, give) => give(sandbox.origin),

  agency: async ({ sandbox }, give) => {
    begun = performance.now();
    const agency = new Agency(sandbox.origin);
    await agency.startsAnew();
    await give(agency);
  },
});
