import { expect, test } from '../support/test.js';

test.describe('a right code', () => {
  test('verifies by keyboard alone', async ({ trainee, agency, page }) => {
    await trainee.opens('fine');
    await page.locator('body').press('Tab');
    await trainee.tabsTo(trainee.field);
    await page.keyboard.type(await agency.codeOf('fine'));
    await page.keyboard.press('Enter');
    await trainee.sees('verified');
    await trainee.isTold('본인 확인을 마쳤습니다');
    await trainee.seesTheLessonOpen();
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);
    expect(trainee.requests).toBe(1);
  });

  test('verifies by mouse or finger, read from the phone beside the lesson @phone', async ({
    trainee,
    agency,
  }) => {
    await trainee.opens('fine', { demo: true });
    await trainee.phone.isOpened();
    await trainee.types(await trainee.phone.code());
    await trainee.pressesVerify();
    await trainee.sees('verified');
    await trainee.seesTheLessonOpen();
    expect(await agency.attemptsInTheEnd()).toMatchObject([{ trainee: 'fine', answer: '200' }]);
    expect(trainee.requests).toBe(1);
  });

  test('is known to the LMS’s server, and the page has only its token', async ({ trainee, page }) => {
    await trainee.opens('fine', { purpose: '02' });
    expect(await trainee.verifications()).toEqual([]);
    const answered = page.waitForResponse('**/lms/motp/verify');
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesVerify();
    const answer = (await (await answered).json()) as { code: number; token: string };
    expect(answer.code).toBe(200);
    expect(answer.token).toMatch(/^\S{16,}$/);
    await trainee.sees('verified');
    expect(await trainee.verifications()).toMatchObject([{ purpose: '02', by: 'motp' }]);
    expect(await trainee.markup()).not.toContain(answer.token);
  });

  test('is busy for as long as the answer takes, and cannot be sent again', async ({ trainee, agency }) => {
    await agency.breaks({ endpoint: 'otp_accredit', delayMs: 2_500, times: 1 });
    await trainee.opens('fine');
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesVerify();
    await trainee.sees('checking');
    await expect(trainee.verifyButton).toHaveText('확인하고 있습니다');
    await expect(trainee.verifyButton).toHaveAttribute('aria-disabled', 'true');
    await trainee.pressesVerifyTwice();
    await trainee.pressesEnter();
    await trainee.page.keyboard.type('1');
    await trainee.sees('verified');
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);
    expect(trainee.requests).toBe(1);
  });
});

test.describe('a wrong code', () => {
  test('is told with what to check, and the next code replaces it @phone', async ({ trainee, agency }) => {
    await trainee.opens('fine');
    await trainee.typesAWrongCode();
    await trainee.pressesVerify();
    await trainee.sees('entering');
    await trainee.isAlerted('인증번호가 일치하지 않습니다');
    await trainee.isAlerted('6번 일치하지 않으면 mOTP가 잠깁니다');
    await trainee.presses(trainee.widget.getByRole('button', { name: '계속 일치하지 않나요?' }));
    for (const check of [/1분마다/, /휴대폰 시계/, /마지막으로 등록한/, /회원정보와 같나요/])
      await trainee.isTold(check);
    await trainee.field.focus();
    await trainee.isBackInTheField();
    await trainee.seesTheOldCodeSelected();
    await expect(trainee.field).toHaveAttribute('aria-invalid', 'true');

    const right = await agency.codeOf('fine');
    await trainee.types(right);
    await trainee.seesInTheField(right);
    await expect(trainee.field).not.toHaveAttribute('aria-invalid', 'true');
    await trainee.isTold(/6번 일치하지 않으면/);
    await trainee.pressesVerify();
    await trainee.sees('verified');
    expect((await agency.attemptsInTheEnd()).map(({ answer }) => answer)).toEqual(['AP001', '200']);
    expect(trainee.requests).toBe(2);
  });

  test('is not sent again in its minute', async ({ trainee, agency }) => {
    await trainee.opens('fine');
    await trainee.typesAWrongCode();
    await trainee.pressesVerify();
    await trainee.isAlerted('일치하지 않습니다');
    await trainee.pressesVerifyOnceMore();
    await trainee.isAlerted('다시 보내지 않았습니다');
    // Who sends it again sees the same digits in the app: the causes need no press, and stay.
    const clock = trainee.widget.getByRole('button', { name: '휴대폰 시계가 맞나요?' });
    await expect(clock).toBeVisible();
    await trainee.typesAWrongCode();
    await expect(clock).toBeVisible();
    await trainee.pressesEnter();
    await trainee.isAlerted('다시 보내지 않았습니다');
    await trainee.seesTheOldCodeSelected();
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesEnter();
    await trainee.sees('verified');
    expect(await agency.attemptsInTheEnd()).toHaveLength(2);
  });

  test('is counted in view, and the lock is told of without a promise', async ({ trainee, agency }) => {
    await trainee.opens('fine');
    await trainee.typesAWrongCode(0);
    await trainee.pressesEnter();
    await trainee.isAlerted('인증번호가 일치하지 않습니다');
    await trainee.isAlerted(/6번 일치하지 않으면 mOTP가 잠깁니다\(전에 틀린 것도 셉니다\)/);
    await trainee.typesAWrongCode(1);
    await trainee.pressesEnter();
    await trainee.isAlerted(/2번 일치하지 않았습니다/);
    await trainee.isAlerted(/6번 일치하지 않으면/);
    await trainee.types('1');
    await trainee.isTold(/2번 일치하지 않았습니다/);
    await trainee.isTold(/휴대폰 시계가 맞나요/);
    expect(await agency.attempts()).toHaveLength(2);
  });

  test('comes of a phone whose clock is off, and of an old phone', async ({ trainee, agency }) => {
    for (const id of ['clock-off', 'two-phones'] as const) {
      await trainee.opens(id);
      await trainee.typesTheCodeOnThePhone();
      await trainee.pressesVerify();
      await trainee.isAlerted('인증번호가 일치하지 않습니다');
    }
    await agency.changes('two-phones', { device: 'new' });
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesVerify();
    await trainee.sees('verified');
    expect(await agency.attemptsInTheEnd()).toHaveLength(3);
  });
});

test.describe('one press is one attempt', () => {
  test('a double click, a double tap @phone', async ({ trainee, agency }) => {
    await trainee.opens('fine');
    await trainee.typesAWrongCode();
    await trainee.pressesVerifyTwice();
    await trainee.isAlerted(/일치하지 않/);
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);
    expect(trainee.requests).toBe(1);
    // The second half of a double press, when it comes after the answer, does not remove the message either.
    await trainee.isAlerted(/일치하지 않/);
  });

  test('a double Enter, and Enter with a click', async ({ trainee, agency }) => {
    await trainee.opens('fine');
    await trainee.typesAWrongCode();
    await Promise.all([trainee.pressesEnter(), trainee.pressesEnter(), trainee.verifyButton.click()]);
    await trainee.isAlerted(/일치하지 않/);
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);
    expect(trainee.requests).toBe(1);
  });

  test('two presses in one task of a script', async ({ trainee, agency }) => {
    await trainee.opens('fine');
    await trainee.typesTheCodeOnThePhone();
    await trainee.verifyButton.evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await trainee.sees('verified');
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);
    expect(trainee.requests).toBe(1);
  });
});

test('what is no code is not sent, and said to be none @phone', async ({ trainee, agency }) => {
  const entries: [text: string, words: RegExp][] = [
    ['', /앱에 보이는 6자리를 입력.*문자로 오지 않고/],
    ['7', /1자리를 입력했습니다/],
    ['abc', /앱에 보이는 6자리를 입력/],
    ['1234', /앱에 나오는 6자리.*4자리라서 보내지 않았습니다.*앱 비밀번호\(4자리\)는/],
    ['12345', /5자리를 입력했습니다/],
  ];
  await trainee.opens('fine');
  for (const [text, words] of entries) {
    await trainee.clearsTheField();
    await trainee.types(text);
    await trainee.pressesVerify();
    await trainee.isAlerted(words);
    await trainee.sees('entering');
    await trainee.isBackInTheField();
  }
  expect(await agency.attemptsInTheEnd()).toEqual([]);
  expect(trainee.requests).toBe(0);
  await trainee.clearsTheField();
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await trainee.sees('verified');
});

test.describe('what it is for, in both languages', () => {
  const purposes = [
    ['00', 'ko', '과정 시작 전'],
    ['01', 'en', 'to continue'],
    ['02', 'ko', '시험 응시 전'],
    ['03', 'en', 'assignment'],
    ['04', 'ko', '진행평가'],
    ['99', 'en', 'Confirm it’s you'],
  ] as const;

  test('each purpose is named', async ({ trainee }) => {
    for (const [purpose, lang, title] of purposes) {
      await trainee.opens('fine', { purpose, lang });
      await trainee.isTold(title);
    }
  });

  test('English from the first word to the last', async ({ trainee, agency }) => {
    await trainee.opens('fine', { purpose: '01', lang: 'en' });
    await expect(trainee.widget).toHaveAttribute('lang', 'en');
    await trainee.isTold('mOTP code (6 digits)');
    await trainee.types('1234');
    await trainee.pressesVerify();
    await trainee.isAlerted(/4 digits are not sent.*app password/);
    await trainee.typesAWrongCode();
    await trainee.pressesEnter();
    await trainee.isAlerted('The code does not match');
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesEnter();
    await trainee.sees('verified');
    await trainee.isTold('You are verified');
    await trainee.seesTheLessonOpen();
    expect(await agency.attemptsInTheEnd()).toHaveLength(2);
  });
});
