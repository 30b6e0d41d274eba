import { holdAnswers } from '../support/hold-answers.js';
import { expect, test } from '../support/test.js';

const UNKNOWN = /확인되었는지 알 수 없습니다/;

test('no answer in ten seconds: shows an unknown outcome and sends nothing again by itself', async ({
  agency,
  developer,
  minute,
  page,
  trainee,
}) => {
  await agency.breaks({ endpoint: 'otp_accredit', never: true, times: 1 });
  await minute.is(10);
  await minute.opens();
  await minute.types(await agency.codeOf('fine'));
  await minute.presses();
  await trainee.sees('checking');
  await expect.poll(async () => (await agency.attempts()).length).toBe(1);
  await minute.passes(9_000);
  await trainee.sees('checking');
  const aborted = page.waitForEvent('requestfailed');
  await minute.passes(1_500);
  await aborted;
  await developer.isTold('callback-timeout');
  await trainee.sees('unavailable');
  await trainee.isAlerted(UNKNOWN);
  await trainee.isAlerted(/새 인증번호가 나오면/);
  await trainee.seesInTheField('');
  await trainee.isBackInTheField();
  await minute.passes(30_000);
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
  expect(trainee.requests).toBe(1);
});

test('asks about the same code in its minute, since it may have arrived', async ({
  agency,
  developer,
  minute,
  trainee,
}) => {
  await agency.breaks({ endpoint: 'otp_accredit', drop: true, times: 1 });
  await minute.is(10);
  await minute.opens();
  const code = await agency.codeOf('fine');
  await minute.types(code);
  await minute.presses();
  await trainee.sees('unavailable');
  await developer.isTold('answer-unreadable');
  await minute.types(code);
  await minute.pressesDeliberately();
  await trainee.isAlerted(/이미 보낸 인증번호라서 다시 보내지 않았습니다/);
  expect(await agency.attempts()).toHaveLength(1);
  await minute.pressesAnyway();
  await trainee.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(2);
});

test('a connection that breaks on the way: shows an unknown outcome and asks for the next code', async ({
  agency,
  developer,
  minute,
  page,
  trainee,
}) => {
  agency.broken = true;
  await page.route('**/lms/motp/verify', (route) => route.abort('connectionreset'), { times: 1 });
  await minute.is(10);
  await minute.opens();
  await minute.types(await agency.codeOf('fine'));
  await minute.presses();
  await trainee.sees('unavailable');
  await trainee.isAlerted(UNKNOWN);
  await developer.isTold('callback-rejected');
  await minute.passesTo(62);
  await minute.types(await agency.codeOf('fine'));
  await minute.pressesDeliberately();
  await trainee.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
});

test('an answer that comes after the wait is over changes nothing', async ({
  agency,
  developer,
  minute,
  page,
  trainee,
}) => {
  agency.broken = true;
  await page.addInitScript(() => {
    const { fetch } = window;
    // A host whose request does not listen to its signal.
    window.fetch = (input, init) => fetch(input, init && { ...init, signal: null });
  });
  const answer = await holdAnswers(page);
  await minute.is(10);
  await minute.opens();
  await minute.types(await agency.codeOf('fine'));
  await minute.presses();
  await trainee.sees('checking');
  await minute.passes(11_000);
  await trainee.sees('unavailable');
  await developer.isTold('callback-timeout');
  const answered = page.waitForResponse('**/lms/motp/verify');
  answer();
  await answered;
  await minute.passes(100);
  await trainee.sees('unavailable');
});
