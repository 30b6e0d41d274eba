import type { AgencyJson } from '../core/agency.js';
import { pageLedger } from '../session/pageLedger.js';

/**
 * What a server passes on for each thing that can come of a code, as `verify` answers it: `verify={() => answers.locked}`.
 * Names are those of the states, and of what is said in them. All are of one type, so that a mock that gave one may give
 * another.
 */
export const answers = {
  verified: { code: 200, token: 'test-token' } as AgencyJson,
  /** The code is wrong. */
  mismatch: { code: 'AP001' } as AgencyJson,
  unregistered: { code: 'AP005' } as AgencyJson,
  locked: { code: 'AP009' } as AgencyJson,
  /** The institution's data or request is at fault. */
  misconfigured: { code: 'AP002' } as AgencyJson,
  /** Too many requests: the trainee is asked to wait. */
  throttled: { code: 'WE005' } as AgencyJson,
  /** The agency has a fault of its own: whether the code was judged is unknown. */
  unavailable: { code: 'IE001' } as AgencyJson,
};

/** What a server passes on for a lock reset, as `clearLock` answers it. */
export const clearAnswers = {
  cleared: { code: 200 } as AgencyJson,
  stillLocked: { code: 'AP010' } as AgencyJson,
};

const MINUTE_MS = 60_000;
const BEGIN = Date.UTC(2026, 0, 5, 3, 0);
let minutes = 0;

/**
 * A `serverNow` at a chosen second of a minute. Without it a test that is run in the last seconds of a real minute is asked
 * to wait, as a trainee would be, and fails one time in twelve. Each call is of another minute.
 *
 * @example <MotpWidget verify={verify} serverNow={atSecond(20)} />
 */
export function atSecond(second: number): number {
  minutes += 1;
  return BEGIN + minutes * MINUTE_MS + second * 1_000;
}

/**
 * As if the page was loaded anew: forgets which codes were sent from it. To be called between tests that use the same
 * code, since a refused one is not sent again in its minute, by whatever widget of the page.
 *
 * @example afterEach(newPage)
 */
export function newPage(): void {
  pageLedger.forget();
}
