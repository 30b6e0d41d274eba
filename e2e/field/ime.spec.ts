import { expect, test } from '../support/at-the-field.js';

test.describe('a Korean keyboard left on', () => {
  test('its digits are digits', async ({ hands, trainee }) => {
    await trainee.field.focus();
    await hands.type('482');
    await hands.compose('ㅂ', '바');
    await hands.commit('바');
    await trainee.seesInTheField('482');
    await hands.seesSelected(3);
    await hands.type('915');
    await trainee.seesInTheField('482915');
  });

  test('drops what an IME composes, wherever the caret is, and the caret stays', async ({
    hands,
    trainee,
  }) => {
    await hands.have('123456');
    await hands.press('ArrowLeft', 'ArrowLeft');
    await hands.compose('ㅁ', '머', '먼');
    await hands.commit('먼');
    await trainee.seesInTheField('123456');
    await hands.seesSelected(4);
    await hands.press('9');
    await trainee.seesInTheField('123496');
  });

  test('what it composes over a selection leaves that selected', async ({ hands, trainee }) => {
    await hands.have('123456');
    await hands.press('Control+a');
    await hands.compose('ㅂ');
    await hands.commit('ㅂ');
    await trainee.seesInTheField('123456');
    await hands.seesSelected(0, 6);
  });

  test('a digit typed while a syllable is open comes after it', async ({ hands, trainee }) => {
    await trainee.field.focus();
    await hands.compose('ㅂ');
    await hands.commit('ㅂ');
    await hands.press('4');
    await hands.compose('ㅈ');
    await hands.commit('ㅈ8');
    await trainee.seesInTheField('48');
  });

  test('leaving with a syllable open leaves no Hangul behind', async ({ hands, trainee }) => {
    await hands.have('48');
    await hands.compose('바');
    await hands.press('Tab');
    await trainee.seesInTheField('48');
  });

  test('a composition that is given up changes nothing', async ({ hands, trainee }) => {
    await hands.have('48');
    await hands.compose('ㅂ', '');
    await trainee.seesInTheField('48');
    await hands.press('2');
    await trainee.seesInTheField('482');
  });
});

test('full-width digits from an IME become digits', async ({ hands, trainee }) => {
  await trainee.field.focus();
  await hands.compose('４', '４８', '４８２');
  await hands.commit('４８２');
  await trainee.seesInTheField('482');
  for (const digit of ['９', '１', '５', '７']) {
    await hands.compose(digit);
    await hands.commit(digit);
  }
  await trainee.seesInTheField('482915');
});

test('Android composes even digits: no key is lost, none doubled, a seventh changes nothing', async ({
  hands,
  trainee,
}) => {
  await trainee.field.focus();
  await hands.compose('4', '48', '482', '4829', '48291', '482915', '4829157');
  await hands.commit('4829157');
  await trainee.seesInTheField('482915');
});

test('Android’s keyboard composes over a marked code, and it is the new code', async ({ hands, trainee }) => {
  await hands.have('111111');
  await hands.press('Control+a');
  await hands.compose('4', '48', '482', '4829', '48291', '482915');
  await hands.commit('482915');
  await trainee.seesInTheField('482915');
});

test('keys that do not say which they are (229)', async ({ hands, trainee }) => {
  await trainee.field.focus();
  await hands.pressUnidentified('4', '8', '2', '9', '1', '6');
  await trainee.seesInTheField('482916');
  await hands.pressUnidentified('Backspace', '5');
  await trainee.seesInTheField('482915');
  await hands.pressUnidentified('7');
  await trainee.seesInTheField('482915');
  await hands.press('Home');
  await hands.pressUnidentified('9');
  await trainee.seesInTheField('982915');
});

test('while composing neither the value nor the caret is touched', async ({ hands, trainee, page }) => {
  await hands.have('48');
  await trainee.field.evaluate((input: HTMLInputElement) => {
    const touched: string[] = [];
    Object.assign(window, { touched });
    const { set, get } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    Object.defineProperty(input, 'value', {
      configurable: true,
      get: () => get?.call(input) as string,
      set: (text: string) => {
        touched.push(`value ${text}`);
        set?.call(input, text);
      },
    });
    const { setSelectionRange } = input;
    input.setSelectionRange = (...range) => {
      touched.push(`selection ${range.join()}`);
      setSelectionRange.apply(input, range);
    };
  });
  await hands.compose('ㅂ', '바', '반', '９', '９１', '9182736455');
  expect(await page.evaluate(() => (window as unknown as { touched: string[] }).touched)).toEqual([]);
});

/** Firefox fires one more `input` after `compositionend`, Chrome does not. Both orders are dispatched here, because no browser has both. */
for (const [browser, last] of [
  ['Chrome', ['compositionend']],
  ['Firefox', ['compositionend', 'input']],
  ['Safari', ['input', 'compositionend']],
] as const) {
  test(`the order of events at the end of a composition in ${browser}`, async ({ trainee }) => {
    await trainee.field.focus();
    await trainee.field.evaluate(
      (input: HTMLInputElement, events) => {
        const put = (type: string, data: string, isComposing: boolean) =>
          input.dispatchEvent(
            type === 'input'
              ? new InputEvent(type, { bubbles: true, data, inputType: 'insertCompositionText', isComposing })
              : new CompositionEvent(type, { bubbles: true, data }),
          );
        put('compositionstart', '', true);
        put('compositionupdate', '４', true);
        input.value = '４';
        put('input', '４', true);
        input.value = '４８';
        for (const type of events) put(type, '４８', false);
      },
      [...last],
    );
    await trainee.seesInTheField('48');
    await trainee.page.keyboard.type('2915');
    await trainee.seesInTheField('482915');
  });
}

test('what an IME typed clears an error and counts as begun now', async ({ hands, trainee }) => {
  await hands.have('1234');
  await trainee.pressesEnter();
  await trainee.isAlerted(/앱 비밀번호\(4자리\)는/);
  await hands.compose('4', '48', '482');
  await hands.commit('482');
  await trainee.seesInTheField('482');
  await expect(trainee.widget.getByRole('alert')).toBeEmpty();
});
