import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCp949 } from '../../sandbox/cp949.js';
import { textOf } from '../textOf.js';
import { readConfig } from './config.js';
import { exampleConfig } from './example/examineExample.js';

const ENCODINGS: ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(text, 'utf16le'),
  toCp949,
];
const GOOD = exampleConfig(5173) as Record<string, unknown>;

function problemsOf(change: Record<string, unknown>, lang: 'ko' | 'en' = 'en'): string[] {
  return readConfig(JSON.stringify({ ...GOOD, ...change }), lang).problems ?? [];
}

describe('the configuration', () => {
  test('is read, with the sandbox’s port and secret where it names none', () => {
    const { config } = readConfig(JSON.stringify({ ...GOOD, port: undefined }), 'en');
    expect(config).toMatchObject({
      port: 5173,
      host: '127.0.0.1',
      providerSecret: 'sandbox-site-secret',
      request: 'form',
    });
  });

  test('is read however an editor of Windows saves it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ENCODINGS),
        fc.constantFrom('', '\uFEFF'),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(undefined, 2, '\t'),
        fc.stringMatching(/^[가-힣A-Za-z0-9 ;,"'\\]{1,20}$/),
        (encoded, mark, end, indent, institution) => {
          const text = JSON.stringify({ ...GOOD, institution }, null, indent).replaceAll('\n', end);
          const bytes = encoded((encoded === toCp949 ? '' : mark) + text + end);
          expect(readConfig(textOf(bytes), 'en').config?.institution).toBe(institution);
          expect(readConfig(mark + text, 'en').config?.institution).toBe(institution);
        },
      ),
    );
  });

  test.each(['C:\\lms\\verify.php', 'D:/lms/verify.php', 'file:///C:/lms/verify.php'])(
    'a path of the disk is no address: %s',
    (verify) => {
      expect(problemsOf({ verify })).toEqual(['verify: is no address']);
      // As one types it, the backslash not doubled.
      expect(readConfig(`{"verify": "${verify}"}`, 'en').problems).not.toHaveLength(0);
    },
  );

  test('the example of the docs is one', () => {
    const example = /```json\n([^]*?)```/.exec(readFileSync('docs/ko/check.md', 'utf8'))?.[1];
    expect(readConfig(example ?? '', 'ko').problems).toBeUndefined();
  });

  test.each([
    [{ verfy: '/x' }, 'unknown name "verfy". Known names: '],
    [
      { person: { name: '홍길동', phone: '01000000000', id: 'hong01', fone: '' } },
      'person: unknown name "fone"',
    ],
    [{ verify: undefined }, 'verify: is required'],
    [{ login: undefined }, 'login: there is no way to log in'],
    [{ login: [{ put: '/x' }] }, 'login.0: must be { "get"'],
    [{ port: 0 }, 'port: '],
    [{ port: '5173' }, 'port: '],
    [{ purpose: '1' }, 'purpose: '],
    [{ framed: 'yes' }, 'framed: '],
    [{ verify: 'http://[x' }, 'verify: is no address'],
    [{ start: 'javascript:void(0)' }, 'start: is no address'],
    [{ login: undefined, cookie: 'sid=한글' }, 'cookie: has letters'],
    [{ login: undefined, cookie: 'sid=1\r\nx: y' }, 'cookie: has letters'],
    [{ csrf: { meta: 'x' } }, 'csrf: unknown name "meta". Known names: page cookie header field'],
  ])('%j is told by its name', (change, told) => {
    expect(problemsOf(change).some((problem) => problem.startsWith(told))).toBe(true);
  });

  test('problems come in Korean too', () => {
    expect(problemsOf({ verfy: '/x' }, 'ko')[0]).toContain('모르는 이름 "verfy"');
  });

  test('of any kind never crashes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { config, problems } = readConfig(text, 'ko');
        return config !== undefined || problems.length > 0;
      }),
    );
  });
});
