import { test } from './support/test.js';

test.use({ trace: 'off' });

/** The guards around every test (support/developer.ts) see what they must: each of these tests has to fail. */
test.describe('a test fails on', () => {
  test.beforeEach(({ page }) => page.goto('/bare.html').then(() => undefined));

  test('an error that nobody caught', async ({ page }) => {
    test.fail();
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted');
      });
    });
    await page.waitForTimeout(50);
  });

  test('a rejection that nobody caught', async ({ page }) => {
    test.fail();
    await page.evaluate(() => {
      void Promise.reject(new Error('planted'));
    });
    await page.waitForTimeout(50);
  });

  test('a console error', async ({ page }) => {
    test.fail();
    // oxlint-disable-next-line no-console -- that is what is tried
    await page.evaluate(() => console.error('planted'));
  });

  test('an error of ours that the test did not expect', async ({ page }) => {
    test.fail();
    await page.evaluate(() => window.renders({}));
    await page.waitForTimeout(50);
  });

  test('a failed load that the test did not ask for', async ({ page }) => {
    test.fail();
    await page.evaluate(() => fetch('/not-there'));
  });

  test('a request to another origin', async ({ page }) => {
    test.fail();
    await page.evaluate(() => fetch('http://127.0.0.1:9/', { mode: 'no-cors' }).catch(() => undefined));
  });
});
