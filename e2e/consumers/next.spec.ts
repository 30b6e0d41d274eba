import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.js';
import { Trainee } from '../support/trainee.js';
import { Project, SLOW, type Server } from './project.js';

/**
 * Next's App Router: the widget in server components, with a server action for `verify`. Once with `cacheComponents`, once
 * under a policy with a nonce, and once in the development server, which has StrictMode and reports hydration errors.
 */
test.describe.configure({ mode: 'default' });

const project = new Project('next');
test.beforeAll(async () => {
  test.setTimeout(SLOW);
  await project.install();
});
test.afterAll(() => project.remove());

const KINDS = {
  cached: { LMS_KIND: 'cached' },
  nonce: { LMS_KIND: 'nonce' },
  development: { LMS_KIND: 'development' },
};

for (const [kind, env] of Object.entries(KINDS)) {
  test.describe(kind, () => {
    let server: Server;

    test.beforeAll(async ({ sandbox }) => {
      test.setTimeout(SLOW);
      Object.assign(process.env, env);
      const options = { ...env, LMS_ORIGIN: sandbox.origin };
      if (kind === 'development') {
        server = await project.serves(options, 'next', 'dev', '-H', '127.0.0.1', '-p');
        for (const path of ['/', '/exam', '/enrol'])
          await fetch(server.origin + path).then((answer) => answer.text());
      } else {
        await project.runs('next', 'build');
        server = await project.serves(options, 'next', 'start', '-H', '127.0.0.1', '-p');
      }
    });
    test.afterAll(() => server.stop());

    test.beforeEach(async ({ page, developer }) => {
      developer.runs(server);
      await watch(page);
      await page.goto('/?trainee=fine'); // sets the session: cookies ignore the port
    });

    test('in a form, in the HTML of the server: typed before the scripts, sent once', async ({
      page,
      trainee,
      agency,
    }) => {
      const come = await holdsScripts(page);
      await page.goto(`${server.origin}/exam`, { waitUntil: 'commit' });
      await trainee.field.waitFor();
      await expect(trainee.widget).toHaveCSS('border-radius', '12px');
      const before = await trainee.verifyButton.boundingBox();
      await page.getByLabel('memo').fill('남긴 말');
      const code = await agency.codeOf('fine');
      await trainee.types(code);
      await page.keyboard.press('Enter');
      come();
      await hasHydrated(page);
      expect(await trainee.verifyButton.boundingBox()).toEqual(before);
      await trainee.seesInTheField(code);
      await trainee.field.press('Enter');
      await trainee.sees('verified');
      expect(await agency.attemptsInTheEnd()).toHaveLength(1);
      expect(new URL(page.url()).search).toBe('');
      await expect(page.getByTestId('sent')).toHaveText('');
      await page.getByRole('button', { name: '제출' }).click();
      await expect(page.getByTestId('sent')).toHaveText('남긴 말');
      await isCalm(page);
    });

    test('a code that was refused on one route is not sent again on another, which is streamed; then the right one', async ({
      page,
      agency,
    }) => {
      // With `cacheComponents` Next keeps the last route, hidden.
      const widget = page.locator('.motp[data-state]').filter({ visible: true });
      const trainee = new Trainee(page, agency, { lms: '', touch: false }, widget);
      await page.goto(`${server.origin}/exam`);
      await hasHydrated(page);
      await trainee.hasTheTime();
      await trainee.typesAWrongCode(1);
      await trainee.pressesVerify();
      await trainee.isAlerted('일치하지 않습니다');
      await page.getByRole('link', { name: '1차시' }).click();
      await expect(page).toHaveURL(`${server.origin}/`);
      await hasHydrated(page);
      await trainee.hasTheTime();
      await trainee.typesAWrongCode(1);
      await trainee.pressesVerify();
      await trainee.isAlerted('일치하지 않은 인증번호라서');
      expect(await agency.attemptsInTheEnd()).toHaveLength(1);
      await trainee.clearsTheField();
      await trainee.typesTheCodeOnThePhone();
      await trainee.pressesVerify();
      await trainee.sees('verified');
      await isCalm(page);
    });

    test('a server action gets the token, also after React has reset the form', async ({ page, trainee }) => {
      await page.goto(`${server.origin}/enrol`);
      await hasHydrated(page);
      const sends = async (told: string) => {
        await page.getByLabel('memo').fill('남긴 말');
        await page.getByRole('button', { name: '제출' }).click();
        await expect(page.getByTestId('sent')).toHaveText(told);
        await expect(page.getByLabel('memo')).toHaveValue('');
      };
      await sends(`1: ${'.entering'.length}`);
      await trainee.typesTheCodeOnThePhone();
      await trainee.pressesEnter();
      await trainee.sees('verified');
      await sends('2: 32');
      await sends('3: 32');
      await trainee.sees('verified');
      await isCalm(page);
    });

    test('does not trust a time that came late in a stream', async ({ page, trainee }) => {
      await page.goto(`${server.origin}/?late=3000`);
      await trainee.sees('entering');
      await expect(page.getByRole('timer')).toContainText('이 기기의 시계');
      await isCalm(page);
    });
  });
}

declare global {
  interface Window {
    shifts: number[];
    refused: string[];
  }
}

/** Records layout shifts and policy violations. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    window.refused = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { hadRecentInput, value } = entry as unknown as { hadRecentInput: boolean; value: number };
        if (!hadRecentInput) window.shifts.push(value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('securitypolicyviolation', (event) =>
      window.refused.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
}

/** Nothing was refused, and nothing moved. Every test also fails on console errors, such as those about hydration. */
async function isCalm(page: Page): Promise<void> {
  const { refused, shift } = await page.evaluate(() => ({
    refused: window.refused,
    shift: window.shifts.reduce((sum, value) => sum + value, 0),
  }));
  expect(refused).toEqual([]);
  expect(shift).toBeLessThanOrEqual(0.02);
}

/** The countdown begins once the page's scripts have run. */
async function hasHydrated(page: Page): Promise<void> {
  await expect(page.locator('.motp-countdown-number').filter({ visible: true })).toHaveText(/\d/);
}

/** Holds the page's scripts until the returned function is called. */
async function holdsScripts(page: Page): Promise<() => void> {
  let come = () => {};
  const held = new Promise<void>((resolve) => (come = resolve));
  await page.route(/\.js(\?|$)/, async (route) => {
    await held;
    await route.continue();
  });
  return come;
}
