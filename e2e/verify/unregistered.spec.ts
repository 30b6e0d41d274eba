import { expect, test } from '../support/test.js';
import { TRAINEES } from '../../src/sandbox/trainees.js';

const unregistered = ['unregistered', 'wrong-phone', 'old-phone'] as const;

for (const id of unregistered) {
  test(`${id}: AP005 in words, with the member data masked and both ways out`, async ({
    trainee,
    agency,
  }) => {
    await trainee.opens(id);
    await trainee.types('482915');
    await trainee.pressesVerify();
    await trainee.sees('unregistered');
    await expect(trainee.widget.getByRole('heading', { name: /등록 정보를 찾을 수 없습니다/ })).toBeFocused();
    await trainee.isTold(/.\*./);
    await trainee.isTold(/010-\*{4}-\d{4}/);
    await trainee.isTold(/회원정보가 맞으면/);
    await trainee.isTold(/“mOTP 등록 초기화”/);
    await trainee.isTold(/회원정보가 예전 것이면/);
    await trainee.isTold(/훈련기관에 회원정보 변경을 먼저/);
    await trainee.isTold(/한빛가상훈련원.*02-000-0000/);
    await expect(trainee.registeredAgain).toBeEnabled();
    await expect(trainee.appSaysLocked).toBeEnabled();

    const { person, lms } = TRAINEES.find((one) => one.id === id) ?? TRAINEES[0]!;
    const markup = await trainee.markup();
    for (const secret of [person.name, person.phone, lms.phone]) expect(markup).not.toContain(secret);
    expect(await agency.attemptsInTheEnd()).toMatchObject([{ answer: 'AP005' }]);
  });
}

test('in English, with the app’s Korean button marked as Korean', async ({ trainee }) => {
  await trainee.opens('unregistered', { lang: 'en' });
  await trainee.types('482915');
  await trainee.pressesVerify();
  await trainee.sees('unregistered');
  await trainee.isTold(/Your mOTP app registration was not found/);
  const korean = trainee.widget.locator('[lang="ko"]').filter({ hasText: 'mOTP 등록 초기화' });
  // Once for each of the two ways.
  await expect(korean).toHaveText(['“mOTP 등록 초기화”', '“mOTP 등록 초기화”']);
});

test('registering in the app as the site has it, then the code, verifies @phone', async ({
  trainee,
  agency,
}) => {
  await trainee.opens('unregistered');
  await trainee.types('482915');
  await trainee.pressesVerify();
  await trainee.sees('unregistered');

  const { lms } = TRAINEES.find(({ id }) => id === 'unregistered')!;
  await trainee.phone.registers(lms);
  const code = await trainee.phone.code();
  await trainee.presses(trainee.registeredAgain);
  await trainee.sees('entering');
  await trainee.isBackInTheField();
  await trainee.seesInTheField('');
  await trainee.isAlerted('앱에 지금 보이는 번호를 입력해 주세요');
  await trainee.types(code);
  await trainee.pressesVerify();
  await trainee.sees('verified');
  expect((await agency.attemptsInTheEnd()).map(({ answer }) => answer)).toEqual(['AP005', '200']);
});

test('a mistyped number: “mOTP 등록 초기화” in the app, registered again, verified', async ({
  trainee,
  agency,
}) => {
  await trainee.opens('wrong-phone');
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesEnter();
  await trainee.sees('unregistered');

  const { lms } = TRAINEES.find(({ id }) => id === 'wrong-phone')!;
  await trainee.phone.isOpened();
  await trainee.phone.forgetsTheRegistration();
  await trainee.phone.registers(lms);
  const code = await trainee.phone.code();
  await trainee.registeredAgain.focus();
  await trainee.page.keyboard.press('Enter');
  await trainee.isBackInTheField();
  await trainee.types(code);
  await trainee.pressesEnter();
  await trainee.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(2);
});

test('an old number at the institution: changed there, registered again, verified', async ({
  trainee,
  agency,
}) => {
  await trainee.opens('old-phone');
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await trainee.sees('unregistered');

  const { person } = TRAINEES.find(({ id }) => id === 'old-phone')!;
  await agency.changes('old-phone', { lmsPhone: person.phone, registered: true });
  await trainee.presses(trainee.registeredAgain);
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await trainee.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(2);
});

test('pressing “registered again” without having done so leads back here, at one attempt each', async ({
  trainee,
  agency,
}) => {
  await trainee.opens('unregistered');
  await trainee.types('482915');
  await trainee.pressesVerify();
  await trainee.sees('unregistered');
  await trainee.presses(trainee.registeredAgain);
  await trainee.types('482915');
  await trainee.pressesVerify();
  await trainee.sees('unregistered');
  expect(await agency.attemptsInTheEnd()).toHaveLength(2);
});
