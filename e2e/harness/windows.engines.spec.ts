import { test } from '../support/engines/test.js';

/** Proves the guards around every test in every engine: each of these has to fail. */
test.describe('a test fails on', () => {
  test.beforeEach(({ visitor }) => visitor.opens('/hazards/plain/'));

  test('an error that nobody caught', async ({ ui }) => {
    test.fail();
    await ui.evaluate(
      () =>
        new Promise<void>((seen) => {
          addEventListener('error', () => seen());
          setTimeout(() => {
            throw new Error('planted');
          });
        }),
      undefined,
    );
  });

  test('a rejection that nobody caught', async ({ ui }) => {
    test.fail();
    await ui.evaluate(
      () =>
        new Promise<void>((seen) => {
          addEventListener('unhandledrejection', () => seen());
          void Promise.reject(new Error('planted'));
        }),
      undefined,
    );
  });

  test('a console error', async ({ ui }) => {
    test.fail();
    // oxlint-disable-next-line no-console -- that is what is tried
    await ui.evaluate(() => console.error('planted'), undefined);
  });
});
