import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { unzipSync } from 'fflate';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
export const ZIP = join(ROOT, `.build/motp-widget-${version}.zip`);

/** Makes the zip of the tree as it was built. */
export function release(): Buffer {
  execFileSync('node', ['scripts/release.mjs', '--dirty', '--built'], { cwd: ROOT });
  return readFileSync(ZIP);
}

/** What a zip's directory holds about each file besides its name (APPNOTE, 4.3.12). */
export function entriesOf(zip: Buffer) {
  const entries = [];
  let at = zip.readUInt32LE(zip.length - 6);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    entries.push({
      madeBy: zip[at + 5] === 3 ? 'Unix' : 'another',
      mode: zip.readUInt32LE(at + 38) >>> 16,
    });
    const lengths = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    at += lengths.reduce((sum, length) => sum + length, 46);
  }
  return entries;
}

/** The zip, unpacked as people in Korea do: into a folder with a blank and Hangul in its name. */
export const test = base.extend<object, { folder: string }>({
  folder: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright asks for a pattern
    async ({}, give) => {
      const parent = mkdtempSync(join(tmpdir(), 'motp-'));
      const folder = join(parent, '새 폴더 (2)');
      for (const [name, bytes] of Object.entries(unzipSync(release()))) {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, bytes);
      }
      await give(join(folder, `motp-widget-${version}`));
      rmSync(parent, { recursive: true });
    },
    { scope: 'worker' },
  ],
});
