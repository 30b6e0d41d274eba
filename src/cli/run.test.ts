import * as fc from 'fast-check';
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
    [['greet', 'you', '--lang'], '--lang 뒤에 값이 있어야 합니다'],
    [['greet', '--lang', '-l'], '--lang 뒤에 값이 있어야 합니다'],
    [['greet', '-lx'], '모르는 옵션입니다: -x'],
    [['greet', '--quiet', '--lang', 'en'], 'Unknown option: --quiet'],
    [['greet', '--constructor'], '모르는 옵션입니다: --constructor'],
    [['greet', '--loud=5'], '--loud에는 값을 줄 수 없습니다'],
  ])('answers 2 to %j and says what is wrong', async (args, told) => {
    const { code, out, errors } = await call(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toContain(told);
    expect(errors).toContain('--help');
  });

  test('any arguments are taken or told in the language of the output, by no words of Node’s', async () => {
    const word = fc.oneof(
      fc.constantFrom('--', '-', '--loud', '-l', '--loud=', '--lang', '--lang=', '-ll', '--no-loud', '--l'),
      fc.string({ unit: 'binary', maxLength: 6 }).map((text) => `-${text}`),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (args) => {
        const { code, errors } = await call('greet', ...args);
        expect(errors).not.toMatch(/option argument|take an argument|Unknown option '|오류로/);
        expect([0, 1, 2]).toContain(code);
      }),
    );
  });

  test('answers 2 and names the fault where a command crashes', async () => {
    const { code, errors } = await call('greet', 'crash');
    expect(code).toBe(2);
    expect(errors).toContain('on purpose');
  });
});
