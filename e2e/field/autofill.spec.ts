import type { Page } from '@playwright/test';
import type { Trainee } from '../support/trainee.js';
import { expect, test } from '../support/at-the-field.js';

/** As password managers and autofill do: sets the value by script, past React's own setter, and fires the events. */
async function autofills(trainee: Trainee, value: string, ...types: string[]): Promise<void> {
  await trainee.field.evaluate(
    (input: HTMLInputElement, [text, events]) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
      for (const type of events) input.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    },
    [value, types] as const,
  );
}

const FILLED: [what: string, value: string, events: string[]][] = [
  ['input and change', '482915', ['input', 'change']],
  ['input alone', '482915', ['input']],
  ['change alone', '482915', ['change']],
  ['with a space', '482 915', ['input', 'change']],
  ['a whole message', '인증번호 482915', ['input']],
];

test('a whole code in one event is taken', async ({ hands, trainee }) => {
  for (const [what, value, events] of FILLED) {
    await test.step(what, async () => {
      await trainee.clearsTheField();
      await autofills(trainee, value, ...events);
      await trainee.seesInTheField('482915');
      await hands.press('Backspace', '6');
      await trainee.seesInTheField('482916');
    });
  }
});

test('over another code it is the new one', async ({ hands, trainee }) => {
  for (const value of ['482915', '482 915', '인증번호 482915']) {
    await trainee.clearsTheField();
    await hands.have('111111');
    await autofills(trainee, value, 'input', 'change');
    await trainee.seesInTheField('482915');
  }
});

test('a value set without any event is what is sent', async ({ trainee, agency }) => {
  const code = await agency.codeOf('fine');
  await autofills(trainee, code);
  await trainee.pressesVerify();
  await trainee.sees('verified');
  expect((await agency.attempts()).map((attempt) => attempt.code)).toEqual([code]);
});

test('a suggestion above the keyboard puts in the whole code', async ({ hands, trainee }) => {
  await trainee.field.focus();
  await hands.commit('482915');
  await trainee.seesInTheField('482915');
  await hands.commit('193847');
  await trainee.seesInTheField('193847');
  await hands.press('Backspace', 'Backspace');
  await hands.commit('482 915');
  await trainee.seesInTheField('482915');
});

test('Playwright’s and other robots’ fill works', async ({ trainee }) => {
  await trainee.field.fill('482915');
  await trainee.seesInTheField('482915');
});

test('the field says what it is to whoever fills it in', async ({ trainee }) => {
  const { field } = trainee;
  await expect(field).toHaveAttribute('type', 'text');
  await expect(field).toHaveAttribute('inputmode', 'numeric');
  await expect(field).toHaveAttribute('pattern', '[0-9]*');
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
  await expect(field).toHaveAttribute('enterkeyhint', /^(done|go|send)$/);
  await expect(field).toHaveAttribute('autocorrect', 'off');
  await expect(field).toHaveAttribute('autocapitalize', /^(off|none)$/);
  await expect(field).toHaveAttribute('spellcheck', 'false');
  await expect(field).toHaveAttribute('aria-required', 'true');
  await expect(field, 'it belongs to no form of the page').toHaveAttribute('form', '');
  expect(await field.getAttribute('maxlength'), 'it would cut a paste before it is read').toBeNull();
  expect(await field.getAttribute('placeholder'), 'a placeholder is no label').toBeNull();
  for (const ignored of ['data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-protonpass-ignore'])
    await expect(field).toHaveAttribute(ignored);
});

test('it is the only field that a code could be filled into', async ({ page, trainee }) => {
  await expect(trainee.widget.locator('input')).toHaveCount(1);
  expect(await otherTargets(page)).toBe(1);
});

function otherTargets(page: Page): Promise<number> {
  return page.locator('input[autocomplete~="one-time-code"]').count();
}
