import { expect, test } from 'vitest';
import { COMMANDS } from './commands.js';
import { commandHelp, commandList } from './help.js';

/** A person of an example has a Korean name in every language. */
const withoutNames = (help: string) => help.replaceAll('홍길동', '');

test.each(Object.entries(COMMANDS))('the help of %s is English for who reads English', (name, command) => {
  expect(withoutNames(commandHelp(name, command, {}, 'en'))).not.toMatch(/\p{Script=Hangul}/u);
});

test('the list of commands too', () => {
  expect(commandList(COMMANDS, {}, 'en')).not.toMatch(/\p{Script=Hangul}/u);
});

test('every help says what the exit codes mean', () => {
  for (const command of Object.values(COMMANDS))
    for (const lang of ['ko', 'en'] as const)
      expect(commandHelp('x', command, {}, lang)).toMatch(/: 0 .+, 1 .+, 2 .+\.$/);
});
