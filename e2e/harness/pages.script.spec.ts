import { test } from '../support/test.js';

/** Proves the guards around every test (support/developer.ts): each of these tests has to fail. */
test.describe('a test fails on', () => {
  test.beforeEach(({ page }) => page.goto('/bare.html').then(() => undefined));

  test('an error that nobody caught', async ({ page }) => {
    test.fail();
    const seen = page.waitForEvent('pageerror');
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted');
      });
    });
    await seen;
  });

  test('a rejection that nobody caught', async ({ page }) => {
    test.fail();
    const seen = page.waitForEvent('pageerror');
    await page.evaluate(() => {
      void Promise.reject(new Error('planted'));
    });
    await seen;
  });

  test('a console error', async ({ page }) => {
    test.fail();
    const seen = page.waitForEvent('console');
    // oxlint-disable-next-line no-console -- that is what is tried
    await page.evaluate(() => console.error('planted'));
    await seen;
  });

  test('an error of ours that the test did not expect', async ({ page }) => {
    test.fail();
    const seen = page.waitForEvent('console');
    await page.evaluate(() => window.renders({}));
    await seen;
  });

  test('a failed load that the test did not ask for', async ({ page }) => {
    test.fail();
    const seen = page.waitForEvent('console');
    await page.evaluate(() => fetch('/not-there'));
    await seen;
  });

  test('a request to another origin', async ({ page }) => {
    test.fail();
    await page.evaluate(() => fetch('http://127.0.0.1:9/', { mode: 'no-cors' }).catch(() => undefined));
  });
});
