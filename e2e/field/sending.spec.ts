import { holdAnswers } from '../support/hold-answers.js';
import { expect, test } from '../support/at-the-field.js';

test('Enter sends from anywhere in the field', async ({ hands, trainee, agency }) => {
  await hands.have(await agency.codeOf('fine'));
  await hands.press('Home', 'Enter');
  await trainee.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
});

test('what is sent is one string of six digits, leading zeros kept', async ({ hands, trainee, agency }) => {
  await hands.have('000042');
  await trainee.pressesEnter();
  await expect.poll(async () => (await agency.attempts()).map(({ code }) => code)).toEqual(['000042']);
});

test('a corrected code is what is sent', async ({ hands, trainee, agency }) => {
  const code = await agency.codeOf('fine');
  const third = code[2] === '0' ? '1' : '0';
  await hands.have(code.slice(0, 2) + third + code.slice(3));
  await hands.pointAt(2);
  await hands.press(code[2] ?? '');
  await trainee.pressesEnter();
  await trainee.sees('verified');
  expect((await agency.attemptsInTheEnd()).map((attempt) => attempt.code)).toEqual([code]);
});

test('the sixth digit sends nothing by itself, nor do paste, autofill and leaving the field', async ({
  hands,
  trainee,
  agency,
}) => {
  await hands.have('482915');
  await hands.pasteInto('482916');
  await trainee.field.fill('482917');
  await hands.press('Tab');
  await trainee.sees('entering');
  expect(await agency.attemptsInTheEnd()).toEqual([]);
  expect(trainee.requests).toBe(0);
});

test('a held Enter is one press', async ({ hands, page, trainee, agency }) => {
  await hands.have(await agency.wrongCodeOf('fine'));
  for (let i = 0; i < 8; i += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await trainee.isAlerted('일치하지 않습니다');
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
  expect(trainee.requests).toBe(1);
});

test('an Enter still held from the previous button does not press', async ({ hands, page, trainee }) => {
  await trainee.presses(trainee.appSaysLocked);
  await trainee.sees('locked');
  await trainee.tabsTo(trainee.backToTheCode);
  await page.keyboard.down('Enter');
  await trainee.sees('entering');
  await trainee.isBackInTheField();
  for (let i = 0; i < 4; i += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(trainee.widget.getByRole('alert')).toBeEmpty();
  await hands.press('Enter');
  await trainee.isAlerted(/6자리를 입력해 주세요/);
});

test('Enter with a syllable still open sends the digits alone', async ({ hands, trainee, agency }) => {
  const code = await agency.codeOf('fine');
  await hands.have(code);
  await hands.compose('ㅂ');
  await trainee.pressesVerify();
  await trainee.sees('verified');
  expect((await agency.attempts()).map((attempt) => attempt.code)).toEqual([code]);
});

test('fewer than six are not sent, and each has its own words', async ({ hands, trainee, agency }) => {
  const WORDS: [typed: string, words: RegExp][] = [
    ['', /6자리를 입력해 주세요/],
    ['1', /1자리를 입력했습니다/],
    ['1234', /앱에 나오는 6자리.*4자리라서 보내지 않았습니다.*앱 비밀번호\(4자리\)는/],
    ['12345', /5자리를 입력했습니다/],
  ];
  for (const [typed, words] of WORDS) {
    await trainee.clearsTheField();
    await hands.type(typed);
    await trainee.pressesVerify();
    await trainee.isAlerted(words);
    await trainee.isBackInTheField();
    await trainee.seesInTheField(typed);
    await expect(trainee.field).toHaveAttribute('aria-invalid', 'true');
  }
  expect(await agency.attemptsInTheEnd()).toEqual([]);
});

test('too few digits are marked, so that the six of the app replace them; a second click goes on with them', async ({
  hands,
  trainee,
}) => {
  for (const typed of ['1234', '976']) {
    await trainee.clearsTheField();
    await hands.have(typed);
    await trainee.pressesEnter();
    await trainee.isAlerted(/[34]자리(를 입력했|라서 보내지 않았)습니다/);
    await hands.type('482915');
    await trainee.seesInTheField('482915');
    await expect(trainee.field).not.toHaveAttribute('aria-invalid', 'true');
  }
  await trainee.clearsTheField();
  await hands.have('12345');
  await trainee.pressesEnter();
  await trainee.isAlerted(/5자리를 입력했습니다/);
  await hands.pointAt(5);
  await trainee.page.waitForTimeout(600); // longer than a double click takes
  await hands.pointAt(5);
  await hands.type('6');
  await trainee.seesInTheField('123456');
});

test('while it is checked nothing can be changed: not by key, paste, drop, IME or script', async ({
  hands,
  page,
  trainee,
  agency,
}) => {
  await hands.copyFromElsewhere('193847');
  const answer = await holdAnswers(page);
  const code = await agency.wrongCodeOf('fine');
  await hands.have(code);
  await trainee.pressesEnter();
  await trainee.sees('checking');
  await expect(trainee.field).toHaveJSProperty('readOnly', true);
  await trainee.isBackInTheField();
  await hands.press('Control+a', '7', 'Backspace');
  await hands.paste();
  await hands.commit('193847');
  await hands.dropInto('193847');
  await trainee.seesInTheField(code);
  await expect(trainee.verifyButton).toHaveAttribute('aria-disabled', 'true');
  await expect(trainee.verifyButton).not.toHaveAttribute('disabled');
  answer();
  await trainee.isAlerted('일치하지 않습니다');
  await expect(trainee.field).toHaveJSProperty('readOnly', false);
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
});

test('the button acts on the click, not when the mouse goes down', async ({
  hands,
  page,
  trainee,
  agency,
}) => {
  await hands.have(await agency.codeOf('fine'));
  await trainee.verifyButton.hover();
  await page.mouse.down();
  await trainee.sees('entering');
  await page.mouse.move(1, 1);
  await page.mouse.up();
  await trainee.sees('entering');
  expect(trainee.requests).toBe(0);
});
