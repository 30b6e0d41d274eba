import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../testClient.js';
import { rawRequest } from './rawRequest.js';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../server.js';

let sandbox: TestSandbox;

beforeEach(async () => {
  sandbox = await startTestSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

const raw = (request: string) => rawRequest(Number(new URL(sandbox.origin).port), request);

describe('robustness', () => {
  test('large, strange and broken-off requests', async () => {
    const large = await sandbox.control.post('/sandbox/settings', 'x'.repeat(70_000));
    expect(large.status).toBe(413);
    expect((await sandbox.control.post('/nowhere', {})).status).toBe(404);
    const wrongMethod = await sandbox.control.get('/sandbox/reset');
    expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await raw('POST /sandbox/settings HTTP/1.1\r\nHost: a b\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
    expect(await raw('GET // HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 40/,
    );
    const socket = connect(Number(new URL(sandbox.origin).port), '127.0.0.1');
    socket.write('POST /sandbox/settings HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nabc');
    socket.destroy();
    expect((await sandbox.control.get('/lms/motp/time')).status).toBe(200);
  });

  test('a taken port is an error to catch', async () => {
    const port = Number(new URL(sandbox.origin).port);
    await expect(startSandbox({ port, staticDirs: [] })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('a folder that is not there yet is served when it is', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'motp-static-'));
    const folder = join(parent, 'later');
    const other = await startSandbox({ port: 0, staticDirs: [folder] });
    const status = async () => (await fetch(`${other.origin}/late.txt`)).status;
    expect(await status()).toBe(404);
    mkdirSync(folder);
    writeFileSync(join(folder, 'late.txt'), 'here');
    expect(await status()).toBe(200);
    await other.close();
    rmSync(parent, { recursive: true });
  });
});
