import { render } from '../support/bare.js';
import { expect, test } from '../support/test.js';

test('reports each callback that throws; the trainee notices nothing', async ({
  page,
  trainee,
  developer,
}) => {
  await render(page, () => {
    const throws = () => {
      throw new Error('host');
    };
    return {
      verify: ({ code }: { code: string }) => ({
        code: { '111111': 'IE001', '222222': 'AP009' }[code] ?? 200,
      }),
      identity: () => ({ status: 'verified', reference: 'r' }),
      clearLock: () => ({ code: 200 }),
      onVerified: throws,
      onLocked: throws,
      onUnlocked: throws,
      onUnavailable: throws,
      onStateChange: throws,
      onError: throws,
    };
  });
  await trainee.types('111111');
  await trainee.pressesEnter();
  await trainee.sees('unavailable');
  await trainee.types('222222');
  await trainee.pressesEnter();
  await trainee.sees('locked');
  await trainee.presses(trainee.unlockButton);
  await trainee.sees('unlocked');
  await trainee.types('333333');
  await trainee.pressesEnter();
  await trainee.sees('verified');
  await developer.isTold('callback-failed', 5);
  // Nine state changes, four of them with their own callback; `onError` throws about each as well.
  await developer.hearsOfItsOwn('Error: host', 2 * (9 + 4));
});

test('a callback that resets: the page is notified of the states in order, and the field shows the last', async ({
  page,
  trainee,
}) => {
  await render(page, () => ({
    verify: () => ({ code: 'AP009' }),
    identity: () => undefined,
    clearLock: () => undefined,
    onLocked: () => window.handle.reset(),
  }));
  await trainee.types('482915');
  await trainee.pressesEnter();
  await expect
    .poll(() => page.evaluate(() => window.seen.states))
    .toEqual(['checking', 'locked', 'entering']);
  await trainee.sees('entering');
  await expect(page.locator('input[name="motp-token"]')).toHaveValue('.entering');
});

test('reports callbacks that reject like those that throw', async ({ page, trainee, developer }) => {
  await render(page, () => ({
    verify: () => ({ code: 200 }),
    onVerified: () => Promise.reject(new Error('host')),
  }));
  await trainee.types('482915');
  await trainee.pressesEnter();
  await trainee.sees('verified');
  await developer.isTold('callback-failed');
  await developer.hearsOfItsOwn('Error: host');
});
