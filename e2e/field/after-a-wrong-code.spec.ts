import type { Trainee } from '../support/trainee.js';
import { holdAnswers } from '../support/hold-answers.js';
import type { Hands } from '../support/hands.js';
import { expect, test } from '../support/at-the-field.js';

const NEXT: [how: string, enter: (hands: Hands) => Promise<void>][] = [
  ['typed', (hands) => hands.type('482915')],
  ['pasted', (hands) => hands.paste()],
  ['composed', (hands) => hands.compose('4', '48', '4829', '482915').then(() => hands.commit('482915'))],
  ['typed in full width', (hands) => hands.type('４８２９１５')],
  [
    'typed with a syllable first',
    async (hands) => {
      await hands.compose('ㅂ');
      await hands.commit('ㅂ');
      await hands.type('482915');
    },
  ],
  ['typed by a keyboard that names no keys', (hands) => hands.pressUnidentified(...'482915')],
  ['put in by a suggestion', (hands) => hands.commit('482915')],
  ['typed after a click or tap on the field', (hands) => hands.pointAt(2).then(() => hands.type('482915'))],
  ['typed after Backspace', (hands) => hands.press('Backspace').then(() => hands.type('482915'))],
];

/** How a code is sent decides only where the focus is afterwards. The next code goes into the field either way. */
const SENT: [how: string, send: (trainee: Trainee) => Promise<void>, next: typeof NEXT][] = [
  ['Enter', (trainee) => trainee.pressesEnter(), NEXT],
  ['a click on the button', (trainee) => trainee.pressesVerify(), NEXT.slice(0, 3)],
];

for (const [how, send, ways] of SENT) {
  test(`after a wrong code, sent by ${how}, the next one replaces it, however it is entered @phone`, async ({
    hands,
    trainee,
    agency,
  }) => {
    test.slow();
    await hands.copyFromElsewhere('482915');
    for (const [n, [next, enter]] of ways.entries()) {
      await test.step(next, async () => {
        await agency.changes('fine', { failures: 0 });
        await trainee.clearsTheField();
        await trainee.typesAWrongCode(n);
        await send(trainee);
        // From the fifth on, the widget asks first (core/flow.ts, MANY_MISSES).
        if (n >= 4) await trainee.sendsItAnyway();
        await trainee.isAlerted(/일치하지 않/);
        await trainee.isBackInTheField();
        await trainee.seesTheOldCodeSelected();
        await expect(trainee.field).toHaveAttribute('aria-invalid', 'true');
        await enter(hands);
        await trainee.seesInTheField('482915');
        await expect(trainee.field).not.toHaveAttribute('aria-invalid', 'true');
        await expect(trainee.widget.getByRole('alert')).toBeEmpty();
        expect(await agency.attempts()).toHaveLength(n + 1);
      });
    }
  });
}

test('a letter, Hangul and a refused paste leave the old code marked', async ({ hands, trainee }) => {
  await hands.copyFromElsewhere('1234');
  await trainee.typesAWrongCode();
  await trainee.pressesVerify();
  await trainee.isAlerted('일치하지 않습니다');
  await hands.press('x', 'Space');
  await hands.compose('ㅂ', '바');
  await hands.commit('바');
  await hands.paste();
  await trainee.isAlerted(/6자리보다 적어/);
  await trainee.seesTheOldCodeSelected();
  await hands.type('482915');
  await trainee.seesInTheField('482915');
});

test('one wrong digit can be mended: a second click goes to it @phone', async ({
  hands,
  trainee,
  agency,
}) => {
  const wrong = await agency.wrongCodeOf('fine');
  await hands.have(wrong);
  await trainee.pressesVerify();
  await trainee.isAlerted('일치하지 않습니다');
  await hands.pointAt(2);
  await trainee.seesTheOldCodeSelected();
  await trainee.page.waitForTimeout(600); // longer than a double click takes
  await hands.pointAt(2);
  await hands.seesSelected(2, 3);
  const other = wrong[2] === '7' ? '8' : '7';
  await hands.press(other);
  await trainee.seesInTheField(wrong.slice(0, 2) + other + wrong.slice(3));
});

test('so can it be with the arrow keys', async ({ hands, trainee, agency }) => {
  const wrong = await agency.wrongCodeOf('fine');
  await hands.have(wrong);
  await trainee.pressesEnter();
  await trainee.isAlerted('일치하지 않습니다');
  await hands.press('ArrowRight', 'Backspace');
  await trainee.seesInTheField(wrong.slice(0, 5));
});

test('pasting the refused code again sends nothing and leaves it marked', async ({
  hands,
  trainee,
  agency,
}) => {
  const wrong = await agency.wrongCodeOf('fine');
  await hands.copyFromElsewhere(wrong);
  await trainee.field.focus();
  await hands.paste();
  await trainee.pressesEnter();
  await trainee.isAlerted('일치하지 않습니다');
  await hands.paste();
  await trainee.seesTheOldCodeSelected();
  await trainee.pressesVerifyOnceMore();
  await trainee.isAlerted('다시 보내지 않았습니다');
  await trainee.seesTheOldCodeSelected();
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
});

test('who has gone on to another field is not called back', async ({ page, trainee }) => {
  const answer = await holdAnswers(page);
  await page.evaluate(() => {
    const note = document.createElement('textarea');
    note.id = 'memo';
    document.body.append(note);
  });
  await trainee.typesAWrongCode();
  await trainee.pressesEnter();
  await trainee.sees('checking');
  await page.locator('#memo').focus();
  answer();
  await trainee.isAlerted('일치하지 않습니다');
  await expect(page.locator('#memo')).toBeFocused();
});
