import { execFile, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

/** The built command alone in a folder, because it needs only Node. */

const run = promisify(execFile);

test('runs from one file; its page shows people, codes, mistakes and faults', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'motp-cli-'));
  const bin = join(folder, 'cli.js');
  copyFileSync('dist/cli.js', bin);
  const args = [bin, 'sandbox', '--port', '0', '--person', '홍길동,01000000000,hong01'];
  const sandbox = spawn(process.execPath, args, { cwd: folder });
  let printed = '';
  sandbox.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  try {
    await expect.poll(() => printed).toContain('Ctrl+C');
    const base = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? '';
    const port = new URL(base).port;
    const command = (...args: string[]) =>
      run(process.execPath, [bin, ...args, '--port', port], { cwd: folder });

    const code = (await command('code', 'hong01')).stdout.trim();
    expect(code).toMatch(/^\d{6}$/);

    await page.goto(`${base}/`);
    await expect(page.getByRole('row', { name: '홍길동' })).toContainText(/\d{6}/);
    await expect(page.frameLocator('#phone').getByRole('heading', { name: 'mOTP' })).toBeVisible();
    const check = (otp: string, name = '%C8%AB%B1%E6%B5%BF') =>
      page.request.post(`${base}/agency/api/v2/otp_accredit`, {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        data: `USER_NM=${name}&USER_TEL=01000000000&AGTID=a&USRID=hong01&OTPNO=${otp}`,
      });
    await check('000000');
    await expect(page.getByText('EUC-KR로 왔습니다')).toBeVisible();
    await expect.poll(() => printed).toContain('EUC-KR로 왔습니다');

    await page.getByRole('button', { name: 'AP009' }).click();
    await expect(page.locator('#ordered')).toContainText('AP009');
    expect(await (await check('000000', encodeURIComponent('홍길동'))).text()).toContain('AP009');
    await command('say', 'IE001', '--for', 'hong01');
    await expect(page.locator('#ordered')).toContainText('IE001');
    await page.getByRole('button', { name: '모두 되돌리기' }).click();
    await expect(page.locator('#ordered')).toHaveText('평소대로 답합니다.');

    await page.getByRole('button', { name: '잠그기' }).click();
    await expect(page.getByRole('row', { name: '홍길동' })).toContainText('잠김');
  } finally {
    const ended = new Promise((resolve) => {
      sandbox.on('exit', resolve);
    });
    sandbox.kill('SIGINT');
    expect(await ended).toBe(0);
    rmSync(folder, { recursive: true });
  }
});
