import { AGENCY_CODES } from '../../src/core/agency.js';
import { UNLOCK } from '../support/engines/visitor.js';
import {
  CODES,
  readableBodies,
  UNREADABLE_BODIES,
  WAYS,
  type AnswerFault,
} from '../support/faults/answers.js';
import { comesTo, expect, notesStates, test, type Told } from '../support/faults/matrix.js';

const still = (words: RegExp): Told => ({ states: ['identity', 'clearing', 'locked'], words });
const CLEARED: Told = { states: ['identity', 'clearing', 'unlocked'], words: /앱에서 다시 등록하고/ };
const LOCKED = still(/잠금을 풀지 못했습니다/);
const MISCONFIGURED: Told = {
  ...still(/훈련기관 사이트에 문제가 있어 마치지 못했습니다/),
  code: 'answer-misconfigured',
};
const UNKNOWN = still(/잠금이 풀렸는지 알 수 없습니다/);
const UNREADABLE: Told = { ...UNKNOWN, code: 'answer-unreadable' };

/** What a code means as the answer to a lock reset. */
const TOLD: Record<(typeof AGENCY_CODES)[keyof typeof AGENCY_CODES][1], Told> = {
  cleared: CLEARED,
  'still-locked': LOCKED,
  unregistered: still(/mOTP 등록을 찾지 못해/),
  misconfigured: MISCONFIGURED,
  throttled: still(/짧은 시간에/),
  'app-registration': UNKNOWN,
  'agency-fault': UNKNOWN,
  'unknown-code': UNKNOWN,
};
/** More requests than any press sends. */
const TIMES = 9;

test('clear-lock: codes, bodies and connections: the widget says so, sends once, and offers the button again @rules', async ({
  matrix,
  visitor,
  agency,
  ui,
}) => {
  test.slow();
  visitor.expects('callback-rejected');
  visitor.expects('callback-timeout');

  /** Opens the lock panel on a new page, where identity verification succeeds at once. */
  const anew = async () => {
    await agency.isMended();
    await ui.goto('/bare.html?trainee=fine');
    await ui.evaluate(() => {
      window.renders({
        timeout: 3_000,
        verify: () => ({ code: 'AP009' }),
        identity: () => Promise.resolve({ status: 'verified', reference: 'a-reference' }),
        clearLockUrl: '/lms/motp/clear-lock',
      });
    }, undefined);
    await notesStates(visitor);
    await isLocked();
  };
  const isLocked = async () => {
    await ui.click('.motp-footer .motp-button-link');
    await visitor.sees({ state: 'locked' });
    await ui.evaluate(() => void (window.states = []), undefined);
  };

  const meets = async (fault: AnswerFault, told: Told) => {
    await agency.breaks({ ...fault, endpoint: 'clear_lock', times: TIMES });
    await ui.click(UNLOCK);
    await comesTo(visitor, told);
    // Browsers retry by themselves after a reset of a kept-alive connection; clearing twice is harmless.
    if (!fault.drop) expect(await agency.timesLeft(), 'requests').toBe(TIMES - 1);
    await agency.isMended();
    if (!told.states.includes('unlocked')) return;
    await ui.evaluate(() => window.handle.reset(), undefined);
    await isLocked();
  };

  await anew();
  const meanings: Record<string, readonly [string, keyof typeof TOLD]> = AGENCY_CODES;
  const rows: [name: string, fault: AnswerFault, told: Told][] = [
    ...CODES.map((code): [string, AnswerFault, Told] => {
      const meaning = meanings[code]?.[1];
      return [code, { code }, meaning === undefined ? UNKNOWN : TOLD[meaning]];
    }),
    ...Object.entries(readableBodies('AP010')).map(([name, fault]) => [name, fault, LOCKED] as const),
    ...Object.entries({ ...UNREADABLE_BODIES, ...WAYS, 'no answer': { never: true } }).map(
      ([name, fault]) => [name, fault, UNREADABLE] as const,
    ),
  ].map(([name, fault, told]) => [name, fault, told]);
  for (const [name, fault, told] of rows) {
    const statuses = fault.code !== undefined ? [200, 500] : [fault.status ?? 200];
    await matrix.row(
      name,
      statuses.map((status) => ({ ...fault, status })),
      (one) => meets(one, told),
      anew,
    );
  }
});
