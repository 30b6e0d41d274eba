import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../run.js';
import { checkCommand } from './command.js';
import { exampleConfig } from './example/examineExample.js';
import { freePort } from './example/freePort.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motp-check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** `motp-widget check` on a server that is asked nothing, or notes that it was. */
async function check(...options: string[]) {
  return checkAt((origin) => origin, ...options);
}

async function checkAt(addressOf: (origin: string) => string, ...options: string[]) {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end('{}');
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const config = join(folder, 'motp-check.json');
  writeFileSync(config, JSON.stringify(exampleConfig(await freePort())));
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  const address = addressOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const exitCode = await run(
    ['check', address, '-c', config, '--lang', 'en', ...options],
    { check: checkCommand },
    { print, warn: print, interrupted: new AbortController().signal, version: '1.2.3' },
  );
  server.close();
  return { exitCode, printed: printed.join('\n'), asked };
}

test('a password in the address is not printed', async () => {
  const { printed, asked } = await checkAt((origin) => origin.replace('//', '//tester:geheim@'));
  expect(asked).toBeGreaterThan(0);
  expect(printed).toContain('motp-widget check http://127.0.0.1:');
  expect(printed).not.toMatch(/tester|geheim/);
});

describe('reports that cannot be written', () => {
  test.each(['html', 'json', 'junit'])('--%s: told before anything is asked', async (kind) => {
    mkdirSync(join(folder, 'a-folder'));
    for (const [file, code] of [
      [join(folder, 'nowhere/report'), 'ENOENT'],
      [join(folder, 'a-folder'), 'EISDIR'],
    ] as const) {
      const { exitCode, printed, asked } = await check(`--${kind}`, file);
      expect([exitCode, asked]).toEqual([2, 0]);
      expect(printed).toContain(`Cannot write the report: ${file} (${code})`);
    }
  });

  test('two in one file', async () => {
    const file = join(folder, 'report');
    const { exitCode, printed, asked } = await check('--html', file, '--json', file);
    expect([exitCode, asked]).toEqual([2, 0]);
    expect(printed).toContain(`Two reports have the same file: ${file}`);
  });

  test('one that can be is left as it was, where nothing could be checked', async () => {
    const [old, fresh] = [join(folder, 'old.html'), join(folder, 'new.json')];
    writeFileSync(old, 'of yesterday');
    const { exitCode, asked } = await check('--html', old, '--json', fresh);
    expect(exitCode).toBe(2);
    expect(asked).toBeGreaterThan(0);
    expect(readFileSync(old, 'utf8')).toBe('of yesterday');
    expect(existsSync(fresh)).toBe(false);
  });
});
