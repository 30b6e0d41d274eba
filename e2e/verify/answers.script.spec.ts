import type { StateName } from '../../src/core/flow.js';
import type { WidgetErrorCode } from '../../src/host/errors.js';
import { AGENCY_MESSAGES, agencyAnswer } from '../../src/sandbox/agency/codes.js';
import type { Fault } from '../../src/sandbox/control/faults.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';

/** What a trainee is told for an answer, and how they go on; what the developer is told, if it is theirs to mend. */
interface Row {
  state: StateName;
  words: RegExp;
  told?: WidgetErrorCode;
}

const misconfigured: Row = {
  state: 'misconfigured',
  words: /사이트에 문제가 있습니다. 인증번호가 일치하지 않은 것은 아닙니다/,
  told: 'answer-misconfigured',
};
const unavailable = (words: RegExp, told?: WidgetErrorCode): Row => ({
  state: 'unavailable',
  words,
  ...(told && { told }),
});
const agencyFault = unavailable(/mOTP 서버에 문제가 있습니다/);
const appRegistration = unavailable(/앱 등록에 문제가 있습니다/);
const unknownCode = unavailable(/지금은 인증번호를 확인하지 못했습니다/);
const notArrived: Row = {
  state: 'entering',
  words: /인증번호가 전달되지 않았습니다/,
  told: 'answer-incomplete',
};
const locked: Row = { state: 'locked', words: /mOTP가 잠겼습니다/ };

const CHECKS: Record<string, Row> = {
  AP001: { state: 'entering', words: /인증번호가 일치하지 않습니다/ },
  AP002: misconfigured,
  AP003: misconfigured,
  AP004: notArrived,
  AP005: { state: 'unregistered', words: /앱 등록이 없거나 회원정보와 다릅니다/ },
  AP006: appRegistration,
  AP007: agencyFault,
  AP008: appRegistration,
  AP009: locked,
  AP010: unknownCode,
  AP011: locked,
  AP012: notArrived,
  WE001: misconfigured,
  WE002: misconfigured,
  WE003: misconfigured,
  WE004: misconfigured,
  WE005: { state: 'entering', words: /짧은 시간에/ },
  IE001: agencyFault,
  CE001: agencyFault,
  CE002: agencyFault,
  CE003: agencyFault,
  ZZ999: unknownCode,
};

/** What the agency says with a code; a trainee never sees it. */
function messageOf(code: string): string {
  return agencyAnswer(code).msg;
}

test('no code of the agency is forgotten here', () => {
  expect(Object.keys(CHECKS)).toEqual(expect.arrayContaining(Object.keys(AGENCY_MESSAGES).slice(1)));
});

/** From wherever an answer has led, by what is in view, to a verification. */
async function goesOn(trainee: Trainee, state: StateName): Promise<void> {
  if (state === 'misconfigured') await trainee.presses(trainee.retry);
  if (state === 'unregistered') await trainee.hasRegistered();
  if (state === 'locked') await trainee.unlocks();
  await trainee.isBackInTheField();
  await trainee.verifiesInTheEnd();
}

test.describe('a check is answered', () => {
  for (const [code, { state, words, told }] of Object.entries(CHECKS)) {
    test(`${code}: ${state}`, async ({ trainee, agency, developer }) => {
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

  const answers: [what: string, fault: Partial<Fault>, row: Row][] = [
    ['200 as a string', { body: { code: '200' } }, { state: 'verified', words: /본인 확인을 마쳤습니다/ }],
    ['JSON as text/html', { body: '{"code":200}' }, { state: 'verified', words: /본인 확인을 마쳤습니다/ }],
    ['a code with HTTP 500', { body: { code: 'AP005' }, status: 500 }, CHECKS['AP005'] as Row],
    ['a code in small letters', { body: { code: ' ap005 ' } }, CHECKS['AP005'] as Row],
  ];
  for (const [what, fault, { state, words }] of answers) {
    test(`${what}: ${state}`, async ({ trainee, agency }) => {
      await trainee.opens('fine');
      await agency.breaks({ endpoint: 'otp_accredit', ...fault, times: 1 });
      await trainee.typesAWrongCode();
      await trainee.pressesEnter();
      await trainee.sees(state);
      await trainee.isTold(words);
      expect(await agency.attemptsInTheEnd()).toHaveLength(1);
    });
  }
});

const unreadable = unavailable(/지금은 인증번호를 확인하지 못했습니다/, 'answer-unreadable');
const noAnswer = (told: WidgetErrorCode) => unavailable(/mOTP 서버가 응답하지 않습니다/, told);
const HTML = '<!doctype html><title>안내</title><p onclick="alert(1)">점검 안내 02-0000-0000</p>';

const NO_ANSWERS: [what: string, fault: Fault, row: Row][] = [
  ['HTML', { endpoint: 'otp_accredit', body: HTML }, unreadable],
  ['HTTP 503', { endpoint: 'otp_accredit', status: 503 }, unreadable],
  ['nothing', { endpoint: 'otp_accredit', body: '' }, unreadable],
  [
    'cut JSON',
    { endpoint: 'otp_accredit', body: '{"code":"AP0', contentType: 'application/json' },
    unreadable,
  ],
  ['an object as the code', { endpoint: 'otp_accredit', body: { code: { a: 1 }, msg: 3 } }, unreadable],
  ['a list', { endpoint: 'otp_accredit', body: [{ code: 200 }] }, unreadable],
  ['null', { endpoint: 'verify', body: null }, unreadable],
  ['true as the code', { endpoint: 'verify', body: { code: true } }, unreadable],
  ['a broken connection to the agency', { endpoint: 'otp_accredit', drop: true }, unreadable],
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
    // In another tab, say: the same code in the same minute is as good as before.
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

/**
 * What a lock reset may be answered: the notice in the lock panel, by the agency's codes and by what is no answer; and in
 * how many lines a developer is told of it. A line names the code, or the kind of what cannot be read.
 */
const RESETS: [
  what: string,
  words: RegExp,
  answers: (string | Partial<Fault>)[],
  told?: [code: WidgetErrorCode, lines: number],
][] = [
  ['still locked', /잠금을 풀지 못했습니다/, ['AP009', 'AP010', 'AP011']],
  ['no registration', /mOTP 등록을 찾지 못해/, ['AP005']],
  [
    'a fault of the site',
    /사이트에 문제가 있어 잠금을 풀지 못했습니다/,
    ['AP002', 'AP003', 'WE001', 'WE002', 'WE003', 'WE004'],
    ['answer-misconfigured', 6],
  ],
  ['too many requests', /짧은 시간에/, ['WE005']],
  ['faults of the agency', /풀렸는지 알 수 없습니다/, ['AP007', 'IE001', 'CE001', 'CE002', 'CE003']],
  [
    'answers to another question',
    /풀렸는지 알 수 없습니다/,
    ['AP001', 'AP004', 'AP006', 'AP008', 'AP012', 'ZZ999'],
  ],
  [
    'no answer that can be read',
    /풀렸는지 알 수 없습니다/,
    [{ body: HTML }, { status: 503 }, { body: '' }, { body: { code: [] } }, { drop: true }],
    // The LMS says the same of all of them.
    ['answer-unreadable', 1],
  ],
  ['no answer at all', /풀렸는지 알 수 없습니다/, [{ never: true }], ['callback-timeout', 1]],
];

test.describe('a lock reset is answered', () => {
  for (const [what, words, answers, told] of RESETS) {
    test(`${what}: told so, still in the lock panel, and the next time it works`, async ({
      trainee,
      agency,
      developer,
    }) => {
      test.slow();
      await trainee.opens('locked');
      if (told?.[0] === 'callback-timeout') await trainee.waitsAtMost(1_500);
      await trainee.presses(trainee.appSaysLocked);
      for (const answer of answers) {
        await agency.breaks({
          endpoint: 'user_reset',
          times: 1,
          ...(typeof answer === 'string' ? { code: answer } : answer),
        });
        const identity = await trainee.goesToIdentify();
        await identity.answers('verify');
        await trainee.sees('locked');
        await trainee.isAlerted(words);
        const markup = await trainee.markup();
        if (typeof answer === 'string') expect(markup).not.toContain(messageOf(answer));
      }
      expect(await agency.resets()).toHaveLength(answers.length);
      if (told) await developer.isTold(...told);
      await trainee.unlocks();
      await trainee.verifiesInTheEnd();
      expect(await agency.resets()).toHaveLength(answers.length + 1);
      expect(await agency.attemptsInTheEnd()).toHaveLength(1);
    });
  }

  test('no code of the agency is forgotten here', () => {
    const known = RESETS.flatMap(([, , answers]) => answers);
    expect(known).toEqual(expect.arrayContaining(Object.keys(AGENCY_MESSAGES).slice(1)));
  });
});
