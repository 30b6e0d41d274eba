import type { Locator, Page } from '@playwright/test';
import { ko } from '../../src/locales/ko.js';
import type { Agency } from '../support/agency.js';
import { expect, test } from '../support/test.js';

/**
 * From a locked account to the lesson by one input method, from the top of the LMS page to the provider's window and back:
 * by keys, by touch, and by the accessibility tree as assistive technology does.
 */
interface Way {
  presses: (what: Locator) => Promise<void>;
  enters: (field: Locator, text: string) => Promise<void>;
}

async function fromLockToLesson(page: Page, agency: Agency, { presses, enters }: Way): Promise<void> {
  const widget = page.getByRole('region', { name: ko.title });
  const field = widget.getByRole('textbox', { name: ko.field.label });
  const submit = widget.getByRole('button', { name: ko.submit, exact: true });
  await expect(widget.getByText(ko.countdown.device)).toHaveCount(0);
  await enters(field, await agency.codeOf('locked'));
  await presses(submit);
  await expect(widget.getByRole('heading', { name: ko.locked.title })).toBeFocused();
  const [provider] = await Promise.all([
    page.waitForEvent('popup'),
    presses(widget.getByRole('button', { name: ko.locked.unlock })),
  ]);
  await Promise.all([provider.waitForEvent('close'), pressesIn(provider, presses)]);
  await expect(widget.getByRole('alert')).toHaveText(ko.unlocked.agency);
  await expect(field).toBeFocused();
  await agency.isAMinuteLater();
  await enters(field, await agency.codeOf('locked'));
  await presses(submit);
  await expect(widget.getByRole('heading', { name: ko.verified.title })).toBeFocused();
}

async function pressesIn(provider: Page, presses: Way['presses']): Promise<void> {
  // The window closes during the press.
  await presses(provider.locator('button[name="decision"][value="verify"]')).catch(() => undefined);
}

test.describe('by keys', () => {
  test('from lock to lesson', async ({ trainee, page, agency }) => {
    await trainee.opens('locked');
    await fromLockToLesson(page, agency, {
      presses: async (what) => {
        await tabsTo(what);
        await what.page().keyboard.press('Enter');
      },
      enters: async (field, text) => {
        await tabsTo(field);
        await page.keyboard.type(text);
      },
    });
    await trainee.seesTheLessonOpen();
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('from lock to lesson', async ({ trainee, page, agency }) => {
    await trainee.opens('locked');
    await fromLockToLesson(page, agency, {
      presses: (what) => what.tap(),
      enters: async (field, text) => {
        await field.tap();
        // Like a phone's keyboard, which does not say which key was pressed.
        for (const digit of text) await page.keyboard.insertText(digit);
      },
    });
    await trainee.seesTheLessonOpen();
  });
});

test.describe('by the accessibility tree', () => {
  test('from lock to lesson', async ({ trainee, page, agency }) => {
    await trainee.opens('locked');
    await fromLockToLesson(page, agency, {
      presses: async (what) => {
        await what.focus();
        await what.dispatchEvent('click');
      },
      enters: (field, text) => field.fill(text),
    });
    await trainee.seesTheLessonOpen();
  });
});

async function tabsTo(what: Locator): Promise<void> {
  await what.waitFor();
  const isThere = () => what.evaluate((it) => (it.getRootNode() as Document).activeElement === it);
  for (let i = 0; i < 60 && !(await isThere()); i += 1) await what.page().keyboard.press('Tab');
  await expect(what).toBeFocused();
}
