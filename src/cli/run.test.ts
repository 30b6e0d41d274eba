import { describe, expect, test } from 'vitest';
import { defineCommand, UsageError } from './command.js';
import { run } from './run.js';

const greet = defineCommand({
  usage: '<name>',
  summary: { ko: '인사합니다', en: 'greets' },
  options: { loud: { type: 'boolean', short: 'l', help: { ko: '크게', en: 'loudly' } } },
  run: async ({ positionals: [name], values, lang, print }) => {
    if (name === undefined) throw new UsageError(lang === 'ko' ? '이름이 없습니다' : 'no name');
    if (name === 'nobody') return 1;
    if (name === 'crash') throw new Error('on purpose');
    print(`${lang} ${name}${values.loud ? '!' : ''}`);
    return 0;
  },
});

async function call(...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await run(
    args,
    { greet },
    {
      print: (line) => out.push(line),
      warn: (line) => errors.push(line),
      interrupted: new AbortController().signal,
      version: '1.2.3',
    },
  );
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

describe('the command line', () => {
  test('runs a command in Korean, or in the language asked for', async () => {
    expect(await call('greet', 'you', '-l')).toEqual({ code: 0, out: 'ko you!', errors: '' });
    expect(await call('greet', '--lang', 'en', 'you')).toEqual({ code: 0, out: 'en you', errors: '' });
    expect(await call('greet', '--lang=en', 'you')).toEqual({ code: 0, out: 'en you', errors: '' });
  });

  test('answers 1 where the command failed', async () => {
    expect((await call('greet', 'nobody')).code).toBe(1);
  });

  test.each<string[]>([[], ['--help'], ['-h'], ['--lang', 'en', '--help']])(
    'lists the commands for %j',
    async (...args) => {
      const { code, out } = await call(...args);
      expect(code).toBe(0);
      expect(out).toContain('greet <name>');
      expect(out).toContain(args.includes('en') ? 'greets' : '인사합니다');
    },
  );

  test('explains one command with all its options', async () => {
    const { code, out } = await call('greet', '--help');
    expect(code).toBe(0);
    for (const part of ['-l, --loud', '--lang <ko|en>', '-h, --help', '크게']) expect(out).toContain(part);
  });

  test('says its version', async () => {
    expect(await call('--version')).toEqual({ code: 0, out: '1.2.3', errors: '' });
  });

  test.each([
    [['gret'], 'gret'],
    [['toString'], 'toString'],
    [['greet'], '이름이 없습니다'],
    [['greet', '--lang', 'en'], 'no name'],
    [['greet', 'you', '--quiet'], '--quiet'],
    [['greet', 'you', '--lang', 'fr'], 'fr'],
    [['greet', 'you', '--lang'], '--lang'],
  ])('answers 2 to %j and says what is wrong', async (args, told) => {
    const { code, out, errors } = await call(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toContain(told);
    expect(errors).toContain('--help');
  });

  test('answers 2 and names the fault where a command crashes', async () => {
    const { code, errors } = await call('greet', 'crash');
    expect(code).toBe(2);
    expect(errors).toContain('on purpose');
  });
});
