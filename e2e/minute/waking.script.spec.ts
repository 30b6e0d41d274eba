import { expect, test } from '../support/test.js';

const HOURS = 3_600_000;

test('after the computer has slept the agency is asked again', async ({ minute }) => {
  await minute.is(20);
  await minute.opens();
  await minute.countdownIsRight();
  await minute.sleeps(90 * 60_000 + 25_000);
  await minute.flies(6_000);
  await minute.countdownIsRight();
});

test('a tab that wakes with the computer does not wait for that', async ({ minute }) => {
  await minute.is(20);
  await minute.opens();
  await minute.countdownIsRight();
  await minute.tabIs('hidden');
  await minute.sleeps(90 * 60_000 + 25_000);
  await minute.tabIs('visible');
  await minute.countdownIsRight();
});

test('somebody sets the computer’s clock: the countdown stays right', async ({ agency, minute, trainee }) => {
  await minute.is(20);
  await minute.opens();
  await minute.types(await agency.codeOf('fine'));
  await minute.computerIsSet(7 * HOURS + 41_000);
  await minute.flies(6_000);
  await minute.countdownIsRight();
  await minute.presses();
  await trainee.sees('verified');
});

test('back from the browser’s memory of pages: asked again', async ({ minute, page, trainee }) => {
  await minute.is(20);
  await minute.draws(() => ({
    serverTime: async () => ((await (await fetch('/lms/motp/time')).json()) as { now: number }).now,
  }));
  await trainee.hasTheTime();
  await minute.agencyIs((await page.evaluate(() => Date.now())) + 33_000);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await minute.countdownIsRight();
});

test('follows this device’s clock after sleep until the network is back', async ({
  developer,
  minute,
  page,
  trainee,
}) => {
  await minute.is(20, { ahead: 25_000 });
  await minute.draws(() => {
    const host = { isDown: false };
    Object.assign(window, { host });
    return {
      serverTime: () => (host.isDown ? Promise.reject(new Error('no network')) : Date.now() - 25_000),
    };
  });
  const hostIsDown = (isDown: boolean) =>
    page.evaluate(
      (down) => void Object.assign((window as unknown as { host: object }).host, { isDown: down }),
      isDown,
    );
  await trainee.hasTheTime();
  await minute.countdownIsRight();
  await hostIsDown(true);
  await minute.sleeps(90 * 60_000);
  await minute.flies(6_000);
  await trainee.isTold(/이 기기의 시계/);
  await developer.isTold('server-time-failed');
  await hostIsDown(false);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await minute.passes(100);
  await trainee.hasTheTime();
  await minute.countdownIsRight();
});

test('a code that was typed before the computer slept is not sent without asking', async ({
  agency,
  minute,
  trainee,
}) => {
  await minute.is(20);
  await minute.opens();
  await minute.types(await agency.codeOf('fine'));
  await minute.sleeps(3 * 60_000);
  await minute.flies(6_000);
  await minute.countdownIsRight();
  await minute.presses();
  await trainee.isAlerted(/인증번호가 바뀌었습니다.*아직 보내지 않았습니다/);
  expect(await agency.attemptsInTheEnd()).toEqual([]);
});

test('nor does a press send it that is quicker than the agency’s time after sleep', async ({
  agency,
  minute,
  trainee,
}) => {
  await minute.is(20);
  await minute.opens();
  await minute.types(await agency.codeOf('fine'));
  await minute.sleeps(3 * 60_000);
  await minute.presses();
  await trainee.isAlerted(/인증번호가 바뀌었습니다.*아직 보내지 않았습니다/);
  expect(await agency.attemptsInTheEnd()).toEqual([]);
});
