import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';

/** Only the agency says that an account is locked: the trainee sends a code, and AP009 comes back. */
async function isLocked(trainee: Trainee): Promise<void> {
  await trainee.opens('locked');
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await trainee.sees('locked');
}

async function verifies(trainee: Trainee): Promise<void> {
  await trainee.isBackInTheField();
  await trainee.seesInTheField('');
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await trainee.sees('verified');
}

/** From the fifth on: one more may lock the account. */
async function isAskedBeforeTheLock(trainee: Trainee): Promise<void> {
  await trainee.isAlerted(/아직 보내지 않았으니.*잠겨도 풀 수 있습니다/);
  await trainee.sendsItAnyway();
}

test('six wrong codes lock: five are told as mismatches, the sixth as the lock', async ({
  trainee,
  agency,
}) => {
  await trainee.opens('fine');
  for (let n = 0; n < 5; n += 1) {
    await trainee.typesAWrongCode(n);
    await trainee.pressesVerify();
    if (n >= 4) await isAskedBeforeTheLock(trainee);
    await trainee.isAlerted(n === 0 ? '일치하지 않습니다' : `${n + 1}번 일치하지 않았습니다`);
    await trainee.sees('entering');
  }
  await trainee.typesAWrongCode(5);
  await trainee.pressesVerify();
  await isAskedBeforeTheLock(trainee);
  await trainee.sees('locked');
  await expect(trainee.widget.getByRole('heading', { name: 'mOTP가 잠겼습니다' })).toBeFocused();
  await trainee.isTold(/본인 명의 휴대폰으로 본인인증하면 바로 풀립니다/);
  await trainee.isTold(/앱의 “mOTP 등록 초기화”로는 풀리지 않습니다/);
  await expect(trainee.unlockButton).toBeEnabled();
  // Who has no phone in their own name is led to the institution by the strongest button, which knows why.
  const fold = trainee.widget.getByRole('button', { name: '본인 명의 휴대폰이 없나요?' });
  const strongest = trainee.widget.locator('.motp-panel .motp-button-primary');
  // By keyboard, because a click here so soon would count as the second of a double click.
  await fold.press('Enter');
  await expect(strongest).toHaveText(['훈련기관에 알릴 내용 적기']);
  await trainee.presses(strongest);
  await expect(trainee.widget.getByRole('combobox', { name: '상황' })).toHaveValue('no-phone');
  await trainee.presses(trainee.widget.getByRole('button', { name: '도움말 닫기' }).first());
  await trainee.presses(fold);
  await expect(strongest).toHaveText([/잠금 풀기/]);
  const answers = (await agency.attemptsInTheEnd()).map(({ answer }) => answer);
  expect(answers).toEqual(['AP001', 'AP001', 'AP001', 'AP001', 'AP001', 'AP009']);
  expect(trainee.requests).toBe(6);

  await trainee.unlocks();
  await verifies(trainee);
});

test('“처음부터” of the demo begins the story anew: server, phone and clock', async ({
  trainee,
  page,
  agency,
}) => {
  await trainee.opens('fine', { demo: true });
  const begun = await agency.trainee('fine');
  await agency.changes('fine', { locked: true, registered: false, phoneClockOffsetMs: 180_000 });
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: '처음부터', exact: true }).click(),
  ]);
  await trainee.sees('entering');
  expect(await agency.trainee('fine')).toEqual(begun);
});

test('verifying one’s identity unlocks, and the very code that met the lock verifies at once @phone', async ({
  trainee,
  agency,
}) => {
  await isLocked(trainee);
  const identity = await trainee.goesToIdentify();
  await trainee.isTold(/본인인증 창에서 진행해 주세요/);
  await identity.answers('verify');
  await trainee.sees('unlocked');
  await trainee.isAlerted(/잠금이 풀렸습니다/);
  expect(await agency.trainee('locked')).toMatchObject({ locked: false, failures: 0 });
  // The agency counts from zero again, so sending it once more costs nothing.
  await trainee.isBackInTheField();
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await trainee.sees('verified');
  const attempts = await agency.attemptsInTheEnd();
  expect(attempts.map(({ answer }) => answer)).toEqual(['AP009', '200']);
  expect(new Set(attempts.map(({ code }) => code)).size).toBe(1);
  expect(await agency.resets()).toHaveLength(1);
});

test('by keyboard alone', async ({ trainee, agency, page }) => {
  await isLocked(trainee);
  await trainee.tabsTo(trainee.unlockButton);
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
  await popup.locator('button[value="verify"]').press('Enter');
  await trainee.sees('unlocked');
  await trainee.isBackInTheField();
  await agency.isAMinuteLater();
  await page.keyboard.type(await agency.codeOf('locked'));
  await page.keyboard.press('Enter');
  await trainee.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(2);
});

test('the window is shut: told that it is still locked, with the button again @phone', async ({
  trainee,
  agency,
}) => {
  await isLocked(trainee);
  const identity = await trainee.goesToIdentify();
  await identity.isShut();
  await expect(trainee.widget).toHaveAttribute('data-state', 'locked', { timeout: 10_000 });
  await trainee.isAlerted(/창이 열려 있으면 그 창에서 마쳐 주세요/);
  expect(await agency.resets()).toEqual([]);
  await trainee.unlocks();
  await verifies(trainee);
});

test('“stop” while the window is open shuts it', async ({ trainee }) => {
  await isLocked(trainee);
  const identity = await trainee.goesToIdentify();
  await trainee.stopsIdentifying();
  await trainee.sees('locked');
  await trainee.isAlerted(/본인인증을 마치지 않았습니다/);
  await identity.closesByItself();
  await trainee.unlocks();
});

test.describe('the app says AP011', () => {
  test('the lock reset is reached without a typed code @phone', async ({ trainee, agency }) => {
    await agency.changes('locked', { registered: false, locked: true });
    await trainee.opens('locked');
    await trainee.presses(trainee.appSaysLocked);
    await trainee.sees('locked');
    // The widget asks, because nobody but the trainee has said so.
    await expect(trainee.widget.getByRole('heading', { name: '앱에 ‘등록실패’가 나오나요?' })).toBeFocused();
    await trainee.isTold(/나오면 mOTP가 잠긴 것입니다. 잠금을 먼저 풀어 주세요/);
    await trainee.isTold(/앱에 다시 등록/);
    await trainee.isNotTold(/mOTP가 잠겼습니다|일치하지 않았습니다/);
    expect(await agency.attempts()).toEqual([]);
    await trainee.unlocks();
    await trainee.isAlerted(/잠금이 풀렸습니다\. 앱에서 다시 등록하고/);
    await expect(trainee.widget.getByRole('button', { name: '등록 방법 보기' })).toBeVisible();
    await agency.changes('locked', { registered: true });
    await verifies(trainee);
    expect(await agency.attemptsInTheEnd()).toMatchObject([{ answer: '200' }]);
  });

  test('is also reached from AP005, and left again', async ({ trainee }) => {
    await trainee.opens('unregistered');
    await trainee.types('482915');
    await trainee.pressesVerify();
    await trainee.sees('unregistered');
    await trainee.presses(trainee.appSaysLocked);
    await trainee.sees('locked');
    await trainee.presses(trainee.backToTheCode);
    await trainee.sees('entering');
    await trainee.isBackInTheField();
  });

  test('the phone shows AP011 to a locked trainee who registers', async ({ trainee, agency }) => {
    await agency.changes('locked', { registered: false, locked: true });
    await trainee.opens('locked', { demo: true });
    await trainee.phone.registers({ name: '정다운', phone: '01000001005' });
    await trainee.phone.says(/사용자 등록실패/);
  });
});
