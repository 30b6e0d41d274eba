import { expect, test, vi } from 'vitest';
import { readVerifyAnswer } from '../core/agency.js';
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
