import type { VerifyMeaning } from '../../src/core/agency.js';
import type { StateName } from '../../src/core/flow.js';
import type { WidgetErrorCode } from '../../src/host/errors.js';
import { agencyAnswer } from '../../src/sandbox/agency/codes.js';
import type { Fault } from '../../src/sandbox/control/faults.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';

/** What an answer tells the trainee and, where the host can mend it, the developer. */
interface Row {
  state: StateName;
  words: RegExp;
  told?: WidgetErrorCode;
}

const unavailable = (words: RegExp, told?: WidgetErrorCode): Row => ({
  state: 'unavailable',
  words,
  ...(told && { told }),
});

/** A session that is over has a test of its own. */
type Meaning = Exclude<VerifyMeaning, 'signed-out' | 'unreadable' | 'no-answer'>;

/**
 * What each meaning of a code is told as, and one code that has it. Every code, status and body is met in
 * faults/verify.engines.spec.ts: here each meaning is followed to its end.
 */
const CHECKS: Record<Exclude<Meaning, 'verified'>, Row & { code: string }> = {
  mismatch: { code: 'AP001', state: 'entering', words: /인증번호가 일치하지 않습니다/ },
  misconfigured: {
    code: 'WE002',
    state: 'misconfigured',
    words: /사이트에 문제가 있습니다. 인증번호가 일치하지 않은 것은 아닙니다/,
    told: 'answer-misconfigured',
  },
  incomplete: {
    code: 'AP012',
    state: 'entering',
    words: /인증번호가 전달되지 않았습니다/,
    told: 'answer-incomplete',
  },
  unregistered: { code: 'AP005', state: 'unregistered', words: /앱 등록이 없거나 회원정보와 다릅니다/ },
  locked: { code: 'AP011', state: 'locked', words: /mOTP가 잠겼습니다/ },
  throttled: { code: 'WE005', state: 'entering', words: /짧은 시간에/ },
  'app-registration': {
    code: 'AP008',
    ...unavailable(/앱 등록에 문제가 있습니다/),
  },
  'agency-fault': { code: 'CE001', ...unavailable(/mOTP 서버에 문제가 있습니다/) },
  'unknown-code': { code: 'ZZ999', ...unavailable(/지금은 인증번호를 확인하지 못했습니다/) },
};

/** What the agency says with a code; a trainee never sees it. */
function messageOf(code: string): string {
  return agencyAnswer(code).msg;
}

/** Goes on from the view that an answer led to, until a code verifies. */
async function goesOn(trainee: Trainee, state: StateName): Promise<void> {
  if (state === 'misconfigured') await trainee.presses(trainee.retry);
  if (state === 'unregistered') await trainee.hasRegistered();
  if (state === 'locked') await trainee.unlocks();
  await trainee.isBackInTheField();
  await trainee.verifiesInTheEnd();
}

test.describe('a check is answered', () => {
  for (const [meaning, { code, state, words, told }] of Object.entries(CHECKS)) {
    test(`${meaning}: ${state}`, async ({ trainee, agency, developer }) => {
      await trainee.opens('fine');
      await agency.breaks({ endpoint: 'otp_accredit', code, times: 1 });
      await trainee.typesAWrongCode();
      await trainee.pressesEnter();
      await trainee.sees(state);
      await trainee.isTold(words);
      if (['unavailable', 'misconfigured'].includes(state))
        await trainee.isTold(new RegExp(`오류 코드 ?${code}`));
      if (told) await developer.isTold(told);
      expect(await trainee.markup()).not.toContain(messageOf(code));
      expect(await agency.attemptsInTheEnd()).toMatchObject([{ answer: code }]);

      await goesOn(trainee, state);
      expect(await agency.attemptsInTheEnd()).toHaveLength(2);
      expect(trainee.requests).toBe(2);
    });
  }
});

const unreadable = unavailable(/지금은 인증번호를 확인하지 못했습니다/, 'answer-unreadable');
const noAnswer = (told: WidgetErrorCode) => unavailable(/mOTP 서버가 응답하지 않습니다/, told);
const HTML = '<!doctype html><title>안내</title><p onclick="alert(1)">점검 안내 02-0000-0000</p>';

const NO_ANSWERS: [what: string, fault: Fault, row: Row][] = [
  ['HTML', { endpoint: 'otp_accredit', body: HTML }, unreadable],
  ['HTTP 503', { endpoint: 'otp_accredit', status: 503 }, unreadable],
  ['true as the code', { endpoint: 'verify', body: { code: true } }, unreadable],
  ['a broken connection to the LMS', { endpoint: 'verify', drop: true }, noAnswer('callback-rejected')],
  ['no answer at all', { endpoint: 'otp_accredit', never: true }, noAnswer('callback-timeout')],
];

test.describe('a check meets', () => {
  for (const [what, fault, { state, words, told }] of NO_ANSWERS) {
    test(`${what}: the outcome is unknown, and the next code verifies`, async ({
      trainee,
      agency,
      developer,
    }) => {
      await trainee.opens('fine');
      if (fault.never) await trainee.waitsAtMost(1_000);
      await agency.breaks(fault);
      await trainee.typesAWrongCode();
      await trainee.pressesEnter();
      await trainee.sees(state);
      await trainee.isTold(words);
      await trainee.isTold(/확인되었는지 알 수 없습니다/);
      await trainee.seesInTheField('');
      if (told) await developer.isTold(told);
      const markup = await trainee.markup();
      for (const foreign of ['점검', '02-0000-0000', 'onclick', '503', 'login'])
        expect(markup).not.toContain(foreign);
      const reached = fault.endpoint === 'otp_accredit' ? 1 : 0;
      expect(await agency.attemptsInTheEnd()).toHaveLength(reached);
      expect(trainee.requests).toBe(1);

      await agency.isMended();
      await goesOn(trainee, state);
      expect(await agency.attemptsInTheEnd()).toHaveLength(reached + 1);
      expect(trainee.requests).toBe(2);
    });
  }

  test('a lost session: told to log in again, and nothing was judged', async ({ trainee, agency }) => {
    await trainee.opens('fine');
    await agency.breaks({ endpoint: 'verify', status: 401, body: { error: 'login' }, times: 1 });
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesEnter();
    await trainee.sees('unavailable');
    await trainee.isAlerted('다시 로그인해 주세요');
    await trainee.isNotTold(/확인되었는지 알 수 없습니다/);
    expect(await agency.attemptsInTheEnd()).toEqual([]);
    // After a login in another tab, say. The same code in the same minute is still good.
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesEnter();
    await trainee.sees('verified');
  });

  test('an unknown outcome: the same code again is asked about before it is sent', async ({
    trainee,
    agency,
    developer,
  }) => {
    await trainee.opens('fine');
    await agency.breaks({ endpoint: 'otp_accredit', body: '', times: 1 });
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesEnter();
    await trainee.sees('unavailable');
    await developer.isTold('answer-unreadable');
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesEnter();
    await trainee.isAlerted(/이미 보낸 인증번호/);
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);
    await trainee.sendsItAnyway();
    await trainee.sees('verified');
    expect(await agency.attemptsInTheEnd()).toHaveLength(2);
  });

  test('a slow agency: checking until the answer comes', async ({ trainee, agency }) => {
    await trainee.opens('fine');
    await agency.breaks({ endpoint: 'otp_accredit', delayMs: 2_000, times: 1 });
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesEnter();
    await trainee.sees('checking');
    await trainee.sees('verified');
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);
  });
});

/** The notice in the lock panel, for one answer of each kind; every one is met in faults/clear-lock.engines.spec.ts. */
const RESETS: [what: string, words: RegExp, answer: Partial<Fault>, told?: WidgetErrorCode][] = [
  ['still locked', /잠금을 풀지 못했습니다/, { code: 'AP010' }],
  ['no registration', /mOTP 등록을 찾지 못해/, { code: 'AP005' }],
  [
    'a fault of the site',
    /사이트에 문제가 있어 마치지 못했습니다/,
    { code: 'WE001' },
    'answer-misconfigured',
  ],
  ['too many requests', /짧은 시간에/, { code: 'WE005' }],
  ['a fault of the agency', /풀렸는지 알 수 없습니다/, { code: 'IE001' }],
  ['an answer to another question', /풀렸는지 알 수 없습니다/, { code: 'AP001' }],
  ['no answer that can be read', /풀렸는지 알 수 없습니다/, { body: HTML }, 'answer-unreadable'],
  ['no answer at all', /풀렸는지 알 수 없습니다/, { never: true }, 'callback-timeout'],
];

test('a lock reset is answered, one way after the other: told so, still in the lock panel; then it works', async ({
  trainee,
  agency,
  developer,
}) => {
  test.slow();
  await trainee.opens('locked');
  await trainee.presses(trainee.appSaysLocked);
  for (const [i, [what, words, answer, told]] of RESETS.entries()) {
    await test.step(what, async () => {
      if (answer.never) await trainee.waitsAtMost(1_500);
      await agency.breaks({ endpoint: 'user_reset', times: 1, ...answer });
      const identity = await trainee.goesToIdentify();
      await identity.answers('verify');
      await trainee.sees('locked');
      await trainee.isAlerted(words);
      if (answer.code) expect(await trainee.markup()).not.toContain(messageOf(String(answer.code)));
      expect(await agency.resets()).toHaveLength(i + 1);
      if (told) await developer.isTold(told);
    });
  }
  await trainee.unlocks();
  await trainee.verifiesInTheEnd();
  expect(await agency.resets()).toHaveLength(RESETS.length + 1);
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
});
