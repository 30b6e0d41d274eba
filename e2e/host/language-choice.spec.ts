import { ENDONYMS, LOCALE_NAMES } from '../../src/locales/names.js';
import { draw } from '../support/bare.js';
import { expect, test } from '../support/test.js';

/** The trainee's own choice of language (`languages`), which a host switches on. */
test('the choice is not there unless the host says so', async ({ trainee }) => {
  await draw(trainee, () => ({ verify: () => ({ code: 200 }) }));
  await expect(trainee.widget.getByRole('combobox')).toHaveCount(0);
});

test('by keyboard: each language by its own name; what was typed and said stays, and nothing is kept', async ({
  trainee,
  page,
}) => {
  await draw(trainee, () => ({ verify: () => ({ code: 'AP001' }), languages: true }));
  const choice = trainee.widget.getByRole('combobox', { name: 'Language' });
  await expect(choice.getByRole('option')).toHaveText(LOCALE_NAMES.map((name) => ENDONYMS[name]));
  for (const name of LOCALE_NAMES)
    await expect(choice.locator(`option[value="${name}"]`)).toHaveAttribute('lang', name);
  await trainee.types('482915');
  await trainee.pressesEnter();
  await trainee.isAlerted(/일치하지 않습니다/);
  await trainee.page.keyboard.type('4829');
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await expect(trainee.widget).toHaveAttribute('lang', 'en');
  await expect(choice).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(trainee.widget).toHaveAttribute('lang', 'vi');
  await expect(choice).toBeFocused();
  await expect(choice).toHaveAccessibleName('Ngôn ngữ · Language');
  await expect(trainee.widget.getByRole('textbox')).toHaveValue('4829');
  await trainee.isTold(/lần/);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
});

test('what the host says afterwards counts', async ({ trainee, page }) => {
  await draw(trainee, () => ({ verify: () => ({ code: 200 }), languages: true }));
  await trainee.widget.getByRole('combobox').selectOption('th');
  await expect(trainee.widget).toHaveAttribute('lang', 'th');
  await page.evaluate(() => {
    if ((window as Partial<Window>).handle) window.handle.update({ locale: 'en' });
    else
      window.harness.draw('a', {
        verify: () => Promise.resolve({ code: 200 }),
        languages: true,
        locale: 'en',
      });
  });
  await expect(trainee.widget).toHaveAttribute('lang', 'en');
});
