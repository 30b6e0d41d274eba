import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { expect, type LaunchOptions, type Page, test as playwright } from '@playwright/test';
import type { Check } from '../../src/cli/check/check.js';
import { CHECKS } from '../../src/cli/check/checks/index.js';
import { check } from '../support/examples/check.js';
import { hasJava, startJavaExample } from '../support/examples/java.js';
import { startNodeExample } from '../support/examples/node.js';
import { SECRET } from '../support/examples/outside.js';
import { hasPhp, startPhpExample } from '../support/examples/php.js';
import { type ExampleServer, freePort } from '../support/examples/server.js';
import { pack, unpack } from '../support/tarball.js';

/**
 * The promise of the README, with the packed tarball alone: its sandbox with one's own person, its server files in a small
 * LMS, its widget file beside them. A trainee goes through everything by browser; then the check passes.
 */
interface Fixtures {
  from: string;
  /** The addresses at which the command finds an example; a worker starts it once. */
  port: number;
  launchOptions: LaunchOptions;
}

const base = playwright.extend<object, Fixtures>({
  // For the first two minutes Chromium sends a cookie without SameSite with a POST from another site. A trainee's cookie is
  // older than that; this flag makes ours old at once.
  launchOptions: [
    ({ launchOptions }, give) =>
      give({
        ...launchOptions,
        args: [...(launchOptions.args ?? []), '--enable-features=SameSiteDefaultChecksMethodRigorously'],
      }),
    { scope: 'worker' },
  ],
  from: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright asks for a pattern
    async ({}, give) => {
      const folder = mkdtempSync(join(tmpdir(), 'motp-tarball-'));
      unpack(pack(folder), join(folder, 'package'));
      await give(join(folder, 'package'));
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- as above
  port: [async ({}, give) => give(await freePort()), { scope: 'worker' }],
});

/** All checks, in parts that are short enough for a test. One waits for an agency that hangs. */
const PARTS: readonly [string, (check: Check) => boolean][] = [
  ['an agency that hangs', ({ id }) => id === 'agency-hangs'],
  ['one attempt', ({ group }) => group === 'attempt'],
  ['outages', ({ id, group }) => id !== 'agency-hangs' && group === 'outage'],
  ['all else', ({ group }) => group !== 'attempt' && group !== 'outage'],
];

const LANGUAGES: {
  name: string;
  isHere: () => boolean;
  start: (outside: string, from: string) => Promise<ExampleServer>;
}[] = [
  {
    name: 'PHP',
    isHere: hasPhp,
    start: (outside, from) => startPhpExample(outside, { from }),
  },
  {
    name: 'Node',
    isHere: () => true,
    start: (outside, from) => startNodeExample(outside, {}, {}, resolve(from)),
  },
  {
    name: 'Java',
    isHere: hasJava,
    start: (outside, from) => startJavaExample(outside, 'servlet', {}, { from }),
  },
];

for (const { name, isHere, start } of LANGUAGES) {
  const test = base.extend<object, { server: ExampleServer }>({
    server: [
      async ({ from, port }, give) => {
        // To a browser another site than the LMS at 127.0.0.1, as a real provider is.
        const server = await start(`http://localhost:${port}`, from);
        await give(server);
        server.close();
      },
      // A compiler and a servlet container are slow on a busy machine.
      { scope: 'worker', timeout: 120_000 },
    ],
  });

  test.describe(name, () => {
    test.skip(() => !process.env['CI'] && !isHere(), `${name} is not here (scripts/wants.mjs)`);
    // One server, so both commands have one port.
    test.describe.configure({ mode: 'default' });

    test('wrong code, lock, unlock by the provider, in place of a code', async ({
      page,
      from,
      port,
      server,
    }) => {
      test.slow(); // it may have to wait for a code that stays right until it is judged
      const command = (...args: string[]) => [join(from, 'dist/cli.js'), ...args, '--port', String(port)];
      const person = '홍길동,010-0000-1001,trainee01';
      const sandbox = spawn(
        process.execPath,
        command('sandbox', '--person', person, '--site-secret', SECRET, '--log', 'json'),
      );
      let printed = '';
      for (const stream of [sandbox.stdout, sandbox.stderr])
        stream.on('data', (text) => (printed += String(text)));
      try {
        await expect.poll(() => printed).toContain('"base"');
        const code = () => execFileSync(process.execPath, command('code', 'trainee01')).toString().trim();
        const at = (path: string) => `http://127.0.0.1:${port}/sandbox/${path}`;
        const widget = new Widget(page);
        // From the page, because Playwright's own requests treat every cookie as Lax.
        await page.goto(server.origin + server.pages.login);
        await page.getByRole('button', { name: 'trainee01' }).click();
        await page.goto(`${server.origin}${server.pages.lesson}?course=C101&lesson=5`);

        await widget.sends(async () => wrong(code()));
        await widget.says('일치하지 않습니다');
        // Five of the wrong codes were sent.
        await page.request.post(at('trainees/trainee01'), { data: { failures: 5 } });
        await widget.sends(async () => wrong(wrong(code())));
        await widget.is('locked');
        await widget.identifies('someone-else', /본인인증/);
        await widget.is('locked');
        await widget.identifies('verify', /본인인증/);
        await widget.is('unlocked');
        await widget.sends(async () => code());
        await expect(page.getByRole('heading', { name: '강의' })).toBeVisible();

        await page.goto(`${server.origin}${server.pages.lesson}?course=C101&lesson=6`);
        await widget.identifies('verify', '휴대폰 본인인증으로 대신하기');
        await expect(page.getByRole('heading', { name: '강의' })).toBeVisible();
        expect(printed).not.toMatch(/"findings":\[\{/);
      } finally {
        const ended = new Promise((exit) => sandbox.once('exit', exit));
        sandbox.kill('SIGINT');
        await ended;
      }
    });

    for (const [part, isOfIt] of PARTS) {
      test(`passes the check: ${part}`, async ({ port, server }) => {
        const expected = CHECKS.filter(isOfIt).map(({ id }) => id);
        const options = ['--only', expected.join(',')];
        const { exitCode, printed, failed, notChecked, passed } = await check(server, port, ...options);
        expect(failed, printed).toEqual([]);
        expect(new Set([...passed, ...notChecked])).toEqual(new Set(expected));
        // Checks that take ten minutes are left out here.
        expect(notChecked, printed).toEqual(expected.filter((id) => id === 'ten-minutes'));
        expect(exitCode).toBe(0);
      });
    }
  });
}

/** The next code that differs from this one. */
function wrong(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0');
}

class Widget {
  constructor(readonly page: Page) {}

  /** Types a code that stays right until it is checked, and presses. */
  async sends(code: () => Promise<string>): Promise<void> {
    const left = 60_000 - (Date.now() % 60_000);
    if (left < 8_000) await pass(left + 500);
    await this.page.getByRole('textbox', { name: /인증번호/ }).fill(await code());
    await this.page.getByRole('button', { name: '인증하기', exact: true }).click();
  }

  async says(text: string): Promise<void> {
    await expect(this.page.getByRole('alert').filter({ hasText: text })).toBeVisible();
  }

  async is(state: string): Promise<void> {
    await expect(this.page.locator('.motp')).toHaveAttribute('data-state', state, { timeout: 15_000 });
  }

  /** Identifies in the provider's window, which closes by itself. */
  async identifies(decision: string, button: string | RegExp): Promise<void> {
    const opens = this.page.waitForEvent('popup');
    await this.page.getByRole('button', { name: button }).click();
    const provider = await opens;
    const closes = provider.waitForEvent('close');
    const back = provider.waitForRequest((one) => one.method() === 'POST' && /return/.test(one.url()));
    await provider.locator(`button[name="decision"][value="${decision}"]`).click();
    expect(await (await back).allHeaders(), 'the way back').not.toHaveProperty('cookie');
    await closes;
  }
}
