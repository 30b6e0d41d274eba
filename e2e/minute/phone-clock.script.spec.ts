import { ko } from '../../src/locales/ko.js';
import type { Trainee } from '../support/trainee.js';
import type { Minute } from '../support/minute.js';
import { expect, test } from '../support/test.js';

/** Sends a wrong code, because the check is offered after one, and opens the check by keyboard. */
async function opensTheCheck(minute: Minute, trainee: Trainee): Promise<void> {
  await minute.is(5);
  await minute.opens();
  await minute.types('000000');
  await minute.presses();
  await trainee.isAlerted('일치하지 않습니다');
  await minute.passes(50);
  for (const name of ['계속 일치하지 않나요?', '휴대폰 시계가 맞나요?']) await answers(minute, trainee, name);
  await trainee.isTold(/^오후 12:0\d$/);
}

async function answers(minute: Minute, trainee: Trainee, name: string): Promise<void> {
  await trainee.tabsTo(trainee.widget.getByRole('button', { name, exact: true }));
  await minute.presses('Enter');
}

async function pressesAt(minute: Minute, trainee: Trainee, second: number): Promise<void> {
  await minute.passesTo(second);
  await answers(minute, trainee, '지금 바뀌었습니다');
}

const FOUND: [what: string, seconds: [number, number], words: RegExp][] = [
  ['a fast phone', [50, 110], /약 10초 빠릅니다/],
  ['a slow phone', [72, 132], /약 12초 느립니다/],
  ['a fine one', [60.5, 120.5], /휴대폰 시계가 맞습니다/],
  ['presses that contradict each other', [50, 130], /서로 다릅니다. 다시 확인/],
];

for (const [what, seconds, words] of FOUND) {
  test(`finds ${what} by two presses and not by one, and says it politely`, async ({
    minute,
    trainee,
    agency,
  }) => {
    await opensTheCheck(minute, trainee);
    await answers(minute, trainee, '같습니다');
    await trainee.isTold(/mOTP가 잠기지 않습니다/);
    await expect(trainee.widget.locator('.motp-steps'), 'one thing to do').toHaveCount(0);
    const said = trainee.widget.getByRole('status').filter({ hasText: words });
    await pressesAt(minute, trainee, seconds[0]);
    await trainee.isTold(/한 번 더 확인합니다/);
    await expect(said).toHaveCount(0);
    await pressesAt(minute, trainee, seconds[1]);
    await expect(said).toHaveCount(1);
    // Whose clock is right is led on to what is left.
    const check = trainee.widget.locator('.motp-clock-check');
    const left = check.getByRole('button', { name: ko.mismatch.causes.phone });
    await expect(left).toHaveCount(what === 'a fine one' ? 1 : 0);
    // Back at the field, neither is what was found to be right asked about again.
    await answers(minute, trainee, ko.help.close);
    const asks = trainee.widget.locator('.motp-checks').getByRole('button');
    await expect(asks.filter({ hasText: ko.mismatch.causes.phone })).toHaveCount(1);
    await expect(asks.filter({ hasText: ko.mismatch.causes.clock })).toHaveCount(
      what === 'a fine one' ? 0 : 1,
    );
    expect(await agency.attempts()).toHaveLength(1);
  });
}

test('a phone that is off by minutes is found without waiting, and told how to be set', async ({
  minute,
  trainee,
}) => {
  await opensTheCheck(minute, trainee);
  await answers(minute, trainee, '다릅니다');
  await trainee.isTold(/휴대폰 시계가 맞지 않습니다/);
  await answers(minute, trainee, ko.clockCheck.android.title);
  await trainee.isTold(/‘날짜 및 시간 자동 설정’을 켜 주세요/);
  await answers(minute, trainee, ko.clockCheck.iphone.title);
  await trainee.isTold(/‘자동으로 설정’을 켜 주세요/);
});

test('shows nothing green before it knows minutes and seconds', async ({ minute, trainee }) => {
  await opensTheCheck(minute, trainee);
  const green = trainee.widget.locator('.motp-message-success');
  await expect(green).toHaveCount(0);
  await answers(minute, trainee, '같습니다');
  await expect(green).toHaveCount(0);
  await pressesAt(minute, trainee, 60.5);
  await expect(green).toHaveCount(0);
});

test('the time to compare with turns with the minute, while it is looked at', async ({ minute, trainee }) => {
  await opensTheCheck(minute, trainee);
  await trainee.isTold(/^오후 12:00$/);
  await minute.passesTo(60.1);
  await trainee.isTold(/^오후 12:01$/);
  await minute.passesTo(120.1);
  await trainee.isTold(/^오후 12:02$/);
});

test('so it does when the computer has slept meanwhile', async ({ minute, trainee }) => {
  await opensTheCheck(minute, trainee);
  await minute.passesTo(61);
  await trainee.isTold(/^오후 12:01$/);
  await minute.sleeps(10 * 60_000);
  await minute.flies(6_000);
  await minute.countdownIsRight();
  await trainee.isTold(/^오후 12:11$/);
});

test('the same on a page that a translator has reworded', async ({ minute, trainee }) => {
  await opensTheCheck(minute, trainee);
  await minute.passesTo(61);
  await trainee.widget.getByText('지금 시각').evaluate((words) => {
    // Chrome's translator does the same; the time beside it is marked as nothing to translate.
    const font = document.createElement('font');
    font.textContent = 'Time now';
    words.replaceChildren(font);
  });
  await expect(trainee.widget.getByText(/^오후 12:01$/)).toHaveAttribute('translate', 'no');
  await minute.passesTo(120.1);
  await trainee.isTold(/^오후 12:02$/);
});
