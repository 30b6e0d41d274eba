import { test } from '../support/test.js';

test('a key that comes before the timers of a click begins with what the click chose', async ({
  page,
  hands,
  trainee,
}) => {
  await page.addInitScript(() => {
    const before = window.setTimeout.bind(window);
    const late = (act: () => void, ms = 0, ...values: unknown[]) => before(act, ms + 400, ...values);
    Object.assign(window, { setTimeout: late });
  });
  await trainee.opens('fine');
  await hands.have('123456');
  await trainee.field.selectText();
  await hands.pointAt(3);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('654321');
  await trainee.seesInTheField('654321');
});
