import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
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

const silent = () => undefined;
const after = (count: number, answer: (response: ServerResponse) => void) => {
  let asked = 0;
  return (_: IncomingMessage, response: ServerResponse) => {
    asked += 1;
    if (asked <= count) answer(response);
  };
};

describe('interrupted, as by Ctrl+C', () => {
  test.each([
    ['at the login', silent],
    ['in the first question', after(3, (response) => response.end('<meta name="csrf-token" content="x">'))],
  ])('%s, which nobody answers: at once, exit code 2, one line, no report', async (_, answers) => {
    const server = createServer(answers);
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', listening);
    });
    const { port } = server.address() as AddressInfo;
    const [config, html] = [join(folder, 'motp-check.json'), join(folder, 'report.html')];
    writeFileSync(config, JSON.stringify(exampleConfig(await freePort())));
    const interruption = new AbortController();
    const warned: string[] = [];
    const began = performance.now();
    setTimeout(() => interruption.abort(), 400);
    const exitCode = await run(
      ['check', `http://127.0.0.1:${port}`, '-c', config, '--html', html],
      { check: checkCommand },
      {
        print: silent,
        warn: (line) => warned.push(line),
        interrupted: interruption.signal,
        version: '1.2.3',
      },
    );
    expect(performance.now() - began).toBeLessThan(3_000);
    expect([exitCode, warned]).toEqual([2, ['\n멈췄습니다: 중단했습니다. 보고서는 쓰지 않았습니다.']]);
    expect(existsSync(html)).toBe(false);
    server.close().closeAllConnections();
  });
});
