import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.js';
import type { Agency } from '../support/agency.js';
import { Trainee } from '../support/trainee.js';
import { countWhatStays } from '../support/leaks.js';

/** Opens the page of React's development build in StrictMode (e2e/pages/react.tsx), logged in at the sandbox's LMS. */
async function opens(page: Page, ...places: ('a' | 'b')[]): Promise<void> {
  await opensAt(page, REACT_19, ...places);
}

async function opensAt(page: Page, path: string, ...places: ('a' | 'b')[]): Promise<void> {
  await page.goto(`${path}?trainee=fine`);
  for (const place of places) await draws(page, place);
}

const REACT_19 = '/react.html';
const REACT_18 = '/18/react.html';

async function draws(page: Page, place: 'a' | 'b'): Promise<void> {
  await page.evaluate((at) => window.harness.draw(at), place);
}

function widgetAt(page: Page, trainee: Trainee, place: string): Trainee {
  const at = page.locator(`#${place} .motp[data-state]`);
  return new Trainee(page, trainee.agency, trainee.circumstances, at);
}

test.describe('StrictMode', () => {
  test('runs effects twice here, and one press sends one request', async ({ page, trainee, agency }) => {
    await pressesOnce(page, REACT_19, trainee, agency);
    expect(await page.evaluate(() => window.harness.effects)).toBe(2);
  });

  test('does the same in React 18.0', async ({ page, trainee, agency }) => {
    await pressesOnce(page, REACT_18, trainee, agency);
    expect(await page.evaluate(() => window.harness.react)).toMatch(/^18\.0/);
  });

  async function pressesOnce(page: Page, path: string, trainee: Trainee, agency: Agency) {
    await opensAt(page, path, 'a');
    await trainee.hasTheTime();
    await trainee.typesAWrongCode();
    await trainee.pressesVerify();
    await trainee.isAlerted('일치하지 않습니다');
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesEnter();
    await trainee.sees('verified');
    expect(await agency.attemptsInTheEnd()).toHaveLength(2);
    expect(trainee.requests).toBe(2);
  }
});

test.describe('two widgets on one page', () => {
  test('share no id and no state', async ({ page, trainee, agency }) => {
    await opens(page, 'a', 'b');
    const [a, b] = [widgetAt(page, trainee, 'a'), widgetAt(page, trainee, 'b')];
    await a.sees('entering');
    await b.sees('entering');
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);

    await a.hasTheTime();
    await a.typesAWrongCode();
    await a.pressesVerify();
    await a.isAlerted('일치하지 않습니다');
    await b.isNotTold('일치하지 않습니다');
    await b.seesInTheField('');
    await b.typesTheCodeOnThePhone();
    await b.pressesVerify();
    await b.sees('verified');
    await a.sees('entering');
    expect(await agency.attemptsInTheEnd()).toHaveLength(2);
  });

  test('removing one keeps the look of the other, and removing the last removes the style sheet', async ({
    page,
    trainee,
  }) => {
    const sheets = () =>
      page.evaluate(() => document.adoptedStyleSheets.length + document.styleSheets.length);
    await page.goto('/react.html');
    const before = await sheets();
    await draws(page, 'a');
    await draws(page, 'b');
    const [a, b] = [widgetAt(page, trainee, 'a'), widgetAt(page, trainee, 'b')];
    await a.sees('entering');
    await b.sees('entering');
    expect(await sheets()).toBe(before + 1);
    await page.evaluate(() => window.harness.remove('a'));
    await expect(a.widget).toHaveCount(0);
    expect(await sheets()).toBe(before + 1);
    expect(await b.verifyButton.evaluate((button) => getComputedStyle(button).minHeight)).not.toBe('auto');
    await page.evaluate(() => window.harness.remove('b'));
    await expect(b.widget).toHaveCount(0);
    expect(await sheets()).toBe(before);
  });
});

test('unmounting aborts a request and notifies nobody; mounted again, the widget works', async ({
  page,
  trainee,
  agency,
}) => {
  await opens(page, 'a');
  await trainee.hasTheTime();
  await agency.breaks({ endpoint: 'otp_accredit', delayMs: 1_500, times: 1 });
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/lms/motp/verify'));
  await trainee.typesAWrongCode();
  await trainee.pressesVerify();
  await trainee.sees('checking');
  await expect.poll(async () => (await agency.attempts()).length).toBe(1);
  await page.evaluate(() => window.harness.remove('a'));
  expect((await failed).failure()?.errorText).toContain('ERR_ABORTED');
  await expect(trainee.widget).toHaveCount(0);

  await draws(page, 'a');
  await trainee.sees('entering');
  await trainee.hasTheTime();
  await page.waitForTimeout(1_600);
  await trainee.sees('entering');
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await trainee.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(2);
  expect(trainee.requests).toBe(2);
});

test('a tab hidden during a request: the page is notified of the outcome when the tab is shown again', async ({
  page,
  trainee,
}) => {
  await page.goto(`${REACT_19}?trainee=fine`);
  const told: string[] = [];
  await page.exposeFunction('hears', (state: string) => told.push(state));
  const draws = (mode: 'visible' | 'hidden') =>
    page.evaluate(
      (is) =>
        window.harness.drawTab('a', is, {
          verify: () => new Promise(() => {}),
          onStateChange: (window as unknown as { hears: (state: string) => void }).hears,
        }),
      mode,
    );
  await draws('visible');
  await trainee.types('482915');
  await trainee.pressesEnter();
  await trainee.sees('checking');
  await draws('hidden');
  await expect(trainee.widget).toBeHidden();
  expect(told).toEqual(['checking']);
  await draws('visible');
  await trainee.sees('unavailable');
  // What the callback receives reaches the test later, by another channel.
  await expect.poll(() => told).toEqual(['checking', 'unavailable']);
});

test('fifty mounts leave no listener, timer, style sheet or element behind', async ({ page, trainee }) => {
  test.slow();
  await page.addInitScript(countWhatStays);
  await opens(page, 'a');
  await trainee.hasTheTime();
  await page.evaluate(() => window.harness.remove('a'));
  await expect(trainee.widget).toHaveCount(0);
  const stays = () => page.evaluate(() => window.whatStays());
  await expect.poll(async () => (await stays()).timers).toBe(0);
  // React keeps its own listeners for as long as the page lives, so only added ones count.
  const before = await stays();

  for (let i = 0; i < 50; i += 1) {
    await draws(page, 'a');
    await trainee.sees('entering');
    if (i % 5 === 0) {
      // By keyboard, because Playwright adds its own listeners to the page for a click.
      await trainee.field.focus();
      await page.keyboard.type('12');
    }
    await page.evaluate(() => window.harness.remove('a'));
  }
  await expect(trainee.widget).toHaveCount(0);
  await expect.poll(stays).toEqual(before);
});

test('leaves the host’s globals and storage untouched', async ({ page, trainee }) => {
  await page.goto('/react.html?trainee=fine');
  const globals = () => page.evaluate(() => Object.getOwnPropertyNames(window));
  const before = await globals();
  await draws(page, 'a');
  await trainee.hasTheTime();
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await trainee.sees('verified');
  // React's development build may add a global of its own.
  const added = (await globals()).filter((name) => !before.includes(name) && !/react/i.test(name));
  expect(added).toEqual([]);
  const stored = await page.evaluate(() => [
    localStorage.length,
    sessionStorage.length,
    window.name,
    document.title,
  ]);
  expect(stored).toEqual([0, 0, '', 'React 페이지']);
});

test('shows the purpose once where the host’s title names it', async ({ page, trainee }) => {
  await opensAt(page, REACT_19);
  await page.evaluate(() => {
    const { verify, serverTime } = window.harness.lms;
    window.harness.draw('a', {
      verify: (request) => verify(request),
      serverTime: (request) => serverTime?.(request) ?? NaN,
      messages: { title: '본인 확인' },
      purpose: '99',
    });
  });
  await expect(trainee.widget.getByRole('heading').first()).toHaveText('본인 확인');
});
