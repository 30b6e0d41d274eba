import { expect, test } from 'vitest';
import { HELP_TOPICS, resetsRegistration } from './help.js';

test('the topics are the questions of the FAQ, each once, under names that host pages link to', () => {
  expect(HELP_TOPICS).toEqual([
    'mismatch',
    'ap005',
    'ap011',
    'password',
    'wrong-registration',
    'changed',
    'several-phones',
    'clock',
    'no-app',
  ]);
});

test('what ends in registering anew in the app is known, since it cannot be done while locked (FAQ 2)', () => {
  expect(HELP_TOPICS.filter((topic) => !resetsRegistration(topic))).toEqual(['ap011', 'clock', 'no-app']);
});
