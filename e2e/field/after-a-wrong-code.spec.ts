import type { Trainee } from '../support/trainee.js';
import type { Hands } from './support/hands.js';
import { expect, test } from './support/test.js';

const SENT: [how: string, send: (trainee: Trainee) => Promise<void>][] = [
  ['Enter', (trainee) => trainee.pressesEnter()],
  ['a click on the button', (trainee) => trainee.pressesVerify()],
];

const NEXT: [how: string, enter: (hands: Hands) => Promise<void>][] = [
  ['typed', (hands) => hands.type('482915')],
  ['pasted', (hands) => hands.paste()],
  ['composed', (hands) => hands.compose('4', '48', '4829', '482915').then(() => hands.commit('482915'))],
  ['typed in full width', (hands) => hands.type('４８２９１５')],
  ['typed with a syllable first', (hands) => hands.compose('ㅂ').then(() => hands.commit('ㅂ')).then(() => hands.type('482915'))],
  ['typed by a keyboard that names no keys', (hands) => hands.pressUnidentified(...'482915')],
  ['put in by a suggestion', (hands) => hands.commit('482915')],
  ['typed after a click or tap on the field', (hands) => hands.pointAt(2).then(() => hands.type('482915'))],
  ['typed after Backspace', (hands) => hands.press('Backspace').then(() => hands.type('482915'))],
];

for (const [how, send] of SENT) {
  test(`a wrong code, sent by ${how}: the next one replaces it, however it comes @phone`, async ({
    hands,
    trainee,
    agency,
  }) => {
    await hands.copyFromElsewhere('482915');
    for (const [next, enter] of NEXT) {
      await test.step(next, async () => {
        await agency.startsAnew();
        await trainee.opens('fine');
        await hands.copyFromElsewhere('482915');
        await trainee.typesAWrongCode();
        await send(trainee);
        await trainee.isAlerted('일치하지 않습니다');
        await trainee.isBackInTheField();
        await trainee.seesTheOldCodeSelected();
        await expect(trainee.field).toHaveAttribute('aria-invalid', 'true');
        await enter(hands);
        await trainee.seesInTheField('482915');
        await expect(trainee.field).not.toHaveAttribute('aria-invalid', 'true');
        await expect(trainee.widget.getByRole('alert')).toBeEmpty();
        expect(await agency.attempts()).toHaveLength(1);
      });
    }
  });
}
