import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { START } from '../support/clock.js';
import { expect, test } from '../support/test.js';

/** The time in the server's HTML: 20 seconds ahead of this device, so 35 seconds remain until the code changes. */
const WRITTEN = START + 20_000;

/** Where a page may take the number of its HTML from. */
const PLACES: Record<string, string> = {
  container: `<div class="motp-here" data-motp-widget data-verify-url="/verify" data-server-now="${WRITTEN}"></div>`,
  element: `<motp-widget class="motp-here" verify-url="/verify" server-now="${WRITTEN}"></motp-widget>`,
  'inline script': `<div class="motp-here"></div><script>window.MotpWidget = window.MotpWidget || { queue: [] };
    MotpWidget.queue.push(function (widget) {
      widget.render(document.querySelector('.motp-here'), { verifyUrl: '/verify', serverNow: ${WRITTEN} });
    });</script>`,
};

/** An LMS whose lesson may be cached, as JSP pages are; its script may come late. */
async function startLms(place: string, scriptLate = 0) {
  let lessons = 0;
  const server = createServer((request, response) => {
    void (async () => {
      if (request.url === '/motp-widget.js') {
        await delay(scriptLate);
        response.setHeader('cache-control', 'max-age=600').end(readFileSync('dist/motp-widget.js'));
        return;
      }
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (request.url !== '/lesson') return response.end('<!doctype html><title>elsewhere</title>');
      lessons += 1;
      response.setHeader('cache-control', 'max-age=600');
      return response.end(`<!doctype html><html lang="ko"><title>lesson</title><link rel="icon" href="data:,">
        ${place}<script src="/motp-widget.js" defer></script></html>`);
    })();
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lessons: () => lessons,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const DEVICE = /이 기기의 시계/;

async function secondsLeft(page: Page): Promise<number> {
  return parseFloat(await page.locator('.motp-countdown-number').last().innerText());
}

/** Time since the page's HTML arrived. */
async function passed(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [{ responseEnd }] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming];
    return (performance.now() - responseEnd) / 1_000;
  });
}

for (const [name, html] of Object.entries(PLACES)) {
  test(`a time in the HTML is as old as the HTML, and of a kept page it is none: ${name}`, async ({
    page,
    developer,
  }) => {
    const lms = await startLms(html, 3_000);
    developer.runs(lms);
    await page.goto(`${lms.origin}/lesson`);
    await expect(page.locator('.motp-countdown-number')).toBeVisible();
    expect(await passed(page)).toBeGreaterThan(2.9);
    expect(Math.abs((await secondsLeft(page)) - (35 - (await passed(page))))).toBeLessThan(1.5);
    await expect(page.getByRole('timer')).not.toContainText(DEVICE);

    await page.goto(`${lms.origin}/elsewhere`);
    await page.goBack();
    await expect(page.getByRole('timer')).toContainText(DEVICE);
    expect(lms.lessons(), 'the lesson came out of the cache').toBe(1);

    // Drawn again with the same number, and then with one that a fragment brings now.
    await page.evaluate((now) => {
      const place = document.querySelector('.motp-here') as HTMLElement;
      place.outerHTML = `<div data-motp-widget data-verify-url="/verify" data-server-now="${now}"></div>`;
      window.MotpWidget?.attach();
    }, WRITTEN);
    await expect(page.getByRole('timer')).toContainText(DEVICE);
    await page.evaluate((now) => {
      const place = document.querySelector('[data-motp-widget]') as HTMLElement;
      place.outerHTML = `<div data-motp-widget data-verify-url="/verify" data-server-now="${now}"></div>`;
      window.MotpWidget?.attach();
    }, WRITTEN + 5_000);
    await expect(page.getByRole('timer')).not.toContainText(DEVICE);
    expect(Math.abs((await secondsLeft(page)) - 30)).toBeLessThan(1.5);
    lms.close();
  });
}

test('a page that was built an hour ago: the developer is told', async ({ page, developer }) => {
  const old = WRITTEN - 3_600_000;
  const lms = await startLms(
    `<div data-motp-widget data-verify-url="/verify" data-server-now="${old}"></div>`,
  );
  developer.runs(lms);
  await page.goto(`${lms.origin}/lesson`);
  await developer.isTold('server-time-failed');
  lms.close();
});
