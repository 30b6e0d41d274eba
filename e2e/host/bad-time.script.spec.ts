import { render, type Make } from '../support/bare.js';
import { expect, test } from '../support/test.js';

const broken: [what: string, make: Make][] = [
  [
    'throws',
    () => ({
      serverTime: () => {
        throw new Error('no');
      },
    }),
  ],
  ['rejects', () => ({ serverTime: () => Promise.reject(new Error('no')) })],
  ['gives seconds', () => ({ serverTime: () => Date.now() / 1_000 })],
  ['gives NaN', () => ({ serverTime: () => Number.NaN })],
  ['gives text', () => ({ serverTime: () => Promise.resolve(new Date().toISOString()) })],
  ['gives a Response of a page', () => ({ serverTime: () => new Response('<p>', { status: 500 }) })],
  ['gives what axios does', () => ({ serverTime: () => ({ status: 200, data: { now: Date.now() } }) })],
];
test(`\`serverTime\` ${broken.map(([what]) => what).join(', ')}: the countdown follows this device, and says so`, async ({
  page,
  trainee,
  developer,
}) => {
  for (const [n, [what, make]] of broken.entries()) {
    await test.step(what, async () => {
      await render(page, () => ({ verify: () => ({ code: 200 }) }), make);
      await trainee.isTold('이 기기의 시계');
      await expect(trainee.widget.getByRole('timer')).toHaveText(/\d+초/);
      await developer.isTold('server-time-failed', n + 1);
      expect(developer.toldOf('server-time-failed')[n]).toMatch(/epoch milliseconds/);
    });
  }
});
