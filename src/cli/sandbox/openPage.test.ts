import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPage } from './openPage.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motp-open-'));
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Programs of these names write down how they were called. */
function programs(...names: string[]) {
  for (const name of names) {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\nprintf '%s|' ${name} "$@" >> '${folder}/called'\n`);
    chmodSync(file, 0o755);
  }
}

const URL = 'http://127.0.0.1:5173/';

test.skipIf(process.platform === 'win32').each([
  ['linux', `xdg-open|${URL}|`],
  ['darwin', `open|${URL}|`],
  ['win32', `cmd|/c|start||${URL}|`],
] as const)('%s opens the page its own way', async (platform, called) => {
  programs('xdg-open', 'open', 'cmd');
  expect(await openPage(URL, platform)).toBe(true);
  await expect
    .poll(() => existsSync(join(folder, 'called')) && readFileSync(join(folder, 'called'), 'utf8'))
    .toBe(called);
});

test('where there is nothing to open it with, that is known', async () => {
  expect(await openPage(URL, 'linux')).toBe(false);
});
