import { holdAnswers } from '../support/hold-answers.js';
import { expect, test } from '../support/at-the-field.js';
import { part } from '../support/parts.js';

test('a visible label names it, a hint or the error in its place describes it', async ({
  hands,
  page,
  trainee,
}) => {
  const field = page.getByRole('textbox', { name: 'mOTP 인증번호 (숫자 6자리)' });
  await expect(field).toHaveCount(1);
  await expect(trainee.widget.getByText('mOTP 인증번호 (숫자 6자리)')).toBeVisible();
  await expect(field).toHaveAccessibleDescription(/지금 보이는 6자리/);
  await expect(field).not.toHaveAttribute('aria-invalid', 'true');
  await hands.have('1234');
  await trainee.pressesEnter();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/^앱에 나오는 6자리.*4자리라서 보내지 않았습니다/);
});

test('one tab stop, and no second edit field', async ({ trainee }) => {
  await expect(trainee.widget.getByRole('textbox')).toHaveCount(1);
  await expect(trainee.widget.getByRole('spinbutton')).toHaveCount(0);
});

test('the digits are in plain view, once', async ({ hands, trainee }) => {
  await hands.have('482915');
  await expect(trainee.field).toHaveAttribute('type', 'text');
  expect(await trainee.widget.evaluate((widget) => (widget as HTMLElement).innerText)).not.toContain(
    '482915',
  );
});

test('typing, correcting and a passing second say nothing to a screen reader', async ({
  hands,
  page,
  trainee,
}) => {
  await trainee.widget.evaluate((widget) => {
    const said: string[] = [];
    Object.assign(window, { said });
    for (const live of widget.querySelectorAll('[role=alert], [role=status], [aria-live], [role=log]')) {
      new MutationObserver(() => said.push(live.textContent ?? '')).observe(live, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
  });
  const number = trainee.widget.getByRole('timer');
  const before = await number.textContent();
  await hands.have('482915');
  await hands.press('ArrowLeft', 'Backspace', '1', 'Control+a', 'Delete', 'x');
  await expect(number).not.toHaveText(before ?? '');
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([]);
});

test('an error is one alert, in a place that was there before, and the code is not read back', async ({
  trainee,
  agency,
}) => {
  const alert = trainee.widget.getByRole('alert');
  await expect(alert).toHaveCount(1);
  await expect(alert).toBeEmpty();
  await alert.evaluate((element) => element.setAttribute('data-seen', 'before'));
  const code = await agency.wrongCodeOf('fine');
  await trainee.types(code);
  await trainee.pressesEnter();
  await trainee.isAlerted('인증번호가 일치하지 않습니다');
  await expect(alert).toHaveCount(1);
  await expect(alert).toHaveAttribute('data-seen', 'before');
  expect(await alert.textContent()).not.toContain(code);
  expect(await alert.textContent()).not.toContain('인증번호가 잘못 입력되었습니다');
});

test('announces politely that it checks the code, by the button’s name and a status', async ({
  page,
  trainee,
}) => {
  const answer = await holdAnswers(page);
  await trainee.typesAWrongCode();
  await trainee.pressesEnter();
  await trainee.sees('checking');
  await expect(trainee.widget.getByRole('status').filter({ hasText: '확인하고 있습니다' })).toHaveCount(1);
  await expect(trainee.widget.getByRole('button', { name: '확인하고 있습니다' })).toHaveCount(1);
  answer();
  await trainee.isAlerted('일치하지 않습니다');
  await expect(trainee.widget.getByRole('status').filter({ hasText: '확인하고 있습니다' })).toHaveCount(0);
});

test('the same error a second time is said a second time', async ({ hands, trainee, page }) => {
  await hands.have('1234');
  await trainee.pressesEnter();
  await trainee.isAlerted(/4자리라서 보내지 않았습니다/);
  await trainee.widget.getByRole('alert').evaluate((alert) => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(alert.textContent ?? '')).observe(alert, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  // What is pressed again with nothing changed is said again, and seen: the next key replaces what is marked.
  const headline = part(trainee, '.motp-headline');
  await expect(headline).not.toHaveAttribute('data-again');
  await trainee.pressesVerifyOnceMore();
  await expect(headline).toHaveAttribute('data-again');
  await expect(part(trainee, '.motp-field')).toHaveCSS('outline-width', '3px');
  await expect(trainee.field).toBeFocused();
  await hands.type('5678');
  await trainee.seesInTheField('5678');
  await expect(headline).toHaveCount(0);
  await trainee.pressesEnter();
  await trainee.isAlerted(/4자리라서 보내지 않았습니다/);
  await expect(headline).not.toHaveAttribute('data-again');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.filter((words) => words.includes('4자리')).length).toBeGreaterThan(1);
});

test('the language is said, and ids are used once', async ({ page, trainee }) => {
  await expect(trainee.widget).toHaveAttribute('lang', 'ko');
  const ids = await trainee.widget.evaluate((widget) =>
    [...(widget.getRootNode() as Document | ShadowRoot).querySelectorAll('[id]')].map(({ id }) => id),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('a translator of pages leaves the digits and the seconds alone', async ({ trainee }) => {
  await expect(trainee.widget.getByRole('timer').locator('[translate=no]')).toHaveText(/\d+/);
});
