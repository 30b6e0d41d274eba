import { startStaticServer } from '../support/remote-hosts.js';
import { snippet } from '../support/snippets.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';

// The code that README.md shows, unchanged, on servers that have only the built file. For its server files see e2e/examples.

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
