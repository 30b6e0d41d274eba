import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TRAINEES } from '../../src/sandbox/trainees.js';
import { hasPhp, startPhp, startStaticServer } from '../support/other-servers.js';
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
    .replace('<%= System.currentTimeMillis() %>', String(Date.now()))
    .replace('<%= member.getMaskedName() %>', '홍*동');
  expect(html).not.toContain('<%');
  const server = await startStaticServer({ 'index.html': html }, sandbox.origin);
  developer.runs(server);
  await page.request.get('/?trainee=fine');
  await page.goto(server.origin);
  await isRefusedAndThenVerified(trainee);
  await expect(page.locator('[name="motp-token"]')).toHaveValue(/^[\w-]{16,}$/);
  server.close();
});

test('the PHP page, and verify.php of docs/server.md', async ({
  page,
  sandbox,
  trainee,
  agency,
  developer,
}) => {
  // CI has PHP (scripts/setup.mjs); a laptop may have none.
  test.skip(!process.env['CI'] && !hasPhp(), 'there is no php here: apt install php-cli');
  const { lms: person, memberId } = TRAINEES[0] as (typeof TRAINEES)[number];
  const server = await startPhp({
    'index.php': snippet('README.md', 'php'),
    'verify.php': snippet('docs/server.md', 'php').replace(
      /https:\/\/[\w.]+\/api\/v2/,
      `${sandbox.origin}/agency/api/v2`,
    ),
    'lms.php': `<?php
      const AGTID = 'demo';
      function current_member() {
          return (object) ['name' => '${person.name}', 'phone' => '${person.phone}', 'id' => '${memberId}',
              'maskedName' => '홍*동', 'course' => 'C101', 'term' => 3, 'lesson' => 5];
      }
      function record_verified($member, $purpose, $token) { file_put_contents('verified.txt', $token); }`,
  });
  developer.runs(server);
  await page.goto(server.origin);
  await isRefusedAndThenVerified(trainee);
  const token = await page.locator('[name="motp-token"]').inputValue();
  expect(token).toBe(readFileSync(join(server.folder, 'verified.txt'), 'utf8'));
  expect(await agency.attemptsInTheEnd()).toHaveLength(2);
  server.close();
});
