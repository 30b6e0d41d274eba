import { devices, type Page } from '@playwright/test';
import { decision } from '../support/identity.js';
import { IdentityWindow } from '../support/identity-window.js';
import { expect, test } from '../support/test.js';
import { Trainee } from '../support/trainee.js';

/** Pages of an LMS that are hard to return to, because of providers, forms or old servers. */
const WIDGET = (
  more = '',
) => `<div data-motp-widget data-verify-url="/lms/motp/verify" data-time-url="/lms/motp/time"
  data-identity-start-url="/lms/motp/identity/start" data-identity-status-url="/lms/motp/identity/status"
  data-clear-lock-url="/lms/motp/clear-lock" ${more}></div>`;
const HTML = (body: string) =>
  `<!doctype html><meta charset="utf-8"><title>LMS</title><body>${body}<script src="/motp-widget.js"></script>`;

/** The page is logged in as the locked trainee, whose code meets the lock. */
async function isLocked(page: Page, trainee: Trainee, at: ReturnType<Page['locator']>): Promise<Trainee> {
  const one = new Trainee(page, trainee.agency, trainee.circumstances, at);
  one.id = 'locked';
  await one.sees('entering');
  await one.hasTheTime();
  await one.typesTheCodeOnThePhone();
  await one.pressesEnter();
  await one.sees('locked');
  return one;
}

/** Playwright does not route requests that follow a redirect, so the way back uses pages that redirect by script. */
async function goesBackByPages(page: Page) {
  await page.route(/\/identity\/(return|done)\?/, async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 });
    const next = answer.headers()['location'];
    if (next === undefined) return route.fulfill({ response: answer });
    const body = `<!doctype html><script>location.replace(${JSON.stringify(next)})</script>`;
    return route.fulfill({ contentType: 'text/html', body });
  });
}

async function logsIn(page: Page) {
  await goesBackByPages(page);
  await page.goto('/embed.html?trainee=locked&demo=none');
  await expect(page.locator('.motp[data-state]')).toBeVisible();
}

test('returns to `return-url` where a POST made the page', async ({ page, trainee, agency }) => {
  await logsIn(page);
  const more = 'data-identity-mode="redirect" data-return-url="/lesson.do?lesson=3"';
  await page.route('**/lesson.do*', (route) =>
    route.request().method() === 'POST' || route.request().url().includes('lesson=3')
      ? route.fulfill({ contentType: 'text/html', body: HTML(WIDGET(more)) })
      : route.fulfill({ status: 405, body: 'POST only' }),
  );
  await page.setContent('<form method="post" action="/lesson.do"><button>강의</button></form>');
  await page.getByRole('button').click();
  const one = await isLocked(page, trainee, page.locator('.motp[data-state]'));
  await one.presses(one.unlockButton);
  await decision(page, 'verify').click();
  await one.sees('unlocked');
  expect(page.url()).toMatch(/\/lesson\.do\?lesson=3$/);
  expect(await agency.resets()).toHaveLength(1);
});

test('returns to a page whose path begins with two slashes', async ({ page, trainee }) => {
  await logsIn(page);
  await page.route(/\/\/motp\/page\.jsp/, (route) =>
    route.fulfill({ contentType: 'text/html', body: HTML(WIDGET('data-identity-mode="redirect"')) }),
  );
  await page.goto(`${trainee.agency.origin}//motp/page.jsp?c=%B0%FA`);
  const one = await isLocked(page, trainee, page.locator('.motp[data-state]'));
  await one.presses(one.unlockButton);
  await decision(page, 'verify').click();
  await one.sees('unlocked');
  expect(page.url()).toBe(`${trainee.agency.origin}//motp/page.jsp?c=%B0%FA`);
});

test('of two widgets, the one that left resumes', async ({ page, trainee }) => {
  await logsIn(page);
  const body = [1, 2].map(
    (n) => `<div id="w${n}">${WIDGET('data-identity-mode="redirect" data-purpose="01"')}</div>`,
  );
  await page.route('**/two.html*', (route) =>
    route.fulfill({ contentType: 'text/html', body: HTML(body.join('')) }),
  );
  await page.goto('/two.html');
  const second = await isLocked(page, trainee, page.locator('#w2 .motp[data-state]'));
  await second.presses(second.unlockButton);
  await decision(page, 'verify').click();
  await second.sees('unlocked');
  await expect(page.locator('#w1 .motp')).toHaveAttribute('data-state', 'entering');
  await expect(page.locator('#w1 [role=alert]').first()).toHaveText('');
});

test.describe('on a phone, in a frame of the same site', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
  test.use(phone);

  for (const identity of ['auto', 'redirect'] as const) {
    test(`${identity}: nothing is opened in the frame, and the lock is cleared`, async ({
      page,
      trainee,
      agency,
      context,
    }) => {
      await agency.settings({ providerHeaders: { 'x-frame-options': 'DENY' } });
      await page.route('**/portal-here.html*', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><iframe id="lms" style="width:100%;height:90vh" src="/embed.html?trainee=locked&demo=none&identity=${identity}"></iframe>`,
        }),
      );
      await goesBackByPages(page);
      await page.goto('/portal-here.html?menu=2');
      const one = await isLocked(page, trainee, page.frameLocator('#lms').locator('.motp[data-state]'));
      if (identity === 'auto') {
        const [tab] = await Promise.all([context.waitForEvent('page'), one.presses(one.unlockButton)]);
        await decision(tab, 'verify').click();
      } else {
        await one.presses(one.unlockButton);
        await decision(page, 'verify').click();
      }
      await one.sees('unlocked');
      expect(page.url()).toMatch(/portal-here\.html\?menu=2$/);
      expect(await agency.resets()).toHaveLength(1);
    });
  }
});

test('in a frameset: a window opens from its frame, another frame goes elsewhere meanwhile, and the result comes', async ({
  page,
  trainee,
  agency,
}) => {
  await logsIn(page);
  await page.route('**/lesson.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: HTML(WIDGET('data-identity-mode="auto"')) }),
  );
  await page.route('**/classroom.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<frameset cols="200,*"><frame name="menu" src="/hazards/elsewhere/"><frame name="main" src="/lesson.html"></frameset>',
    }),
  );
  await page.goto('/classroom.html');
  const one = await isLocked(
    page,
    trainee,
    page.frameLocator('frame[name=main]').locator('.motp[data-state]'),
  );
  const [popup] = await Promise.all([page.waitForEvent('popup'), one.presses(one.unlockButton)]);
  await page.frame('menu')?.goto('/hazards/plain/');
  await decision(popup, 'verify').click();
  await one.sees('unlocked');
  expect(await agency.resets()).toHaveLength(1);
  expect(page.url()).toMatch(/classroom\.html$/);
});

test('an unreadable answer of `status`: the developer is told what came, the trainee of a problem of the site', async ({
  page,
  trainee,
  developer,
}) => {
  await logsIn(page);
  await page.goto('/embed.html?trainee=locked&demo=none&identity=popup');
  const one = await isLocked(page, trainee, page.locator('.motp[data-state]'));
  await page.route('**/identity/status*', (route) => route.fulfill({ json: { status: 'success' } }));
  const [popup] = await Promise.all([page.waitForEvent('popup'), one.presses(one.unlockButton)]);
  await new IdentityWindow(popup).isShut(); // the widget asks at once
  await one.sees('locked');
  await one.isAlerted(/훈련기관 사이트에 문제가/);
  await developer.isTold('identity-failed');
});

test('a return page that cannot reach the widget says so in its window', async ({ page, developer }) => {
  developer.mayBeTold('identity-failed');
  await page.goto('/bare.html');
  for (const state of ['', 'data-state="${state}"']) {
    await page.route('**/done.jsp', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=euc-kr',
        body: `<!doctype html><script src="/motp-widget-return.js" ${state}></script><body>`,
      }),
    );
    const said = page.waitForEvent('console', (message) => message.text().includes('data-state="STATE"'));
    await page.goto('/done.jsp');
    await said;
    await expect(page.getByRole('alert')).toContainText('이 창을 닫고 원래 화면으로 돌아가 주세요');
    await page.unroute('**/done.jsp');
  }
});
