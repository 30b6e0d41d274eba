import { errors, render } from '../support/bare.js';
import { expect, test } from '../support/test.js';

test('no `verify`: told to ask the institution, and the developer to pass one', async ({
  page,
  trainee,
  developer,
}) => {
  await render(page, () => ({ institution: { name: '한빛', contact: '02-000-0000' } }));
  await trainee.sees('misconfigured');
  await trainee.isTold(/훈련기관 사이트에 문제가 있습니다/);
  await trainee.isTold(/한빛/);
  await expect(trainee.retry).toHaveCount(0);
  await developer.isTold('options-invalid');
  expect(developer.toldOf('options-invalid')[0]).toMatch(/verify.*missing/);
  expect(await errors(page)).toContain('options-invalid');

  await page.evaluate(() => window.handle.update({ verify: () => Promise.resolve({ code: 200 }) }));
  await trainee.presses(trainee.retry);
  await trainee.types('482915');
  await trainee.pressesEnter();
  await trainee.sees('verified');
});

test('a wrong option is one mistake, however often the page draws', async ({ page, developer }) => {
  await render(page, () => ({ verify: () => ({ code: 200 }), purpose: '1' }));
  await developer.isTold('options-invalid');
  await page.evaluate(async () => {
    for (let i = 0; i < 5; i += 1) {
      window.handle.update({ purpose: '1' as '01', timeout: 1_000 + i });
      await new Promise(requestAnimationFrame);
    }
  });
  expect(await errors(page)).toEqual(['options-invalid']);
});

test('options of the wrong type are left out, each told once, and the rest works', async ({
  page,
  trainee,
  developer,
}) => {
  await render(page, () => ({
    verify: () => ({ code: 200 }),
    purpose: '5',
    locale: 'fr',
    timeout: 10,
    trainee: 'Hong',
    institution: 7,
    autoSubmit: 'yes',
    autocomplete: 'sms',
    onLocked: 7,
    serverNow: -1,
  }));
  const namesTold = () =>
    new Set(developer.toldOf('options-invalid').map((line) => /Option `(\w+)`/.exec(line)?.[1]));
  await trainee.sees('entering');
  await trainee.isTold('본인 확인');
  await developer.isTold('options-invalid', 9);
  expect(namesTold()).toEqual(
    new Set([
      'purpose',
      'locale',
      'timeout',
      'trainee',
      'institution',
      'autoSubmit',
      'autocomplete',
      'onLocked',
      'serverNow',
    ]),
  );
  expect(developer.toldOf('options-invalid').join()).not.toMatch(/Hong|sms/);
  await page.evaluate(() => window.handle.update({}));
  await trainee.types('482915');
  await trainee.pressesEnter();
  await trainee.sees('verified');
  await developer.isTold('options-invalid', 9);
});
