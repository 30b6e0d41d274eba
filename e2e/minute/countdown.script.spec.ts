import { part } from '../support/parts.js';
import { expect, test } from '../support/test.js';

const CHANGED = /^앱의 인증번호가 바뀌었습니다/;

test('is right at every second, and begins anew', async ({ minute, trainee }) => {
  test.slow();
  await minute.is(0);
  await minute.opens();
  for (let second = 1; second <= 62; second += 1) {
    await minute.passesTo(second + 0.05);
    await minute.countdownIsRight();
  }
  await trainee.isNotTold(CHANGED);
});

test('does not drift in an hour', async ({ minute }) => {
  await minute.is(10);
  await minute.opens();
  await minute.passes(120_000);
  await minute.countdownIsRight();
  for (let i = 0; i < 29; i += 1) await minute.flies(120_000);
  await minute.countdownIsRight();
});

test('is a number and a picture that a screen reader can read and that announces nothing', async ({
  minute,
  trainee,
}) => {
  await minute.is(15);
  await minute.opens();
  const timer = trainee.widget.getByRole('timer');
  await expect(timer).toHaveText('새 인증번호까지 45초');
  await expect(timer).not.toHaveAttribute('aria-live', /polite|assertive/);
  expect(
    await timer.evaluate((element) => element.closest('[aria-live], [role=status], [role=alert]')),
  ).toBeNull();
  const bar = trainee.widget.locator('[aria-hidden=true] .motp-countdown-bar');
  const width = () => bar.evaluate((element) => element.getBoundingClientRect().width);
  const before = await width();
  await minute.passes(20_000);
  expect(await width()).toBeLessThan(before);
});

test('costs nothing in a hidden tab, and is right the moment the tab wakes', async ({
  minute,
  page,
  trainee,
}) => {
  await minute.is(10);
  // In every frame, because the script-tag file uses the timers of its own realm.
  await page.addInitScript(() => {
    const begun = ((window.top as { begun?: { times: number } }).begun ??= { times: 0 });
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame'] as const) {
      const native = window[name] as (...args: unknown[]) => number;
      Object.assign(window, { [name]: (...args: unknown[]) => ((begun.times += 1), native(...args)) });
    }
  });
  await minute.opens();
  await minute.countdownIsRight();
  await minute.tabIs('hidden');
  await trainee.widget.evaluate((widget) => {
    const drawn = { times: 0 };
    Object.assign(window, { drawn });
    new MutationObserver((changes) => (drawn.times += changes.length)).observe(widget, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  const timersUntilHidden = await page.evaluate(() => {
    const { begun } = window as unknown as { begun: { times: number } };
    const { times } = begun;
    begun.times = 0;
    return times;
  });
  expect(timersUntilHidden).toBeGreaterThan(0);
  await minute.passes(47_000);
  const cost = await page.evaluate(() => {
    const { drawn, begun } = window as unknown as Record<'drawn' | 'begun', { times: number }>;
    return { changes: drawn.times, timers: begun.times };
  });
  expect(cost).toEqual({ changes: 0, timers: 0 });
  await minute.tabIs('visible');
  await minute.countdownIsRight();
  await minute.passes(3_000);
  await minute.countdownIsRight();
});

test('announces a changed code once, politely, and only if something is typed', async ({
  minute,
  trainee,
}) => {
  await minute.is(40);
  await minute.opens();
  const said = trainee.widget.getByRole('status').filter({ hasText: CHANGED });
  await minute.passesTo(62);
  await expect(said).toHaveCount(0);
  await minute.types('482915');
  await minute.passesTo(118);
  await expect(said).toHaveCount(0);
  const isSeen = part(trainee, '.motp-at-field > .motp-headline');
  await expect(isSeen).toHaveCount(0);
  const before = await trainee.verifyButton.boundingBox();
  await minute.passesTo(121);
  await expect(said).toHaveCount(1);
  await expect(isSeen).toHaveText('앱의 새 6자리를 입력해 주세요.');
  expect(await trainee.verifyButton.boundingBox(), 'nothing moves under the hand').toEqual(before);
  await said.evaluate((status) => {
    const again = { times: 0 };
    Object.assign(window, { again });
    new MutationObserver((changes) => (again.times += changes.length)).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await minute.passesTo(190);
  const times = await trainee.page.evaluate(
    () => (window as unknown as { again: { times: number } }).again.times,
  );
  expect(times).toBe(0);
});

test('what is seen at the field of a code that is over goes with the first digit of the next', async ({
  minute,
  trainee,
}) => {
  await minute.is(40);
  await minute.opens();
  await minute.types('482915');
  await minute.passesTo(61);
  const isSeen = part(trainee, '.motp-at-field > .motp-headline');
  await expect(isSeen).toHaveText('앱의 새 6자리를 입력해 주세요.');
  await minute.types('6');
  await trainee.seesInTheField('6');
  await expect(isSeen).toHaveCount(0);
});

test('a new minute clears nothing, disables nothing and moves no focus', async ({ minute, trainee }) => {
  await minute.is(50);
  await minute.opens();
  await minute.types('4829');
  await minute.passesTo(75);
  await trainee.seesInTheField('4829');
  await trainee.isBackInTheField();
  await expect(trainee.field).toBeEditable();
  await expect(trainee.verifyButton).toBeEnabled();
  for (const alert of await trainee.widget.getByRole('alert').all()) await expect(alert).toBeEmpty();
  await minute.types('15');
  await trainee.seesInTheField('482915');
});

test('advises to wait in the last seconds, and says when the next one is there', async ({
  minute,
  trainee,
}) => {
  await minute.is(40);
  await minute.opens();
  await trainee.isNotTold(/^곧 새 인증번호가 나옵니다/);
  await minute.passesTo(56);
  await trainee.isTold(/^곧 새 인증번호가 나옵니다/);
  await minute.passesTo(61);
  await trainee.isNotTold(/^곧 새 인증번호가 나옵니다/);
});
