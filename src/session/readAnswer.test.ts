import { expect, test } from 'vitest';
import { readVerifyAnswer } from '../core/agency.js';
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
