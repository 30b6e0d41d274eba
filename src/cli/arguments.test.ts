import { describe, expect, test } from 'vitest';
import type { Options } from './command.js';
import { COMMANDS } from './commands.js';
import { run } from './run.js';

/** Arguments of the real commands, each wrong in one way: exit code 2, nothing on the standard output, one clear line. */

/** A call that would be right, but for what is added to it. */
const RIGHT: Record<string, readonly string[]> = {
  sandbox: ['--port', '0'],
  check: ['http://127.0.0.1:1/'],
  say: ['AP009'],
  code: ['hong01'],
  cpclient: ['ENC', 'code', 'password', 'text'],
};

/** Values that no option of this name takes; '*': in whichever command. */
const WRONG: Record<string, readonly string[]> = {
  lang: ['fr', 'KO', 'en,ko'],
  port: ['x', '65536', '1e3', '5173.5', '0x10', '５１７３'],
  host: ['no such host', '999.1.1.1', '256.0.0.1', 'a..b', '1.2.3'],
  'public-url': ['x', 'ftp://a', 'localhost', 'javascript:1', 'http://'],
  person: ['홍길동', ',,,', '홍길동,1,a', '홍길동,01000000000,a b', '홍길동,01000000000,a,soon'],
  people: ['no/such/file.csv', '.'],
  provider: ['Simple', 'nice', 'constructor'],
  'site-secret': ['short'],
  rate: ['0', '-', 'x/min', '10/sec', '1.5'],
  log: ['JSON', 'x'],
  config: ['no/such/file.json', '.'],
  only: ['x', 'identity;token', 'constructor'],
  html: ['no/such/folder/x.html', '.'],
  json: ['no/such/folder/x.json', '.'],
  junit: ['no/such/folder/x.xml', '.'],
  times: ['0', 'x', '1.5', '１'],
  at: ['x', 'constructor'],
};
/** Those that take any text. */
const ANY = new Set(['allow-host', 'for']);

async function call(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  // A sandbox that starts all the same ends at once.
  const interrupted = AbortSignal.abort();
  const exit = await run(args, COMMANDS, {
    print: (line) => out.push(line),
    warn: (line) => err.push(line),
    interrupted,
    version: '0',
  });
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

async function isRefused(args: string[], named: string) {
  const { exit, out, err } = await call(...args);
  expect({ args, exit, out }).toEqual({ args, exit: 2, out: '' });
  const [first = '', ...more] = err.split('\n');
  expect(first, JSON.stringify(args)).toContain(named);
  expect(more.length, err).toBeLessThanOrEqual(2);
  expect(err).not.toMatch(/\n\s+at |오류로|fault of this program/);
}

describe.each(Object.entries(COMMANDS))('%s', (name, { options }) => {
  const right = RIGHT[name] ?? [];
  const others = (option: string) =>
    right.filter((one, at) => one !== `--${option}` && right[at - 1] !== `--${option}`);
  const all: Options = { ...options, lang: { type: 'string', help: { ko: '', en: '' } } };

  test('an option that is not there, before or behind the command', async () => {
    for (const unknown of ['--no-such', '--__proto__', '-Z', '--port-', '--constructor=1']) {
      await isRefused([name, ...right, unknown], unknown.replace(/=.*/, ''));
      await isRefused([unknown, name, ...right], unknown.replace(/=.*/, ''));
    }
  });

  for (const [option, { type, multiple }] of Object.entries(all)) {
    const long = `--${option}`;
    if (type === 'boolean') {
      test(`${long}: with a value, twice`, async () => {
        await isRefused([name, ...right, `${long}=1`], long);
        await isRefused([name, ...right, `${long}=`], long);
        await isRefused([name, ...right, long, long], long);
      });
      continue;
    }
    test(`${long}: without a value, with an empty one, twice, or another’s`, async () => {
      const rest = [name, ...others(option)];
      for (const empty of [
        [long],
        [`${long}=`],
        [long, ''],
        [long, ' '],
        [`${long}=\t`],
        [long, '--lang', 'ko'],
      ])
        await isRefused([...rest, ...empty], long);
      if (!multiple) await isRefused([...rest, long, 'ko', long, 'en'], long);
    });
    if (ANY.has(option)) continue;
    test(`${long}: with a value that it does not take`, async () => {
      const values = WRONG[option] ?? [];
      expect(values.length, 'a row in WRONG').toBeGreaterThan(0);
      for (const value of values) await isRefused([name, ...others(option), `${long}=${value}`], '');
    });
  }

  test('an option behind -- is none', async () => {
    if (name !== 'cpclient') await isRefused([name, ...right, '--', '--help'], '');
  });
});

test.each(['check', 'say', 'code', 'cpclient'])(
  '%s without what it is to do, with nothing, with too much',
  async (name) => {
    await isRefused([name], '');
    await isRefused([name, ''], '');
    if (name !== 'cpclient') await isRefused([name, ...(RIGHT[name] ?? []), 'more'], '');
  },
);

test('without a command: only its own options, and no other language', async () => {
  for (const args of [
    ['--lang', 'fr'],
    ['--lang=fr'],
    ['--lang'],
    ['--lang', ''],
    ['--help', '--help'],
    ['--version=1'],
    ['--port', '1'],
  ])
    await isRefused(args, args[0]?.replace(/=.*/, '') ?? '');
  for (const args of [['nothing'], ['--', 'nothing'], ['--lang', 'ko', 'nothing'], [''], ['constructor']])
    await isRefused(args, '모르는 명령');
});

test('the language may stand before the command', async () => {
  const { exit, err } = await call('--lang', 'en', 'code');
  expect([exit, err.split('\n')[0]]).toEqual([2, 'Whose code? For example: motp-widget code hong01']);
  expect((await call('--lang=en', '--help')).out).toContain('Usage');
  expect((await call('--lang', 'en', 'sandbox', '--help')).out).toContain('Usage: npx motp-widget sandbox');
});
