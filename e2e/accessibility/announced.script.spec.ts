import { draw, passes, viewNamed } from '../support/views.js';
import { expect, test } from '../support/test.js';

test('one status region and one alert, there and empty from the start, and the status outlasts every view', async ({
  trainee,
}) => {
  await draw(trainee, viewNamed('entering'));
  const [status, alert] = [trainee.widget.getByRole('status'), trainee.widget.getByRole('alert')];
  await expect(status).toHaveCount(1);
  await expect(status).toBeEmpty();
  await expect(alert).toHaveCount(1);
  await expect(alert).toBeEmpty();
  const before = await status.elementHandle();
  await trainee.types('482915');
  await trainee.pressesEnter();
  await trainee.presses(trainee.unlockButton);
  await trainee.sees('unlocked');
  expect(await status.evaluate((now, then) => now === then, before)).toBe(true);
});

test('a trainee who has moved on to another field is told, and keeps the focus there', async ({
  trainee,
  page,
}) => {
  await draw(trainee, viewNamed('entering'));
  await page.evaluate(() => {
    document.body.append(document.createElement('textarea'));
    window.handle.update({
      verify: () => new Promise((answer) => setTimeout(answer, 500, { code: 200 })),
    });
  });
  await passes(page, 50);
  await trainee.types('482915');
  await trainee.pressesEnter();
  await page.locator('body > textarea').focus();
  await passes(page, 600);
  await trainee.sees('verified');
  await expect(trainee.widget.getByRole('status')).toHaveText('본인 확인을 마쳤습니다');
  await expect(page.locator('body > textarea')).toBeFocused();
});
