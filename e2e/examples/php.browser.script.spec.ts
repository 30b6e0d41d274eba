import { hasPhp, startPhpExample } from '../support/examples/php.js';
import { START } from '../support/clock.js';
import { opensAtStart } from '../support/remote-hosts.js';
import { expect, test } from '../support/test.js';

test.skip(() => !process.env['CI'] && !hasPhp(), 'no PHP here: apt install php-cli php-curl php-sqlite3');

test('the sample LMS in a browser: refused, then verified, and the lesson opens', async ({
  page,
  sandbox,
  agency,
  trainee,
  developer,
}) => {
  const server = await startPhpExample(sandbox.origin);
  developer.runs(server);
  await page.route('**/motp.php?do=time', (route) => route.fulfill({ json: { now: START } }));
  await page.request.post(`${server.origin}/login.php`, { form: { id: 'trainee01' } });
  await opensAtStart(page, `${server.origin}/lesson.php?course=C101&lesson=5`);
  await trainee.sees('entering');
  await trainee.typesAWrongCode();
  await trainee.pressesVerify();
  await trainee.isAlerted('일치하지 않습니다');
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await expect(page.getByRole('heading')).toHaveText('강의');
  expect(await agency.attemptsInTheEnd()).toHaveLength(2);
  server.close();
});
