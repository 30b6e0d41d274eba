import { expect, test } from '../support/at-the-field.js';

const TAKEN: [what: string, text: string][] = [
  ['plain', '482915'],
  ['a space', '482 915'],
  ['a hyphen', '482-915'],
  ['spaces around', '  482915 \t'],
  ['a newline at the end', '482915\n'],
  ['Windows lines', '\r\n482915\r\n'],
  ['spaces between all', '4 8 2 9 1 5'],
  ['a no-break space', '482\u00A0915'],
  ['a narrow no-break space', '482\u202F915'],
  ['an ideographic space', '482\u3000915'],
  ['zero-width characters', '\u200B482\u200D915\uFEFF'],
  ['direction marks', '\u200E482915\u200F'],
  ['an en dash', '482–915'],
  ['a non-breaking hyphen', '482‑915'],
  ['a dot', '482.915'],
  ['full width', '４８２９１５'],
  ['full width with a full-width space', '４８２　９１５'],
  ['Arabic digits', '٤٨٢٩١٥'],
  ['a label', '인증번호: 482915'],
  ['brackets', '[482915]'],
  ['a Korean sentence', '[mOTP] 인증번호는 482915 입니다. 타인에게 알려주지 마세요.'],
  ['a particle right behind it', '인증번호 482915를 입력해 주세요'],
  ['a date in the sentence', '1월 2일 인증번호 482915'],
  ['a period in the sentence', '482915 (60초 안에 입력)'],
  ['3 + 3 in a sentence', '인증번호는 482 915 입니다'],
  ['the same number twice', '482915, 다시 한 번 482915'],
  ['English', 'Your mOTP code is 482915.'],
];

const REFUSED: [what: string, text: string, words: RegExp][] = [
  ['no digits', '인증번호를 입력해 주세요', /붙여넣은 글에 인증번호가 없어/],
  ['four digits', '1234', /6자리보다 적어/],
  ['five digits', '48291', /6자리보다 적어/],
  ['seven digits', '4829157', /6자리보다 많아/],
  ['two codes in one', '482915482916', /6자리보다 많아/],
  ['a phone number', '010-1234-5678', /6자리보다 많아/],
  ['two codes', '482915 또는 193847', /여러 개/],
  ['two codes, a line each', '482915\n193847', /여러 개|많아/],
];

/** The field is emptied before each, so that its content comes from this paste. */
test('one code in any writing is taken', async ({ hands, trainee }) => {
  test.slow();
  for (const [what, text] of TAKEN) {
    await test.step(what, async () => {
      await trainee.clearsTheField();
      await hands.pasteInto(text);
      await trainee.seesInTheField('482915');
      await hands.seesSelected(6);
      await expect(trainee.widget.getByRole('alert')).toBeEmpty();
    });
  }
});

test('what is not one code changes nothing, and one message says why', async ({ hands, trainee }) => {
  test.slow();
  for (const [what, text, words] of REFUSED) {
    await test.step(what, async () => {
      await trainee.clearsTheField();
      await hands.copyFromElsewhere(text);
      await hands.have('12');
      await hands.paste();
      await trainee.isAlerted(words);
      await expect(trainee.widget.getByRole('alert').filter({ hasText: /./ })).toHaveCount(1);
      await trainee.seesInTheField('12');
      await hands.seesSelected(2);
      await trainee.isBackInTheField();
      await hands.press('3');
      await trainee.seesInTheField('123');
      await expect(trainee.widget.getByRole('alert')).toBeEmpty();
    });
  }
});

const BEFORE: [what: string, text: string, keys: string[]][] = [
  ['a whole code, caret at the end', '111111', []],
  ['a whole code, caret at the beginning', '111111', ['Home']],
  ['a whole code, caret in the middle', '111111', ['ArrowLeft', 'ArrowLeft']],
  ['a whole code with a part selected', '111111', ['Shift+ArrowLeft', 'Shift+ArrowLeft']],
  ['half a code', '111', []],
  ['half a code, caret in the middle', '111', ['ArrowLeft']],
  ['the same code', '482915', ['Home']],
];

test('a pasted code replaces everything, wherever the caret is', async ({ hands, trainee }) => {
  await hands.copyFromElsewhere('482 915');
  for (const [what, text, keys] of BEFORE) {
    await test.step(what, async () => {
      await trainee.clearsTheField();
      await hands.have(text);
      await hands.press(...keys);
      await hands.paste();
      await trainee.seesInTheField('482915');
      await hands.seesSelected(6);
    });
  }
});

test('rich text: what is read is the plain text', async ({ hands, page, trainee }) => {
  await page.evaluate(() => {
    const rich = document.createElement('p');
    rich.id = 'rich';
    rich.innerHTML = '<b>482</b><span hidden>77</span><i> 915</i>';
    document.body.append(rich);
    getSelection()?.selectAllChildren(rich);
  });
  await hands.press('Control+c');
  await trainee.field.focus();
  await hands.paste();
  await trainee.seesInTheField('482915');
});

test('pasted by the menu, which fires no key', async ({ hands, trainee }) => {
  await hands.copyFromElsewhere('482 915');
  await hands.have('11');
  const cdp = await hands.devtools();
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: ['paste'] });
  await trainee.seesInTheField('482915');
});

test('pasted, then corrected and typed over', async ({ hands, trainee }) => {
  await hands.pasteInto('482915');
  await hands.press('Backspace', '6', '7');
  await trainee.seesInTheField('482916');
});

test('a refused paste leaves a selection as it was, for the next key', async ({ hands, trainee }) => {
  await hands.copyFromElsewhere('1234');
  await hands.have('482915');
  await hands.press('Control+a');
  await hands.paste();
  await trainee.seesInTheField('482915');
  await hands.seesSelected(0, 6);
});
