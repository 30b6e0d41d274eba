import type { Locator, Page } from '@playwright/test';
import { holdAnswers } from '../support/hold-answers.js';
import type { Minute } from '../support/minute.js';
import { expect, test } from '../support/test.js';

/** React's development build in StrictMode (e2e/pages/react.tsx), in the newest and the oldest version promised. */
const REACT_19 = '/react.html';
const REACT_18 = '/18/react.html';

test.describe('drawn again by a host with new functions and texts each time', () => {
  const drawsAnew = (page: Page, options: { autoSubmit?: boolean } = {}) =>
    page.evaluate((others) => {
      const { verify, serverTime } = window.harness.lms;
      window.harness.draw('a', {
        verify: (request) => verify(request),
        serverTime: (request) => serverTime?.(request) ?? NaN,
        messages: { title: '본인 확인' },
        ...others,
      });
    }, options);

  /** The page suspends around the widget, as when that part of it loads something else. */
  async function isHiddenAndShown(page: Page, widget: Locator, minute?: Minute): Promise<void> {
    await page.evaluate(() => window.harness.isLoading());
    await drawsAnew(page);
    await minute?.passes(500);
    await expect(widget).toBeHidden();
    await page.evaluate(() => window.harness.isLoaded());
    await minute?.passes(500);
    await expect(widget).toBeVisible();
  }

  for (const path of [REACT_19, REACT_18]) {
    test(`${path}: a code is as old as it was, also after the page hid it for a while`, async ({
      page,
      trainee,
      minute,
    }) => {
      await minute.is(20);
      await page.goto(`${path}?trainee=fine`);
      await drawsAnew(page);
      await minute.passes(100);
      await minute.types('482915');
      await minute.passesTo(65);
      await isHiddenAndShown(page, trainee.widget, minute);
      await drawsAnew(page, { autoSubmit: true });
      await minute.passes(100);
      await trainee.field.focus();
      await minute.presses();
      await trainee.isAlerted(/인증번호가 바뀌었습니다.*아직 보내지 않았습니다/);
      expect(trainee.requests).toBe(0);
    });
  }

  test('what was typed after a failure is still there when the page hid it for a while', async ({
    page,
    trainee,
    agency,
  }) => {
    await page.goto(`${REACT_19}?trainee=fine`);
    await agency.breaks({ endpoint: 'otp_accredit', code: 'IE000' });
    await drawsAnew(page);
    await trainee.typesAWrongCode();
    await trainee.pressesEnter();
    await trainee.sees('unavailable');
    await trainee.types('1234');
    await isHiddenAndShown(page, trainee.widget);
    await trainee.seesInTheField('1234');
  });

  test('announces once that a code is being checked', async ({ page, trainee }) => {
    const release = await holdAnswers(page);
    await page.goto(`${REACT_19}?trainee=fine`);
    await drawsAnew(page);
    await trainee.hasTheTime();
    const said = await trainee.widget.evaluateHandle((widget) => {
      const changes: unknown[] = [];
      const status = widget.querySelector('[role=status]') as Element;
      new MutationObserver(() => changes.push(status.textContent)).observe(status, { childList: true });
      return changes;
    });
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesEnter();
    await trainee.sees('checking');
    for (let i = 0; i < 3; i += 1) await drawsAnew(page);
    release();
    await trainee.sees('verified');
    expect(await said.jsonValue()).toEqual(['확인하고 있습니다', '']);
  });
});
