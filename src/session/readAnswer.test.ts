import { expect, test, vi } from 'vitest';
import * as fc from 'fast-check';
import { readClearAnswer, readVerifyAnswer, type ClearOutcome, type VerifyOutcome } from '../core/agency.js';
import { HttpAnswer } from '../host/httpAnswer.js';
import type { WidgetError } from '../host/errors.js';
import { outcomeOf } from './readAnswer.js';

test.each([
  ['<br />\n<b>Warning</b>: 홍길동 in verify.php', 'HTML'],
  ['\r\n<!DOCTYPE html>', 'HTML'],
  ['', 'nothing'],
  [undefined, 'nothing'],
  [null, 'nothing'],
  ['홍길동', 'another text'],
  [{ name: '홍길동' }, 'another object'],
  [{ status: 200, data: { code: '홍길동' } }, 'another object (axios? Give its `data`)'],
  [7, 'another number'],
])('a developer reads what came instead of an answer, but none of it: %j is %s', (answer, kind) => {
  const told: WidgetError[] = [];
  outcomeOf('verify', { kind: 'answered', answer }, readVerifyAnswer, 1_000, (error) => told.push(error));
  expect(told).toEqual([
    { code: 'answer-unreadable', message: expect.stringContaining(`verify() answered ${kind}`) },
  ]);
  expect(told[0]?.message).not.toContain('홍길동');
});

const LOGIN_PAGE = '<form><input type="password" value="홍길동"></form>';

test.each([
  [new HttpAnswer('', 401, 'POST', 'https://lms.example/v')],
  [new HttpAnswer('Page Expired', 419, undefined, 'https://lms.example/v')],
  [new HttpAnswer(LOGIN_PAGE, 200, undefined, 'https://lms.example/login')],
  [LOGIN_PAGE],
])('a server that wants a login has ended the session: %o', (answer) => {
  vi.stubGlobal('window', { location: new URL('https://lms.example/lesson') });
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const report = vi.fn();
  for (let i = 0; i < 2; i += 1) {
    expect(outcomeOf('verify', { kind: 'answered', answer }, readVerifyAnswer, 1_000, report)).toEqual({
      outcome: 'unavailable',
      reason: 'signed-out',
    });
  }
  expect(report).not.toHaveBeenCalled();
  expect(warn).toHaveBeenCalledOnce();
  expect(warn.mock.calls[0]?.[0]).toMatch(/^\[motp-widget\] signed-out: \S/);
  expect(warn.mock.calls[0]?.[0]).not.toContain('홍길동');
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('what the agency says counts, whatever the status', () => {
  const answer = new HttpAnswer('{"code":"AP001"}', 401, undefined, '');
  const outcome = outcomeOf('verify', { kind: 'answered', answer }, readVerifyAnswer, 1_000, vi.fn());
  expect(outcome).toMatchObject({ outcome: 'mismatch' });
});

/** What a developer is told of an answer, and what came of it. */
function heardOf(name: 'verify' | 'clearLock', answer: unknown) {
  const told: WidgetError[] = [];
  const read: (raw: unknown) => VerifyOutcome | ClearOutcome =
    name === 'verify' ? readVerifyAnswer : readClearAnswer;
  const outcome = outcomeOf(name, { kind: 'answered', answer }, read, 1_000, (error) => told.push(error));
  return { outcome, told, said: told.map(({ message }) => message).join() };
}

/** As an object, as JSON, and as JSON of a server. */
const asItComes = (answer: object) => {
  const text = JSON.stringify(answer);
  return fc.constantFrom<unknown>(answer, text, new HttpAnswer(text, 200, 'POST', ''));
};
const secret = fc.constantFrom(482_915_482, '홍길동', ['홍길동'], { name: '홍길동' });
const noText = fc
  .oneof(secret, fc.constant(null), fc.boolean(), fc.constant(''))
  .filter((one) => one !== '홍길동');

test('a token that is none is told once by its name, never by its value, and the success stands', () => {
  const success = fc.constantFrom<object>({ code: 200 }, { code: '200' }, { outcome: 'verified' });
  const answers = fc.tuple(success, noText).chain(([answer, token]) => asItComes({ ...answer, token }));
  fc.assert(
    fc.property(answers, (answer) => {
      const { outcome, told, said } = heardOf('verify', answer);
      expect(outcome.outcome).toBe('verified');
      expect(told.map(({ code }) => code)).toEqual(['answer-unreadable']);
      expect(said).toContain('a bad token');
      expect(said).not.toMatch(/482|홍길동/);
    }),
  );
});

test.each([
  [{ code: 'AP001', attemptsLeft: '3' }, 'attemptsLeft'],
  [{ code: 'AP001', attemptsLeft: 0 }, 'attemptsLeft'],
  [{ outcome: 'mismatch', agencyCode: 482_915 }, 'agencyCode'],
  [{ outcome: 'locked', agencyCode: '482915' }, 'agencyCode'],
  [{ outcome: 'mismatch', agencyCode: '<b>', attemptsLeft: -1 }, 'agencyCode, attemptsLeft'],
])('so is any other detail of an outcome: %j', (answer, names) => {
  const { told, said } = heardOf('verify', answer);
  expect(told).toHaveLength(1);
  expect(said).toContain(`a bad ${names} `);
  expect(said).not.toContain('482915');
});

test('nothing is told of a detail that is right, missing, undefined, or of another outcome', () => {
  const right = fc.record(
    {
      token: fc.oneof(fc.string({ minLength: 1 }), fc.constant(undefined)),
      attemptsLeft: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(undefined)),
      agencyCode: fc.constantFrom('AP001', undefined),
    },
    { requiredKeys: [] },
  );
  const base = fc.constantFrom<object>(
    { code: 200 },
    { code: 'AP001' },
    { outcome: 'verified' },
    { outcome: 'mismatch' },
  );
  fc.assert(
    fc.property(base, right, (one, details) => {
      expect(heardOf('verify', { ...one, ...details }).told).toEqual([]);
      expect(heardOf('verify', JSON.stringify({ ...one, ...details })).told).toEqual([]);
    }),
  );
  expect(heardOf('verify', { code: 'AP009', token: null, attemptsLeft: null }).told).toEqual([]);
  expect(heardOf('clearLock', { code: 200, token: 5 }).told).toEqual([]);
});
