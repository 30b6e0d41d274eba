import type { Request } from '@playwright/test';
import { expect, test } from '../support/test.js';
import { countWhatStays } from '../support/leaks.js';

const MINUTE = 60_000;
const HOURS = 5;

test('a page that is kept open for five hours, with sleeps and a network that comes and goes: no drift, no growth', async ({
  context,
  minute,
  page,
  trainee,
}) => {
  test.slow();
  await page.addInitScript(countWhatStays);
  await minute.is(20, { ahead: 40 * MINUTE });
  await minute.opens();
  let asked = 0;
  let answered = 0;
  const isTime = (request: Request) => Number(request.url().endsWith('/lms/motp/time'));
  page.on('request', (request) => (asked += isTime(request)));
  page.on('requestfinished', (request) => (answered += isTime(request)));
  /** Waits for the agency's time before the clock moves again: a late answer would say an old time. */
  const timeIsKnown = () => expect.poll(() => asked - answered).toBe(0);
  const cdp = await context.newCDPSession(page);
  const kept = async () => {
    for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    return { nodes, jsEventListeners, kilobytes: usedSize / 1_024 };
  };
  const anHour = async (hour: number) => {
    await minute.countdownIsRight();
    // A minute in the foreground, then in the background, where timers fire rarely or late.
    await minute.passes(MINUTE);
    await minute.countdownIsRight();
    await minute.types('4829');
    await minute.tabIs('hidden');
    for (let i = 0; i < 5; i += 1) await minute.flies(5 * MINUTE);
    if (hour % 2 === 0) await minute.sleeps(27 * MINUTE + 13_000);
    else {
      await page.evaluate(() => window.dispatchEvent(new Event('offline')));
      await minute.flies(27 * MINUTE + 13_000);
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await timeIsKnown();
    }
    await minute.tabIs('visible');
    await timeIsKnown();
    await minute.flies(6 * MINUTE + 17_000);
    await minute.passes(30_000);
    await minute.countdownIsRight();
    await trainee.seesInTheField('4829');
    await trainee.clearsTheField();
  };

  // What is run often enough to be compiled anew takes some memory then, once.
  for (let i = 0; i < 15; i += 1) {
    await minute.types('4829');
    await minute.flies(MINUTE + 1_000);
    await trainee.clearsTheField();
  }
  await anHour(0);
  const [stays, before] = [await page.evaluate(() => window.whatStays()), await kept()];
  const askedBefore = asked;
  for (let hour = 1; hour < HOURS; hour += 1) await anHour(hour);
  await minute.countdownIsRight();

  const after = await kept();
  expect(await page.evaluate(() => window.whatStays())).toEqual(stays);
  expect(after.nodes - before.nodes).toBeLessThan(4 * (HOURS - 1));
  expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(HOURS - 1);
  expect(after.kilobytes - before.kilobytes).toBeLessThan(75 * (HOURS - 1));
  // The widget asks for the time after a sleep and when the network is back, a few samples each, not at intervals.
  expect(asked - askedBefore).toBeLessThanOrEqual((HOURS - 1) * 6);
  await minute.types(await minute.agency.codeOf('fine'));
  await minute.presses();
  await trainee.sees('verified');
});
