import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { START } from '../support/clock.js';
import { hasPhp, startPhpExample } from '../support/examples/php.js';
import { opensAtStart } from '../support/remote-hosts.js';
import { expect, test } from '../support/test.js';

const JQUERY = 'node_modules/jquery/dist/jquery.js';

/** As bytes, so that the examples' files keep theirs when they are changed. */
const plain = (file: string) => readFileSync(`e2e/support/examples/plain/${file}`, 'latin1');

/** The functions of motp-config.php with the changes that docs/ko/start.md shows. */
function changed(config: string): string {
  const functions = plain('functions.php')
    .split(/^(?=function )/m)
    .slice(1);
  return functions.reduce((text, own) => {
    const name = /^function (\w+)/.exec(own)?.[1];
    const next = text.replace(new RegExp(`^function ${name}\\([^]*?^}\n`, 'm'), () => own.trimEnd() + '\n');
    if (next === text) throw new Error(`motp-config.php has no ${name}`);
    return next;
  }, config);
}

/** A page that has what docs/ko/start.md shows, each part where it says, and nothing else. */
function shownPage(): string {
  const start = readFileSync('docs/ko/start.md', 'utf8');
  const [top, head, ...places] = [
    ...start.matchAll(/^```php examples\/php\/lesson\.php\n([^]*?)^```$/gm),
  ].map(([, shown = '']) => shown);
  return `<?php\n${top}?>\n<!doctype html>\n<html>\n<head>\n${head}</head>\n<body>\n${places.join('')}</body>\n</html>\n`;
}

test('a plain PHP site, as “시작하기” tells a stranger to change it: verified, and the lesson opens', async ({
  page,
  sandbox,
  agency,
  trainee,
  developer,
}) => {
  test.skip(!process.env['CI'] && !hasPhp(), 'PHP is not here (scripts/wants.mjs)');
  const server = await startPhpExample(sandbox.origin, {
    edit: {
      'inc/common.php': () => plain('common.php'),
      'login.php': () => plain('login.php'),
      'lesson.php': shownPage,
      'motp/motp-config.php': changed,
    },
  });
  developer.runs(server);
  await page.route(server.origin + server.address('time'), (route) =>
    route.fulfill({ json: { now: START } }),
  );
  await page.request.get(`${server.origin}/login.php`);
  await opensAtStart(page, `${server.origin}/lesson.php?course=C101&lesson=5`);
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await expect(page.getByRole('heading', { name: '강의', exact: true })).toBeVisible();
  await expect(page.locator('[data-motp-widget]')).toHaveCount(0);
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
  expect((await page.request.get(`${server.origin}/lesson.php?course=C999&lesson=5`)).status()).toBe(404);
  server.close();
});

test('a popup, as “옮기기” tells in stage 2: the server believes its own record alone', async ({
  page,
  sandbox,
  trainee,
  developer,
}) => {
  test.skip(!process.env['CI'] && !hasPhp(), 'PHP is not here (scripts/wants.mjs)');
  const server = await startPhpExample(sandbox.origin, {
    edit: {
      'inc/common.php': () => plain('common.php'),
      'login.php': () => plain('login.php'),
      'motp/motp-config.php': changed,
    },
  });
  for (const file of ['popup.php', 'record.php']) {
    writeFileSync(join(server.folder, file), plain(file), 'latin1');
  }
  developer.runs(server);
  await page.route(server.origin + server.address('time'), (route) =>
    route.fulfill({ json: { now: START } }),
  );
  await page.route('**/js/jquery.js', (route) => route.fulfill({ path: JQUERY }));
  await page.addInitScript(() => {
    const opener = { closed: false, startLesson: () => (document.title = '강의') };
    Object.defineProperty(window, 'opener', { value: opener });
  });
  await page.request.get(`${server.origin}/login.php`);
  const lesson = 'course=C101&lesson=5';
  await opensAtStart(page, `${server.origin}/popup.php?${lesson}`);
  const recorded = page.waitForRequest('**/record.php?*');
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await expect(page).toHaveTitle('강의');
  // An invented token, and the same token for the second time.
  for (const body of ['motp-token=T', (await recorded).postData() ?? '']) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const again = await page.request.post(`${server.origin}/record.php?${lesson}`, { data: body, headers });
    expect(again.status()).toBe(403);
  }
  server.close();
});
