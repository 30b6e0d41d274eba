import { expect, test } from '../support/test.js';

test('the question before a lock is over with its minute; the new code goes by the usual button', async ({
  minute,
  page,
  trainee,
}) => {
  await minute.is(30);
  await minute.draws(() => ({ verify: () => ({ outcome: 'mismatch', attemptsLeft: 1 }) }));
  await minute.types('482915');
  await minute.presses();
  await trainee.isAlerted(/다음에 일치하지 않으면 잠깁니다.*잠겨도 풀 수 있습니다/);
  await minute.types('482916');
  await minute.pressesDeliberately();
  await trainee.isAlerted(/아직 보내지 않았으니/);
  await trainee.anywayButton.focus();
  await minute.passesTo(61);
  await expect(trainee.anywayButton).toHaveCount(0);
  await trainee.isAlerted(/앱의 새 6자리를 입력해 주세요.*인증번호가 바뀌었습니다/);
  await expect(trainee.field, 'the button that had it is gone').toBeFocused();
  await page.keyboard.type('604188');
  await trainee.seesInTheField('604188');
  await minute.pressesDeliberately();
  await trainee.isAlerted(/다음에 일치하지 않으면 잠깁니다/);
});
