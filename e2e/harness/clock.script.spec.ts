import type { Frame, Page } from '@playwright/test';
import { START } from '../support/clock.js';
import { expect, test } from '../support/test.js';

/** Everything that has a clock begins at `START`, so that no test depends on the second at which it runs. */
async function beginsAtStart(place: Page | Frame): Promise<void> {
  const [now, made, said] = await place.evaluate(() => [
    Date.now(),
    new Date().getTime(),
    new Date(Date()).getTime(),
  ]);
  for (const time of [now, made, said]) {
    expect(time).toBeGreaterThan(START - 1_000);
    expect(time).toBeLessThan(START + 30_000);
  }
}

test('the page, its frames, its windows and other pages', async ({ page, context }) => {
  await page.goto('/bare.html');
  await beginsAtStart(page);
  await page.evaluate(() => {
    for (const src of ['about:blank', '/bare.html']) {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }
  });
  // One of them is the frame of the widget's own realm.
  const frames = () => page.mainFrame().childFrames();
  await expect.poll(() => frames().map((frame) => frame.url())).toContain(page.url());
  for (const frame of frames()) await beginsAtStart(frame);
  const opened = page.waitForEvent('popup');
  await page.evaluate(() => void window.open('/bare.html'));
  await beginsAtStart(await opened);
  const other = await context.newPage();
  await other.goto('/bare.html');
  await beginsAtStart(other);
});

test('the agency', async ({ page, agency }) => {
  const time = async () => ((await (await page.request.get('/lms/motp/time')).json()) as { now: number }).now;
  expect(await time()).toBe(START);
  await agency.isAt(null);
  expect(Math.abs((await time()) - START)).toBeLessThan(30_000);
});

test('a date is a date', async ({ page }) => {
  await page.goto('/bare.html');
  const found = await page.evaluate(() => [
    new Date() instanceof Date,
    new Date(7).getTime(),
    new Date(2026, 0, 5).getDate(),
    Date.UTC(2026, 0),
    Date.parse('2026-01-05T00:00:00Z'),
    Object.prototype.toString.call(new Date()),
  ]);
  expect(found).toEqual([true, 7, 5, Date.UTC(2026, 0), Date.UTC(2026, 0, 5), '[object Date]']);
});
