import { expect, test } from '../support/at-the-field.js';

const TYPED: [what: string, typed: string, held: string][] = [
  ['six digits', '482915', '482915'],
  ['leading zeros', '000042', '000042'],
  ['the same digit again and again', '111111', '111111'],
  ['letters and signs, ignored', '4a8b!2.9 1-5', '482915'],
  ['a space between the groups', '482 915', '482915'],
  ['a hyphen between the groups', '482-915', '482915'],
  ['a seventh key, which changes nothing', '4829157', '482915'],
  ['many keys too many', '482915000000', '482915'],
  ['an exponent and signs that a number field would take', '+1e2-3', '123'],
  ['full-width digits', '４８２９１５', '482915'],
  ['Arabic digits', '٤٨٢٩١٥', '482915'],
  ['Devanagari digits', '४८२९१५', '482915'],
  ['Thai digits', '๔๘๒๙๑๕', '482915'],
  ['fewer', '1234', '1234'],
  ['Hangul without an IME', '번4호8', '48'],
];

test('what a keyboard gives, and what becomes of it', async ({ hands, trainee }) => {
  test.slow();
  for (const [what, typed, held] of TYPED) {
    await test.step(what, async () => {
      await trainee.clearsTheField();
      await hands.type(typed);
      await trainee.seesInTheField(held);
      await hands.seesSelected(held.length);
      await expect(trainee.widget.getByRole('alert')).toBeEmpty();
    });
  }
});

test('the numeric keypad types as the row above the letters does', async ({ hands, trainee }) => {
  await trainee.field.focus();
  await hands.pressKeypad('482915');
  await trainee.seesInTheField('482915');
});

test('keys that come faster than frames are all there, in order', async ({ hands, trainee }) => {
  await trainee.field.focus();
  await Promise.all([...'482915'].map((digit) => hands.press(digit)));
  await trainee.seesInTheField('482915');
});

test('a held key repeats up to six digits', async ({ page, trainee }) => {
  await trainee.field.focus();
  for (let i = 0; i < 9; i += 1) await page.keyboard.down('7');
  await page.keyboard.up('7');
  await trainee.seesInTheField('777777');
});

test('a letter moves neither the focus nor the caret', async ({ hands, trainee }) => {
  await hands.have('1234');
  await hands.press('ArrowLeft', 'ArrowLeft', 'x', 'Space');
  await hands.seesSelected(2);
  await trainee.isBackInTheField();
  await hands.press('9');
  await trainee.seesInTheField('12934');
});

test('a letter over a selection does not delete it', async ({ hands, trainee }) => {
  await hands.have('482915');
  await hands.press('Control+a', 'x');
  await trainee.seesInTheField('482915');
  await hands.seesSelected(0, 6);
});

test('arrows up and down and the wheel never change a digit', async ({ hands, page, trainee }) => {
  await hands.have('000042');
  await hands.press('ArrowUp', 'ArrowDown');
  const { x, y } = await hands.placeOf(1);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 40);
  await trainee.seesInTheField('000042');
});

test('text put in as one piece, as dictation does: “482 91”', async ({ hands, trainee }) => {
  await trainee.field.focus();
  await hands.commit('482 91');
  await trainee.seesInTheField('48291');
  await hands.press('5');
  await trainee.seesInTheField('482915');
});
