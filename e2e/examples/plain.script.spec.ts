import { readFileSync } from 'node:fs';
import { START } from '../support/clock.js';
import { hasPhp, startPhpExample } from '../support/examples/php.js';
import { opensAtStart } from '../support/remote-hosts.js';
import { expect, test } from '../support/test.js';

/** Bytes as they lie there, which is how the examples' files are changed. */
const plain = (file: string) => readFileSync(`e2e/support/examples/plain/${file}`, 'latin1');

/** The functions of motp-config.php as docs/ko/start.md shows them changed. */
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
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
  expect((await page.request.get(`${server.origin}/lesson.php?course=C999&lesson=5`)).status()).toBe(404);
  server.close();
});
