import { AGENCY_CODES, type VerifyMeaning as AnyMeaning } from '../../src/core/agency.js';
import type { Agency } from '../support/agency.js';
import type { Fault } from '../../src/sandbox/control/faults.js';
import type { Visitor } from '../support/engines/visitor.js';
import {
  CODES,
  readableBodies,
  STATUSES,
  UNREADABLE_BODIES,
  WAYS,
  type AnswerFault,
} from '../support/faults/answers.js';
import { comesTo, expect, notesStates, test, type Matrix, type Told } from '../support/faults/matrix.js';

/** `embed/http` has the tests about a session that is over. */
type VerifyMeaning = Exclude<AnyMeaning, 'signed-out'>;

const unavailable = (words: RegExp): Told => ({ states: ['checking', 'unavailable'], words });
const UNKNOWN = /방금 인증번호가 확인되었는지 알 수 없습니다/;

/** What the trainee and the developer are told after a check, by its meaning. */
const TOLD: Record<VerifyMeaning, Told> = {
  verified: { states: ['checking', 'verified'], words: /본인 확인을 마쳤습니다/ },
  mismatch: { states: ['checking', 'entering'], words: /일치하지 않(습|았습)니다/ },
  incomplete: {
    states: ['checking', 'entering'],
    words: /인증번호가 전달되지 않았습니다/,
    code: 'answer-incomplete',
  },
  unregistered: {
    states: ['checking', 'unregistered'],
    words: /앱 등록이 없거나 회원정보와 다릅니다|등록했지만 아직 확인되지 않습니다/,
  },
  locked: { states: ['checking', 'locked'], words: /mOTP가 잠겼습니다/ },
  misconfigured: {
    states: ['checking', 'misconfigured'],
    words: /훈련기관 사이트에 문제가 있습니다/,
    code: 'answer-misconfigured',
  },
  throttled: { states: ['checking', 'entering'], words: /짧은 시간에/ },
  'app-registration': unavailable(/앱 등록에 문제가 있습니다/),
  'agency-fault': unavailable(/mOTP 서버에 문제가 있습니다/),
  'unknown-code': unavailable(/지금은 인증번호를 확인하지 못했습니다/),
  unreadable: { ...unavailable(UNKNOWN), code: 'answer-unreadable' },
  'no-answer': unavailable(UNKNOWN),
};

/** More requests than any press sends. */
const TIMES = 9;

/** A trainee who presses once for each fault, with another wrong code each time. */
class Presser {
  #pressed = 0;
  /** Codes on this page that did not match. */
  #missed = 0;
  /** Whether the trainee said on this page to have registered. */
  #registered = false;
  #reached = 0;

  constructor(
    readonly visitor: Visitor,
    readonly agency: Agency,
    /** How long the widget waits for an answer. */
    readonly timeout = 10_000,
  ) {}

  /** Opens a new page, with its whole minute ahead. */
  readonly anew = async (): Promise<void> => {
    await this.agency.isMended();
    this.#missed = 0;
    this.#registered = false;
    await this.visitor.opens('/hazards/plain/');
    await this.visitor.ui.evaluate((timeout) => {
      const place = document.querySelector<HTMLElement>('[data-motp-widget]');
      if (place) window.MotpWidget?.render(place, { timeout });
    }, this.timeout);
    await notesStates(this.visitor);
    this.#reached = (await this.agency.attempts()).length;
  };

  /** One press that meets the fault: the widget says what it means, returns to the field, and used one attempt at most. */
  async meets(fault: Fault, meaning: VerifyMeaning, attempts = 1): Promise<void> {
    const { visitor, agency } = this;
    // Wrong codes that reach the agency are counted there, and would lock the account.
    await agency.changes('fine', { failures: 0 });
    await agency.breaks({ ...fault, times: TIMES });
    await visitor.typesAWrongCode((this.#pressed += 1));
    await visitor.pressesEnter();
    await comesTo(visitor, TOLD[meaning]);
    // Browsers retry by themselves after a reset of a kept-alive connection; the LMS relays such a request once.
    if (!fault.drop) expect(await agency.timesLeft(), 'requests').toBe(TIMES - 1);
    await agency.isMended();
    this.#reached += attempts;
    expect(await agency.attempts(), 'attempts in the agency’s log').toHaveLength(this.#reached);
    await this.#goesOn(meaning);
  }

  /** Goes back to the field by what the view offers. */
  async #goesOn(meaning: VerifyMeaning): Promise<void> {
    const { ui } = this.visitor;
    switch (meaning) {
      case 'verified':
        await ui.evaluate(() => window.MotpWidget?.getAll()[0]?.reset(), undefined);
        break;
      case 'misconfigured':
        await ui.click('[data-state="misconfigured"] .motp-panel > div > .motp-button-link');
        break;
      case 'unregistered':
        // Who has registered by the answer is asked no more.
        if (!this.#registered) await ui.click('.motp-choice > .motp-button');
        this.#registered = true;
        await ui.click('[data-state="unregistered"] .motp-panel > .motp-button-secondary');
        break;
      case 'locked':
        await ui.click('[data-state="locked"] .motp-panel > div:last-child > .motp-button-link');
        break;
      case 'throttled':
        // The widget asks for a pause of twenty seconds: a new page is sooner.
        return this.anew();
      case 'mismatch':
        await this.visitor.sees({ field: { focused: true } });
        this.#missed += 1;
        // The widget asks before the code that may lock: a new page again.
        if (this.#missed === 4) await this.anew();
        return;
      case 'incomplete':
      case 'app-registration':
      case 'agency-fault':
      case 'unknown-code':
      case 'unreadable':
      case 'no-answer':
        await this.visitor.sees({ field: { focused: true } });
        return;
    }
    await this.visitor.sees({ state: 'entering' });
    await ui.evaluate(() => void (window.states = []), undefined);
  }

  /** After every fault the right code verifies, and no further request reached the agency. */
  async verifies(): Promise<void> {
    await this.visitor.typesTheCode();
    await this.visitor.pressesEnter();
    await comesTo(this.visitor, TOLD.verified);
    expect(await this.agency.attemptsInTheEnd()).toHaveLength(this.#reached + 1);
  }
}

async function rowOf(
  matrix: Matrix,
  presser: Presser,
  name: string,
  faults: Fault[],
  meaning: VerifyMeaning,
): Promise<void> {
  const attempts = ({ endpoint, lost }: Fault) => (endpoint === 'otp_accredit' || lost ? 1 : 0);
  await matrix.row(name, faults, (fault) => presser.meets(fault, meaning, attempts(fault)), presser.anew);
}

test('verify: the agency’s codes, with any HTTP status @rules', async ({ matrix, visitor, agency }) => {
  test.slow();
  const presser = new Presser(visitor, agency);
  await presser.anew();
  for (const code of CODES) {
    const faults = STATUSES.map((status): Fault => ({ endpoint: 'otp_accredit', code, status }));
    const meanings: Record<string, readonly [VerifyMeaning, string]> = AGENCY_CODES;
    await rowOf(matrix, presser, code, faults, meanings[code]?.[0] ?? 'unknown-code');
  }
  await presser.verifies();
});

const asLost = (fault: AnswerFault, status: number): Fault => ({
  status,
  ...fault,
  endpoint: 'verify',
  lost: true,
});

test('verify: odd bodies that can be read', async ({ matrix, visitor, agency, thorough }) => {
  test.slow();
  const presser = new Presser(visitor, agency);
  await presser.anew();
  for (const [name, fault] of Object.entries(readableBodies('AP001'))) {
    const faults = (thorough ? [200, 500] : [200]).map((status) => asLost(fault, status));
    await rowOf(matrix, presser, name, faults, 'mismatch');
  }
  await presser.verifies();
});

test('verify: bodies that cannot be read', async ({ matrix, visitor, agency, thorough }) => {
  test.slow();
  const presser = new Presser(visitor, agency);
  await presser.anew();
  for (const [name, fault] of Object.entries(UNREADABLE_BODIES)) {
    const faults = (thorough ? [200, 403] : [200]).map((status) => asLost(fault, status));
    visitor.expects('callback-rejected');
    await rowOf(matrix, presser, name, faults, 'unreadable');
  }
  await presser.verifies();
});

test('verify: faults of the connection', async ({ matrix, visitor, agency, thorough }) => {
  test.slow();
  const presser = new Presser(visitor, agency, 1_000);
  await presser.anew();
  visitor.expects('callback-rejected');
  visitor.expects('callback-timeout');
  const ways: Record<string, AnswerFault> = {
    ...WAYS,
    'no answer before, none after': { never: true },
    'done, and no answer': { never: true, lost: true },
    'an answer after the wait is over': { delayMs: 1_300, lost: true },
  };
  for (const [name, fault] of Object.entries(ways)) {
    await rowOf(matrix, presser, name, [{ ...fault, endpoint: 'verify' }], 'unreadable');
  }
  const agencys = (thorough ? [0, 200] : [200]).map((delayMs): Fault => ({
    endpoint: 'otp_accredit',
    delayMs,
  }));
  await rowOf(matrix, presser, 'a slow agency', agencys, 'mismatch');
  await rowOf(
    matrix,
    presser,
    'an agency that hangs up',
    [{ endpoint: 'otp_accredit', drop: true }],
    'unreadable',
  );
  await rowOf(
    matrix,
    presser,
    'an agency that is silent',
    [{ endpoint: 'otp_accredit', never: true }],
    'no-answer',
  );
  await presser.verifies();
});
