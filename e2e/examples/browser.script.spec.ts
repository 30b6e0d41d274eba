import { hasJava, startJavaExample } from '../support/examples/java.js';
import { startNodeExample } from '../support/examples/node.js';
import { hasPhp, startPhpExample } from '../support/examples/php.js';
import { START } from '../support/clock.js';
import { opensAtStart } from '../support/remote-hosts.js';
import { expect, test } from '../support/test.js';

for (const { name, isHere, start, lesson } of [
  { name: 'PHP', isHere: hasPhp, start: startPhpExample, lesson: '/lesson.php' },
  { name: 'Node', isHere: () => true, start: startNodeExample, lesson: '/lesson' },
  {
    name: 'Java',
    isHere: hasJava,
    start: (outside: string) => startJavaExample(outside, 'servlet'),
    lesson: '/lesson.jsp',
  },
]) {
  test(`the sample LMS in ${name}, in a browser: refused, then verified, and the lesson opens`, async ({
    page,
    sandbox,
    agency,
    trainee,
    developer,
  }) => {
    test.skip(!process.env['CI'] && !isHere(), `${name} is not here (scripts/wants.mjs)`);
    const server = await start(sandbox.origin);
    developer.runs(server);
    await page.route(server.origin + server.address('time'), (route) =>
      route.fulfill({ json: { now: START } }),
    );
    await page.request.post(`${server.origin}${lesson.replace('lesson', 'login')}`, {
      form: { id: 'trainee01' },
    });
    await opensAtStart(page, `${server.origin}${lesson}?course=C101&lesson=5`);
    await trainee.sees('entering');
    await trainee.typesAWrongCode();
    await trainee.pressesVerify();
    await trainee.isAlerted('일치하지 않습니다');
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesVerify();
    await expect(page.getByRole('heading', { name: '강의', exact: true })).toBeVisible();
    expect(await agency.attemptsInTheEnd()).toHaveLength(2);
    server.close();
  });
}
