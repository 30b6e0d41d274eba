import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { initialFlow, REGISTRATION_ANSWERS, type Flow, type Step } from './flow.js';
import { empty } from './ledger.js';
import { sentAt } from './evidence.js';
import { HELP_TOPICS, type HelpTopic } from './help.js';
import {
  codeOf,
  kst,
  requestOf,
  situationOf,
  SITUATIONS,
  type Situation,
  type SupportRequest,
} from './report.js';

describe('a moment as the agency writes it', () => {
  test.each([
    ['morning', '2026-01-02T01:20:30Z', '2026-01-02 10:20:30'],
    ['midnight in Korea', '2026-01-01T15:00:00Z', '2026-01-02 00:00:00'],
    ['the second before it', '2026-01-01T14:59:59Z', '2026-01-01 23:59:59'],
    ['New Year in Korea', '2025-12-31T15:00:00Z', '2026-01-01 00:00:00'],
    ['a leap day', '2028-02-28T15:00:00Z', '2028-02-29 00:00:00'],
    ['the day after it', '2028-02-29T15:00:00Z', '2028-03-01 00:00:00'],
    ['summer, which has no time of its own', '2026-07-01T00:00:00Z', '2026-07-01 09:00:00'],
    ['parts of a second are cut, not rounded', '2026-01-02T01:20:30.999Z', '2026-01-02 10:20:30'],
    ['a clock that was never set', '1970-01-01T00:00:00Z', '1970-01-01 09:00:00'],
  ])('%s', (_name, utc, korean) => {
    expect(kst(Date.parse(utc))).toBe(korean);
  });

  test('the quarter milliseconds of an estimated time do no harm', () => {
    expect(kst(Date.parse('2026-01-02T01:20:30Z') + 0.75)).toBe('2026-01-02 10:20:30');
  });

  test('is what the platform calls the time in Seoul', () => {
    const seoul = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Seoul',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const moment = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(moment, (at) => {
        expect(kst(at)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
        expect(kst(at)).toBe(seoul.format(at));
      }),
    );
  });
});

describe('what the institution is asked to do', () => {
  const flow = initialFlow(empty(1));
  const ENTERING: Step = { state: 'entering', notice: null };
  const LOCKED: Step = { state: 'locked', source: 'agency', notice: null };
  const UNREGISTERED: Step = { state: 'unregistered' };

  test.each<[Step, (typeof REGISTRATION_ANSWERS)[number] | null, Situation | '', SupportRequest]>([
    [ENTERING, null, 'mismatch', 'advise'],
    [ENTERING, null, 'locked', 'unlock'],
    [ENTERING, null, 'registration', 'check-registration'],
    [ENTERING, 'old', '', 'change-details'],
    [UNREGISTERED, 'right', 'changed', 'change-details'],
    [ENTERING, 'right', '', 'check-registration'],
    [UNREGISTERED, null, '', 'check-registration'],
    [UNREGISTERED, 'never', 'registration', 'check-registration'],
    [UNREGISTERED, 'old', 'registration', 'change-details'],
    [{ state: 'misconfigured' }, null, 'no-app', 'check-site'],
    [{ state: 'identity', errand: { purpose: 'unlock', lock: 'app' } }, null, '', 'unlock'],
    [{ state: 'identity', errand: { purpose: 'alternative', lock: null } }, null, '', 'advise'],
    [{ ...LOCKED, notice: 'someone-else' }, null, 'locked', 'check-registration'],
    [{ ...LOCKED, notice: 'someone-else' }, null, 'no-phone', 'unlock'],
    [{ ...LOCKED, notice: 'unregistered' }, null, '', 'check-registration'],
    [{ ...LOCKED, notice: 'still-locked' }, null, '', 'unlock'],
    [
      { state: 'entering', notice: { kind: 'alternative-failed', why: 'someone-else' } },
      null,
      'mismatch',
      'check-registration',
    ],
  ])('%o, %s, %s: %s', (step, registration, chosen, request) => {
    expect(requestOf({ ...flow, step, registration }, chosen)).toBe(request);
  });

  test('a lock is first to be cleared, whatever else is said', () => {
    for (const registration of [null, ...REGISTRATION_ANSWERS])
      for (const chosen of ['', ...SITUATIONS] as const)
        expect(requestOf({ ...flow, step: LOCKED, registration }, chosen)).toBe('unlock');
  });
});

describe('what seems to have happened', () => {
  const flow = initialFlow(empty(1));
  const missed = { ...flow, misses: [sentAt(0, null)] };
  const at = (step: Step) => ({ ...flow, step });

  test.each<[string, Flow, HelpTopic | undefined, Situation | '']>([
    ['nothing yet', flow, undefined, ''],
    ['a wrong code', missed, undefined, 'mismatch'],
    ['AP005', at({ state: 'unregistered' }), undefined, 'registration'],
    ['AP005 of old data', { ...at({ state: 'unregistered' }), registration: 'old' }, undefined, 'changed'],
    ['a lock', at({ state: 'locked', source: 'app', notice: null }), undefined, 'locked'],
    ['the site is set up wrongly', at({ state: 'misconfigured' }), undefined, 'fault'],
    ['no answer', at({ state: 'unavailable', reason: 'no-answer' }), undefined, 'fault'],
    ['the clock was read about', flow, 'clock', 'mismatch'],
    ['AP005 was read about', flow, 'ap005', 'registration'],
    ['the same, of old data', { ...flow, registration: 'old' }, 'ap005', 'changed'],
    ['no app, after a wrong code', missed, 'no-app', 'no-app'],
    ['a forgotten app password, after a wrong code', missed, 'password', 'mismatch'],
  ])('%s', (_name, where, topic, situation) => {
    expect(situationOf(where, topic)).toBe(situation);
  });

  test('each topic but the app password says what it is about', () => {
    for (const topic of HELP_TOPICS) {
      if (topic === 'password') continue;
      expect(SITUATIONS, topic).toContain(situationOf(flow, topic));
    }
  });
});

test('the code is the one that the trainee sees', () => {
  const flow = { ...initialFlow(empty(1)), agencyCode: 'AP009' };
  expect(codeOf({ ...flow, step: { state: 'locked', source: 'app', notice: null } })).toBe('AP011');
  expect(codeOf({ ...flow, step: { state: 'locked', source: 'agency', notice: 'someone-else' } })).toBe(
    'AP009',
  );
  expect(codeOf({ ...flow, agencyCode: null })).toBeUndefined();
});
