import type { Hands } from '../support/hands.js';
import { part } from '../support/parts.js';
import { expect, test } from '../support/test.js';

const NEXT: [how: string, enter: (hands: Hands) => Promise<void>][] = [
  ['where the caret is', (hands) => hands.type('689827')],
  ['after a click or tap into it', (hands) => hands.pointAt(2).then(() => hands.type('689827'))],
  ['by a keyboard that names no keys', (hands) => hands.pressUnidentified(...'689827')],
  ['composed', (hands) => hands.compose('6', '68', '6898', '689827').then(() => hands.commit('689827'))],
];

/** A code whose minute ended before it was sent. Mixed with digits of the next code it would be a third one, which costs an attempt. */
test('a whole code of an earlier minute is replaced by the next one, one of this minute corrected @phone', async ({
  minute,
  trainee,
  hands,
}) => {
  await minute.is(20);
  await minute.opens();
  await minute.types('230518');
  await hands.pointAt(4);
  await minute.types('6');
  await trainee.seesInTheField('230568');
  for (const [how, enter] of NEXT) {
    await test.step(how, async () => {
      await minute.flies(60_000);
      await enter(hands);
      await minute.passes(20);
      await trainee.seesInTheField('689827');
      await trainee.clearsTheField();
      await minute.types('230568');
    });
  }
  await minute.flies(60_000);
  // A second click selects a digit, so that one wrong digit of an old code can be corrected.
  await hands.pointAt(0);
  await minute.passes(20);
  await hands.pointAt(5);
  await minute.passes(20);
  await minute.types('7');
  await trainee.seesInTheField('230567');
});

/** Half of it was read, and the phone shows another one. */
test('a part that was left over the change is asked about, and mixed with no other code @phone', async ({
  minute,
  trainee,
  agency,
}) => {
  await minute.is(20);
  await minute.opens();
  await minute.types('230');
  await minute.flies(60_000);
  await minute.types('689827');
  await trainee.seesInTheField('230689');
  await trainee.pressesEnter();
  await trainee.isAlerted(/인증번호가 바뀌었습니다/);
  expect(await agency.attemptsInTheEnd()).toEqual([]);
  await minute.types('689827');
  await trainee.seesInTheField('689827');
});

test('a code that has stood for two minutes can be sent by no button, and typed anew it can', async ({
  agency,
  minute,
  trainee,
}) => {
  await minute.is(20);
  await minute.opens();
  await minute.types(await agency.codeOf('fine'));
  await minute.passesTo(85);
  await minute.presses();
  await expect(trainee.anywayButton).toBeVisible();
  await minute.passesTo(139);
  await expect(trainee.anywayButton).toBeVisible();
  // What could not send it any more goes by itself, with its words.
  // The second after: its tick may come some milliseconds late.
  await minute.passesTo(142);
  await expect(trainee.anywayButton).toHaveCount(0);
  await expect(part(trainee, '.motp-at-field > .motp-headline')).toHaveText(/새 6자리/);
  for (const alert of await trainee.widget.getByRole('alert').all()) await expect(alert).toBeEmpty();
  await minute.presses();
  await trainee.isAlerted(/인증번호가 바뀌었습니다/);
  await expect(trainee.anywayButton).toHaveCount(0);
  expect(await agency.attempts()).toEqual([]);
  await minute.types(await agency.codeOf('fine'));
  await minute.presses();
  await trainee.sees('verified');
});
