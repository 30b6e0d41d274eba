import { expect, test } from '../support/test.js';
import { mayCopy } from '../support/help.js';
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
    await expect(
      trainee.widget.getByRole('heading', { name: /앱 등록이 없거나 회원정보와 다릅니다/ }),
    ).toBeFocused();
    await trainee.isTold(/.\*./);
    await trainee.isTold(/010-\*{4}-\d{4}/);
    await trainee.isTold(/별표\(\*\)는 가린 글자/);
    await trainee.isTold(/훈련기관 회원정보/);
    await trainee.isTold('이 정보가 지금도 맞나요?');
    const answer = (name: string) => trainee.widget.getByRole('button', { name, exact: true });
    await trainee.isNotTold(/“mOTP 등록 초기화”/);
    await trainee.presses(answer('앱에 등록한 적이 없습니다'));
    await trainee.isTold(/이름과 휴대폰 번호를 별표/);
    // Also for an app that shows a code in place of its registration.
    await trainee.isTold(/등록 화면이 아니면 “mOTP 등록 초기화”를 눌러 주세요. 앱 등록만 새로 합니다/);
    await trainee.isTold(/앱 비밀번호\(4자리\)를 정하고/);
    // Who has no app at all goes on from there.
    await trainee.presses(answer('앱이 없거나 못 쓸 때'));
    await trainee.isTold(/설치 방법을 문의/);
    await trainee.presses(answer('도움말 닫기').last());
    await trainee.presses(answer('다른 답 고르기'));
    await expect(answer('앱에 등록한 적이 없습니다')).toBeFocused();
    await trainee.presses(answer('바뀌었습니다'));
    await trainee.isTold(/훈련기관에 회원정보 변경을 먼저/);
    // What a trainee reads out on the phone stands there once.
    await expect(trainee.widget.getByText('02-000-0000')).toHaveCount(1);
    await expect(trainee.widget.getByText('AP005')).toHaveCount(1);
    await trainee.presses(answer('다른 답 고르기'));
    await trainee.presses(answer('맞습니다'));
    await trainee.isTold(/“mOTP 등록 초기화”/);
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
  await trainee.isTold(/Not registered, or registered with other details/);
  await trainee.presses(trainee.widget.getByRole('button', { name: 'They are right' }));
  const korean = trainee.widget.locator('[lang="ko"]').filter({ hasText: 'mOTP 등록 초기화' });
  await expect(korean).toHaveText(['“mOTP 등록 초기화”']);
});

test('registering in the app as the site has it, then the code, verifies @phone', async ({
  trainee,
  agency,
}) => {
  await trainee.opens('unregistered', { demo: true });
  await trainee.types('482915');
  await trainee.pressesVerify();
  await trainee.sees('unregistered');

  const { lms } = TRAINEES.find(({ id }) => id === 'unregistered')!;
  await trainee.phone.registers(lms);
  const code = await trainee.phone.code();
  await trainee.hasRegistered();
  await trainee.sees('entering');
  await trainee.isBackInTheField();
  await trainee.seesInTheField('');
  await trainee.isAlerted('이름과 휴대폰 번호를 등록한 뒤');
  await trainee.types(code);
  await trainee.pressesVerify();
  await trainee.sees('verified');
  expect((await agency.attemptsInTheEnd()).map(({ answer }) => answer)).toEqual(['AP005', '200']);
});

test('a mistyped number: “mOTP 등록 초기화” in the app, registered again, verified', async ({
  trainee,
  agency,
}) => {
  await trainee.opens('wrong-phone', { demo: true });
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesEnter();
  await trainee.sees('unregistered');

  const { lms } = TRAINEES.find(({ id }) => id === 'wrong-phone')!;
  await trainee.phone.isOpened();
  await trainee.phone.forgetsTheRegistration();
  await trainee.phone.registers(lms);
  const code = await trainee.phone.code();
  await trainee.presses(trainee.widget.getByRole('button', { name: '맞습니다' }));
  await trainee.registeredAgain.press('Enter');
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
  await trainee.hasRegistered();
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await trainee.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(2);
});

for (const said of ['맞습니다', '바뀌었습니다', '앱에 등록한 적이 없습니다'])
  test(`AP005 again after registering (‘${said}’): nothing is asked, and first comes whom to tell`, async ({
    trainee,
    agency,
    page,
  }) => {
    await mayCopy(page);
    const button = (name: string) => trainee.widget.getByRole('button', { name, exact: true });
    await trainee.opens('unregistered');
    await trainee.types('482915');
    await trainee.pressesVerify();
    await trainee.sees('unregistered');
    await trainee.presses(button(said));
    await trainee.presses(trainee.registeredAgain);
    await trainee.types('482915');
    await trainee.pressesVerify();
    await trainee.sees('unregistered');
    // What to do is heard with the title.
    const title = trainee.widget.getByRole('heading', { name: /등록했지만 아직 확인되지 않습니다/ });
    await expect(title).toBeFocused();
    await expect(title).toHaveAccessibleDescription(/회원정보 확인을 요청해 주세요/);
    await expect(trainee.widget.getByText('이 정보가 지금도 맞나요?')).toHaveCount(0);
    await expect(trainee.widget.locator('.motp-button-primary')).toHaveText('훈련기관에 알릴 내용 적기');
    await trainee.isTold(/010-\*{4}-\d{4}/);
    // How to register asks nothing either.
    await trainee.presses(button('등록 방법 보기'));
    await trainee.isTold(/앱을 열어 주세요. 등록 화면이 아니면/);
    await trainee.presses(button('도움말 닫기').last());
    await trainee.presses(button('훈련기관에 알릴 내용 적기'));
    await expect(trainee.widget.getByRole('heading', { name: '훈련기관에 알릴 내용' })).toBeFocused();
    const blank = (name: string) => trainee.widget.getByLabel(name, { exact: true });
    await blank('이름').fill('홍길동');
    await blank('지금 쓰는 휴대폰 번호').fill('010-0000-0000');
    await trainee.presses(button('알릴 내용 복사하기'));
    await trainee.isTold(/복사했습니다/);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(new RegExp(`^회원정보: 010-\\*{4}-\\d{4}\n훈련생이 답한 것: ${said}$`, 'm'));
    expect(copied).toMatch(/\(AP005\)\n.* 앱 등록 → 마쳤다고 함\n.*\(AP005\)$/);
    // Who had pressed too early goes on from here.
    await trainee.presses(button('도움말 닫기').last());
    await trainee.presses(trainee.registeredAgain);
    await trainee.isBackInTheField();
    expect(await agency.attemptsInTheEnd()).toHaveLength(2);
  });

test('the last four digits are compared with the mask in the page, and never sent', async ({
  trainee,
  page,
}) => {
  await trainee.opens('wrong-phone');
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await trainee.sees('unregistered');
  await trainee.presses(trainee.widget.getByRole('button', { name: '앱에 등록한 번호와 비교하기' }));
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const digits = trainee.widget.getByRole('textbox', { name: /뒤 4자리/ });
  await expect(digits).toBeFocused();
  await digits.fill('0000');
  await trainee.isTold(/회원정보와 다릅니다\.\s입력한 숫자\(0000\)가 지금 쓰는/);
  const mask = (await trainee.widget.getByText(/010-\*{4}-\d{4}/).textContent()) ?? '';
  const registered = mask.slice(-4);
  await digits.fill(registered);
  await trainee.isTold(/입력한 번호는 회원정보와 같습니다/);
  // Each answer leads to its steps, in the place of what asked.
  for (const [typed, answer, meant, steps] of [
    [registered, '등록 방법 보기', '맞습니다', /똑같이 등록해 주세요/],
    ['0000', '입력한 번호를 지금 씁니다', '입력한 번호를 지금 씁니다', /훈련기관에 회원정보 변경을 먼저/],
    ['0000', '입력한 번호를 지금 쓰지 않습니다', '입력한 번호를 지금 쓰지 않습니다', /똑같이 등록해 주세요/],
  ] as const) {
    const button = (name: string) => trainee.widget.getByRole('button', { name, exact: true });
    if (!(await digits.isVisible())) await trainee.presses(button('앱에 등록한 번호와 비교하기'));
    await digits.fill(typed);
    await trainee.presses(button(answer));
    await expect(trainee.widget.locator(':focus')).toHaveText(meant);
    // The words of the answer; the question is in view where it is the one that was answered.
    const question = trainee.widget.locator('.motp-question', { hasText: '이 정보가 지금도 맞나요?' });
    await expect(question).toHaveCount(answer === '등록 방법 보기' ? 1 : 0);
    await trainee.isTold(steps);
    await expect(digits).toBeHidden();
    await trainee.presses(button('다른 답 고르기'));
  }
  expect(sent.filter((url) => url.includes('/lms/motp/'))).toEqual([]);
});
