import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.js';
import { Agency } from './agency.js';

/** The built demo and package, the pages for the tests alone, and their font (e2e/support/font.ts). */
export const STATIC_DIRS = [
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

/** The other side of the widget, whatever browser stands before it. */
export const test = base.extend<{ agency: Agency }, SandboxOptions & { sandbox: Sandbox }>({
  intoHead: ['', { option: true, scope: 'worker' }],

  /** One for each worker, on a port of its own; each test begins with everything reset. */
  sandbox: [
    async ({ intoHead }, give) => {
      const sandbox = await startSandbox({ port: 0, staticDirs: STATIC_DIRS, intoHead });
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
});
