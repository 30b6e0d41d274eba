import { expect, test } from '../support/test.js';

const DEVICE = /이 기기의 시계/;
const HOURS = 3_600_000;

for (const [what, ahead] of [
  ['five hours fast', 5 * HOURS + 17_000],
  ['three days slow', -72 * HOURS - 23_000],
  ['half a minute fast', 30_000],
] as const) {
  test(`a computer whose clock is ${what} changes nothing`, async ({ agency, minute, trainee }) => {
    await minute.is(20, { ahead });
    await minute.opens();
    await minute.countdownIsRight();
    // Half-way between two seconds, because the server may read its clock some milliseconds earlier or later.
    await minute.passesTo(47.5);
    expect(await minute.seconds()).toBe(13);
    await minute.types(await agency.codeOf('fine'));
    await minute.presses();
    await trainee.sees('verified');
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);
  });
}

test('a slow answer is taken as of the middle of its way', async ({ minute, trainee }) => {
  await minute.is(20);
  // Two seconds each way: dated by the request or by the answer alone, the time would be two seconds off.
  await minute.draws(() => ({
    serverTime: () =>
      new Promise((resolve) => {
        setTimeout(() => {
          const now = Date.now();
          setTimeout(() => resolve(now), 2_000);
        }, 2_000);
      }),
  }));
  await trainee.isTold(/이 기기의 시계/);
  await minute.passes(5_000);
  await trainee.hasTheTime();
  expect(await minute.seconds()).toBe(minute.left);
});

test('of several answers the quickest counts', async ({ minute, trainee }) => {
  await minute.is(20, { ahead: 25_000 });
  await minute.draws(() => {
    let asked = 0;
    return {
      serverTime: () => {
        asked += 1;
        const way = asked === 1 ? 6_000 : 100;
        // The first answer is half a minute wrong by the time it comes.
        const wrong = asked === 1 ? 20_000 : 0;
        const now = () => Date.now() - 25_000;
        return new Promise((resolve) => {
          setTimeout(() => {
            const read = now() + wrong;
            setTimeout(() => resolve(read), way / 2);
          }, way / 2);
        });
      },
    };
  });
  await minute.passes(8_000);
  await trainee.hasTheTime();
  await minute.countdownIsRight();
});

test('a number at render is enough', async ({ minute, trainee }) => {
  await minute.is(20, { ahead: 5 * HOURS + 17_000 });
  await minute.draws(() => ({ serverNow: Date.UTC(2026, 0, 5, 3, 0, 20) }));
  await trainee.hasTheTime();
  await minute.passes(10_000);
  expect(Math.abs((await minute.seconds()) - minute.left)).toBeLessThanOrEqual(1);
});

for (const [what, make] of [
  ['fails', () => ({ serverTime: () => Promise.reject(new Error('no time')) })],
  [
    'throws',
    () => ({
      serverTime: () => {
        throw new Error('no time');
      },
    }),
  ],
  ['gives a text', () => ({ serverTime: () => 'soon' })],
  ['gives seconds for milliseconds', () => ({ serverTime: () => Date.UTC(2026, 0, 5, 3, 0, 40) / 1_000 })],
  ['gives no number', () => ({ serverTime: () => NaN })],
] as const) {
  test(`a host whose time ${what}: the countdown follows this device, and says so`, async ({
    developer,
    minute,
    trainee,
  }) => {
    await minute.is(20);
    await minute.draws(make);
    await trainee.isTold(DEVICE);
    await developer.isTold('server-time-failed');
    await minute.countdownIsRight();
  });
}

test('keeps a time given at render when the network comes back and when the page draws again', async ({
  minute,
  page,
  trainee,
}) => {
  await minute.is(20, { ahead: 7 * 60_000 + 31_000 });
  await minute.draws(() => ({ serverNow: Date.UTC(2026, 0, 5, 3, 0, 20) }));
  await minute.countdownIsRight();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await minute.passes(10_000);
  await trainee.hasTheTime();
  await minute.countdownIsRight();
  if (trainee.circumstances.lms !== '/embed.html') return;
  await page.evaluate(() => {
    const { element } = window.handle;
    window.handle.remove();
    window.MotpWidget?.render(element, {
      verify: () => Promise.resolve({ code: 200 }),
      serverNow: Date.UTC(2026, 0, 5, 3, 0, 20),
    });
  });
  await minute.passes(100);
  await minute.countdownIsRight();
});

for (const [what, give] of [
  ['a number', () => window.handle.update({ serverNow: Date.UTC(2026, 0, 5, 3, 0, 50) })],
  ['a function', () => window.handle.update({ serverTime: () => Date.UTC(2026, 0, 5, 3, 0, 50) })],
] as const) {
  test(`follows the host's time from when it arrives, ${what}`, async ({ minute, page, trainee }) => {
    await minute.is(20, { ahead: 17_000 });
    await minute.draws(() => ({}));
    await trainee.isTold(DEVICE);
    await minute.passesTo(50);
    await page.evaluate(give);
    await minute.passes(100);
    await trainee.hasTheTime();
    expect(Math.abs((await minute.seconds()) - minute.left)).toBeLessThanOrEqual(1);
  });
}

test('a host without a time: the same, without a complaint', async ({ minute, trainee }) => {
  await minute.is(20);
  await minute.draws(() => ({}));
  await trainee.isTold(DEVICE);
  await minute.countdownIsRight();
});
