import type { Trainee } from '../support/trainee.js';
import type { Minute } from '../support/minute.js';
import { expect, test } from '../support/test.js';

/** A wrong code first, since the check is offered after it; then by the keyboard alone. */
async function opensTheCheck(minute: Minute, trainee: Trainee): Promise<void> {
  await minute.is(5);
  await minute.opens();
  await minute.types('000000');
  await minute.presses();
  await trainee.isAlerted('일치하지 않습니다');
  await minute.passes(50);
  await trainee.tabsTo(trainee.widget.getByRole('button', { name: '휴대폰 시계가 맞는지 확인하기' }));
  await minute.presses('Enter');
  await trainee.isTold(/앱의 번호가 바뀌는 순간에/);
  await trainee.isTold(/잠기지 않습니다/);
}

async function pressesAt(minute: Minute, trainee: Trainee, second: number): Promise<void> {
  await minute.passesTo(second);
  await trainee.tabsTo(trainee.widget.getByRole('button', { name: '방금 바뀌었습니다' }));
  await minute.presses('Space');
}

const FOUND: [what: string, seconds: number[], words: RegExp][] = [
  ['a fast phone', [50], /약 10초 빠릅니다/],
  ['a slow phone', [72], /약 12초 느립니다/],
  ['a fine one', [60.5], /휴대폰 시계의 초가 맞습니다/],
  ['presses that contradict each other', [50, 130], /서로 달라 알 수 없습니다/],
  ['two presses that agree', [50, 110], /약 10초 빠릅니다/],
];

for (const [what, seconds, words] of FOUND) {
  test(`finds ${what}, and says it politely`, async ({ minute, trainee, agency }) => {
    await opensTheCheck(minute, trainee);
    for (const second of seconds) await pressesAt(minute, trainee, second);
    await expect(trainee.widget.getByRole('status').filter({ hasText: words })).toHaveCount(1);
    expect(await agency.attempts()).toHaveLength(1);
  });
}

test('a phone that is off is told how to be set, on Android and iPhone', async ({ minute, trainee }) => {
  await opensTheCheck(minute, trainee);
  await pressesAt(minute, trainee, 50);
  await trainee.isTold(/안드로이드/);
  await trainee.isTold(/‘날짜 및 시간 자동 설정’을 켜 주세요/);
  await trainee.isTold(/아이폰/);
  await trainee.isTold(/‘자동으로 설정’을 켜 주세요/);
});

for (const [answer, words] of [
  ['같습니다', /다른 원인을 확인해 주세요/],
  ['다릅니다', /휴대폰 시계가 맞지 않습니다/],
] as const) {
  test(`whole minutes cannot be seen, so the displayed time is compared: “${answer}”`, async ({
    minute,
    trainee,
  }) => {
    await opensTheCheck(minute, trainee);
    await pressesAt(minute, trainee, 61);
    await trainee.isTold(/몇 분 차이가 나는지는 이 방법으로 알 수 없습니다/);
    await trainee.isTold(/지금은 오후 12:01입니다/);
    await trainee.tabsTo(trainee.widget.getByRole('button', { name: answer }));
    await minute.presses('Enter');
    await trainee.isTold(words);
  });
}

test('the time to compare with turns with the minute, while it is looked at', async ({ minute, trainee }) => {
  await opensTheCheck(minute, trainee);
  await pressesAt(minute, trainee, 59.3);
  await trainee.isTold(/지금은 오후 12:00입니다/);
  await minute.passesTo(60.1);
  await trainee.isTold(/지금은 오후 12:01입니다/);
  await minute.passesTo(120.1);
  await trainee.isTold(/지금은 오후 12:02입니다/);
});

test('so it does when the computer has slept meanwhile', async ({ minute, trainee }) => {
  await opensTheCheck(minute, trainee);
  await pressesAt(minute, trainee, 61);
  await trainee.isTold(/지금은 오후 12:01입니다/);
  await minute.sleeps(10 * 60_000);
  await minute.passes(6_000);
  await minute.countdownIsRight();
  await trainee.isTold(/지금은 오후 12:11입니다/);
});

test('and on a page that was translated, whose words are no longer ours', async ({ minute, trainee }) => {
  await opensTheCheck(minute, trainee);
  await pressesAt(minute, trainee, 61);
  await trainee.widget.getByText(/지금은/).evaluate((words) => {
    // As Chrome's translator does it.
    const font = document.createElement('font');
    font.textContent = 'It is 12:01 now';
    words.replaceChildren(font);
  });
  await minute.passesTo(120.1);
  await trainee.isTold(/지금은 오후 12:02입니다/);
});
