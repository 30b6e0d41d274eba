import { holdAnswers } from '../support/hold-answers.js';
import { Trainee } from '../support/trainee.js';
import { expect, test } from '../support/test.js';

test('two tabs: each press is one attempt, and neither tab sends for the other', async ({
  agency,
  context,
  trainee,
}) => {
  await trainee.opens('fine');
  const other = new Trainee(await context.newPage(), agency, trainee.circumstances);
  await other.opens('fine');
  await trainee.typesAWrongCode();
  await trainee.pressesEnter();
  await trainee.isAlerted('일치하지 않습니다');
  await other.typesTheCodeOnThePhone();
  await other.pressesVerifyTwice();
  await other.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(2);
  expect([trainee.requests, other.requests]).toEqual([1, 1]);
});

test('a slow answer and an impatient trainee', async ({ agency, trainee, page }) => {
  const answer = await holdAnswers(page);
  await trainee.opens('fine');
  await trainee.typesAWrongCode();
  await trainee.pressesVerify();
  for (let i = 0; i < 4; i += 1) {
    await page.keyboard.press('Enter');
    await trainee.verifyButton.dblclick({ force: true });
  }
  answer();
  await trainee.isAlerted('일치하지 않습니다');
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
  expect(trainee.requests).toBe(1);
});
