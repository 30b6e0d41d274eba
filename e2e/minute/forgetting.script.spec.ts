import { expect, test } from '../support/test.js';

const SPENT = [
  ['locked', 'AP009', 'locked'],
  ['unregistered', 'AP005', 'unregistered'],
  ['unavailable', 'IE001', 'unavailable'],
  ['too many requests', 'WE005', 'entering'],
  ['an incomplete request', 'AP012', 'entering'],
] as const;

for (const [what, code, state] of SPENT) {
  test(`a code is gone from the page after the answer: ${what}`, async ({
    agency,
    developer,
    minute,
    trainee,
  }) => {
    await agency.breaks({ endpoint: 'otp_accredit', code, times: 1 });
    await minute.is(10);
    await minute.opens();
    await minute.types('482915');
    await minute.presses();
    await expect.poll(async () => (await agency.attempts()).length).toBe(1);
    await trainee.sees(state);
    if (code === 'AP012') await developer.isTold('answer-incomplete');
    await minute.passes(100);
    if (state === 'entering' || state === 'unavailable') await trainee.seesInTheField('');
    expect(await trainee.markup()).not.toContain('482915');
  });
}

test('a code is gone from the page after success', async ({ agency, minute, trainee }) => {
  await minute.is(10);
  await minute.opens();
  const code = await agency.codeOf('fine');
  await minute.types(code);
  await minute.presses();
  await trainee.sees('verified');
  await expect(trainee.field).toHaveCount(0);
  expect(await trainee.markup()).not.toContain(code);
});

test('a wrong code alone stays, marked, to be seen and replaced', async ({ agency, minute, trainee }) => {
  await minute.is(10);
  await minute.opens();
  await minute.types(await agency.wrongCodeOf('fine'));
  await minute.presses();
  await trainee.isAlerted('일치하지 않습니다');
  await minute.passes(100);
  await trainee.seesTheOldCodeSelected();
});

test('a page left behind keeps no code, and undo does not restore one', async ({ minute, page, trainee }) => {
  await minute.is(10);
  await minute.draws(() => ({}));
  await minute.types('482915');
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await trainee.seesInTheField('');
  await trainee.field.focus();
  await page.keyboard.press('Control+z');
  await trainee.seesInTheField('');
  await minute.types('193847');
  await trainee.seesInTheField('193847');
});
