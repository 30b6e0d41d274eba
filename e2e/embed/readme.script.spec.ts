import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TRAINEES, type TraineeId } from '../../src/sandbox/trainees.js';
import { START } from '../support/clock.js';
import { hasPhp, opensAtStart, startPhp, startStaticServer } from '../support/remote-hosts.js';
import { snippet } from '../support/snippets.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';

// What README.md and docs/server.md show, letter by letter, on servers that have nothing of ours but the built file.

async function isRefusedAndThenVerified(trainee: Trainee) {
  await trainee.sees('entering');
  await trainee.typesAWrongCode();
  await trainee.pressesVerify();
  await trainee.isAlerted('일치하지 않습니다');
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await trainee.sees('verified');
}

test('the HTML file: at most ten lines', async ({ page, sandbox, trainee, developer }) => {
  const html = snippet('README.md', 'html');
  expect(html.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  const server = await startStaticServer({ 'index.html': html }, sandbox.origin);
  developer.runs(server);
  await page.request.get('/?trainee=fine'); // the LMS's login; a cookie of this host, whatever the port
  await page.goto(server.origin);
  await isRefusedAndThenVerified(trainee);
  await expect(page).toHaveTitle('확인 완료');
  server.close();
});

test('the JSP page, as it writes itself', async ({ page, sandbox, trainee, developer }) => {
  const html = snippet('README.md', 'jsp')
    .replace(/<%@[^]*?%>/, '<meta charset="utf-8">')
    .replace('<% Member member = (Member) session.getAttribute("member"); %>', '')
    .replace('<%= System.currentTimeMillis() %>', String(START))
    .replace(/<%= member\.getMaskedName\(\).*? %>/, '홍*동');
  expect(html).not.toContain('<%');
  const server = await startStaticServer({ 'index.html': html }, sandbox.origin);
  developer.runs(server);
  await page.request.get('/?trainee=fine');
  await page.goto(server.origin);
  await isRefusedAndThenVerified(trainee);
  await expect(page.locator('[name="motp-token"]')).toHaveValue(/^[\w-]{16,}$/);
  server.close();
});

/** The PHP files of docs/server.md as they stand there, with the sandbox for an agency. */
function phpFiles(agencyOrigin: string): Record<string, string> {
  const names = ['motp', 'verify', 'start', 'return', 'done', 'status', 'clear-lock'];
  return Object.fromEntries(
    names.map((name, index) => {
      const text = snippet('docs/server.md', 'php', index);
      expect(text, 'the order of the files').toMatch(new RegExp(`^<\\?php // ${name}\\.php`));
      return [`${name}.php`, text.replace(/https:\/\/[\w.]+\/api\/v2/, `${agencyOrigin}/agency/api/v2`)];
    }),
  );
}

/** The institution's own PHP: who is logged in. */
function membersInPhp(id: TraineeId): string {
  const { lms: person, memberId } = TRAINEES.find((one) => one.id === id) as (typeof TRAINEES)[number];
  return `<?php
    const AGTID = 'demo';
    function current_member() {
        return (object) ['name' => '${person.name}', 'phone' => '${person.phone}', 'id' => '${memberId}',
            'maskedName' => '홍*동', 'course' => 'C101', 'term' => 3, 'lesson' => 5];
    }
    function record_verified($member, $purpose, $token) { file_put_contents('verified.txt', $token); }`;
}

/** The institution's own PHP: one identity request, kept in a file, and a provider that verifies whom the ticket names. */
const IDENTITY_IN_PHP = `
  class IdentityRequest {
      public $outcome = 'pending', $reason, $reference, $code, $transactionId, $time, $used = false;
      function __construct(public $requestNo, public $state, public $purpose, public $mode, public $returnTo,
          public $session, public $memberId, public $startedAt) { $this->keep(); }
      function fail($reason) { $this->outcome = 'failed'; $this->reason = $reason; $this->keep(); }
      function cancel() { $this->outcome = 'cancelled'; $this->keep(); }
      function verify($reference, $code, $transactionId, $time) {
          [$this->reference, $this->code, $this->transactionId, $this->time] = func_get_args();
          $this->outcome = 'verified';
          $this->keep();
      }
      function take() { $taken = !$this->used; $this->used = true; $this->keep(); return $taken; }
      function giveBack() { $this->used = false; $this->keep(); }
      function keep() { file_put_contents('request.txt', serialize($this)); return $this; }
  }
  function start_identity_request(...$columns) { return new IdentityRequest('request-1', ...$columns); }
  function find_identity_request($column, $value) {
      $record = is_file('request.txt') ? unserialize(file_get_contents('request.txt')) : null;
      return $record && $record->$column === $value ? $record : null;
  }
  function provider_form($requestNo, $returnUrl) { return "<form data-request='$requestNo' action='$returnUrl'></form>"; }
  function member_by_id($id) { return current_member(); }
  function ask_provider($ticket) {
      return (object) (json_decode($ticket, true) + ['requestNo' => 'request-1', 'verified' => true, 'cancelled' => false,
          'phone' => current_member()->phone, 'code' => '0000', 'transactionId' => 'T1', 'time' => '2026-01-05 12:00:00']);
  }`;

test.describe('PHP', () => {
  // CI has PHP (scripts/setup.mjs); a laptop may have none.
  test.skip(() => !process.env['CI'] && !hasPhp(), 'there is no php here: apt install php-cli php-intl');

  test('the PHP page, and verify.php of docs/server.md', async ({
    page,
    sandbox,
    trainee,
    agency,
    developer,
  }) => {
    const server = await startPhp({
      ...phpFiles(sandbox.origin),
      'index.php': snippet('README.md', 'php'),
      'lms.php': membersInPhp('fine'),
    });
    developer.runs(server);
    await opensAtStart(page, `${server.origin}/`);
    await isRefusedAndThenVerified(trainee);
    const token = await page.locator('[name="motp-token"]').inputValue();
    expect(token).toBe(readFileSync(join(server.folder, 'verified.txt'), 'utf8'));
    expect(await agency.attemptsInTheEnd()).toHaveLength(2);
    server.close();
  });

  test('start, return, done, status and clear-lock of docs/server.md', async ({
    playwright,
    sandbox,
    agency,
  }) => {
    const server = await startPhp({
      ...phpFiles(sandbox.origin),
      'lms.php': membersInPhp('locked') + IDENTITY_IN_PHP,
    });
    const lms = await playwright.request.newContext({ baseURL: server.origin, maxRedirects: 0 });
    const stranger = await playwright.request.newContext({ baseURL: server.origin });
    const state = '0123456789abcdef0123456789abcdef';
    const start = (more: Record<string, string>) =>
      lms.get('/start.php', { params: { state, purpose: 'unlock', mode: 'redirect', ...more } });
    const statusFor = async (asking: typeof lms) =>
      (await asking.get('/status.php', { params: { state } })).json() as Promise<Record<string, string>>;
    const answersOf = async (name: string) => {
      await start({ return_to: '/lesson?no=5' });
      const returned = await lms.post('/return.php?request=request-1', {
        form: { enc_data: JSON.stringify({ name }) },
      });
      expect(returned.status()).toBe(303);
      expect(returned.headers()['location']).toBe(`/motp/done.php?state=${state}`);
      return statusFor(lms);
    };
    const clear = (reference = '') => lms.post('/clear-lock.php', { form: { reference } });

    for (const path of ['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example']) {
      expect((await start({ return_to: path })).status(), path).toBe(400);
    }
    expect(await (await start({ return_to: '/lesson?no=5' })).text()).toContain("data-request='request-1'");
    expect(await statusFor(lms)).toEqual({ status: 'pending' });

    const { name } = (TRAINEES.find(({ id }) => id === 'locked') as (typeof TRAINEES)[number]).lms;
    expect(await answersOf('한다른')).toEqual({ status: 'failed', reason: 'mismatch' });
    const { status, reference = '' } = await answersOf(name.normalize('NFD'));
    expect(status).toBe('verified');
    expect(await statusFor(stranger)).toEqual({ status: 'failed', reason: 'expired' });
    const done = await lms.get('/done.php', { params: { state } });
    expect(done.headers()['location']).toBe(`/lesson?no=5&motp_state=${state}`);

    expect((await clear()).status()).toBe(409);
    expect(await agency.attempts()).toEqual([]);
    await agency.breaks({ endpoint: 'user_reset', code: 'AP010', times: 1 });
    expect(await (await clear(reference)).json()).toMatchObject({ code: 'AP010' });
    expect(await (await clear(reference)).json()).toMatchObject({ code: 200 });
    expect(await (await clear(reference)).json()).toEqual({ outcome: 'expired' });

    // Back after ten minutes: the record is worth nothing, but the trainee comes back to the lesson, and is told so.
    const file = join(server.folder, 'request.txt');
    const record = readFileSync(file, 'utf8').replace(
      /("startedAt";i:)(\d+)/,
      (_, key, at) => `${key}${at - 601}`,
    );
    writeFileSync(file, record);
    expect(await statusFor(lms)).toEqual({ status: 'failed', reason: 'expired' });
    expect((await clear(reference)).status()).toBe(409);
    const late = await lms.get('/done.php', { params: { state } });
    expect(late.headers()['location']).toBe(`/lesson?no=5&motp_state=${state}`);
    expect((await stranger.get('/done.php', { params: { state } })).status()).toBe(404);
    await lms.dispose();
    await stranger.dispose();
    server.close();
  });

  test('who is the same person', () => {
    const rule = snippet('docs/server.md', 'php', 3).match(/^ *\$(?:plain|same) = .*$/gm) ?? [];
    expect(rule).toHaveLength(2);
    const isSame = (one: string, other: string) =>
      execFileSync('php', ['-r', `${rule.join('\n')}\necho json_encode($same(${one}, ${other}));`], {
        encoding: 'utf8',
      });
    const hong = "'홍길동'";
    for (const other of [hong, `'${'홍길동'.normalize('NFD')}'`, "' 홍 길동'"]) {
      expect(isSame(hong, other), other).toBe('true');
    }
    expect(isSame("'010-0000-1001'", "'01000001001'")).toBe('true');
    const [hongInEucKr, leeInEucKr] = [
      '"\\xc8\\xab\\xb1\\xe6\\xb5\\xbf"',
      '"\\xc0\\xcc\\xc7\\xcf\\xb3\\xaa"',
    ];
    for (const [one, other] of [
      [hong, "'이하나'"],
      [hongInEucKr, leeInEucKr],
      [hongInEucKr, hong],
      ["''", "''"],
      ['null', 'null'],
      ["''", 'null'],
      ["' - '", "''"],
      [hong, 'null'],
    ] as const) {
      expect(isSame(one, other), `${one} and ${other}`).toBe('false');
    }
  });
});
