// oxlint-disable max-lines -- what may be given as an option, as tables of cases
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as fc from 'fast-check';
import { readSettings } from '../embed/settings/settings.js';
import { ko } from '../locales/ko.js';
import { withOverrides, type MessageOverrides } from '../locales/overrides.js';
import { OPTIONS, readOptions } from './options.js';

const NAMES = Object.keys(OPTIONS);
/** Anything that a host could pass, with the names of our options among its keys. */
const anyOptions = fc.dictionary(
  fc.oneof(fc.constantFrom(...NAMES), fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')),
  fc.anything({ withBigInt: true, withDate: true, withTypedArray: true, withNullPrototype: true }),
);

describe('whatever a host passes', () => {
  test('is read without a crash, and what is left can be relied on', () => {
    fc.assert(
      fc.property(fc.oneof(anyOptions, fc.anything()), (raw) => {
        const { options, errors } = readOptions(raw);
        for (const [name, value] of Object.entries(options)) {
          const isLeftOut = value === undefined || (name === 'verify' && value === null);
          expect(isLeftOut || OPTIONS[name as keyof typeof OPTIONS].schema.safeParse(value).success).toBe(
            true,
          );
        }
        for (const { code } of errors) expect(code).toBe('options-invalid');
      }),
      { numRuns: 2_000 },
    );
  });

  test('is never read back in what the developer is told: it might be a name or a number', () => {
    const secret = fc.stringMatching(/^[가-힣]{5,8}$/);
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), secret, fc.boolean(), (name, value, isNested) => {
        const { errors } = readOptions({ [name]: isNested ? { maskedName: [value], name: [value] } : value });
        for (const { message } of errors) expect(message).not.toContain(value);
      }),
    );
  });

  test('touches no prototype', () => {
    const before = [Object.prototype, Array.prototype, Function.prototype].map((one) => Reflect.ownKeys(one));
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.jsonValue(), (name, value) => {
        const json = `{"${name}":${JSON.stringify(value)},"__proto__":{"${name}":1,"touched":1},"constructor":{"prototype":{"touched":1}}}`;
        const { options } = readOptions(JSON.parse(json));
        withOverrides(ko, JSON.parse(json) as MessageOverrides);
        expect((options as { touched?: unknown }).touched).toBeUndefined();
        expect(({} as { touched?: unknown }).touched).toBeUndefined();
      }),
    );
    expect(
      [Object.prototype, Array.prototype, Function.prototype].map((one) => Reflect.ownKeys(one)),
    ).toEqual(before);
  });

  test.each([
    ['seconds', 1_767_582_000],
    ['a text', '2026-01-05'],
    ['no number', Number.NaN],
    ['more than a date can hold', 1e20],
  ])('a time that is %s is no time', (_, serverNow) => {
    const { options, errors } = readOptions({ verify: () => ({}), serverNow });
    expect(options.serverNow).toBeUndefined();
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Option `serverNow` must be epoch milliseconds/),
    ]);
  });
});

const start = () => Promise.resolve({ status: 'cancelled' as const });

describe('identity', () => {
  test('is an object around what starts it; a bare function is one that only starts', () => {
    const whole = { start, forget: () => undefined };
    expect(readOptions({ identity: whole }).options.identity).toBe(whole);
    expect(readOptions({ identity: start }).options.identity).toEqual({ start });
  });

  test.each([{}, { start: 1 }, { start, resume: 'later' }, { start, opensWindow: true }, 'start', null])(
    '%j is none',
    (identity) => {
      expect(readOptions({ identity }).options.identity).toBeUndefined();
    },
  );
});

const go = () => undefined;

function read(raw: Record<string, unknown>, isFromHtml = true) {
  const { options, errors } = readSettings({ verify: go, ...raw }, String, () => isFromHtml, go);
  return { next: options.next, errors: errors.map(({ message }) => message) };
}

describe('what comes next', () => {
  beforeAll(() => vi.stubGlobal('window', { location: new URL('https://lms.example/course/1?a=2') }));
  afterAll(() => vi.unstubAllGlobals());
  test.each([
    { url: '/exam' },
    { url: '?step=2', label: '시험 시작하기' },
    { onClick: go },
    { label: '', onClick: go },
  ])('%o is a way on', (next) => {
    expect(readOptions({ next }).options.next).toBe(next);
  });

  test.each([
    {},
    { label: '시험 시작하기' },
    { url: '' },
    { url: 'javascript:alert(1)' },
    { url: ' data:text/html,x' },
    { onClick: 'lms.next' },
    { url: '/exam', label: 7 },
    '/exam',
  ])('%j is none, and the developer is told', (next) => {
    const { options, errors } = readOptions({ verify: go, next });
    expect(options.next).toBeUndefined();
    expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(/^Option `next` must be/)]);
  });

  describe('in two attributes', () => {
    test('leads to this very site', () => {
      expect(read({ nextUrl: '/exam', nextLabel: '시험' })).toEqual({
        next: { url: '/exam', label: '시험' },
        errors: [],
      });
      expect(read({ nextUrl: 'https://lms.example/x' }).next?.url).toBe('https://lms.example/x');
    });

    test('leads to another site only where a script says so', () => {
      fc.assert(
        fc.property(fc.webUrl(), (nextUrl) => {
          const { next, errors } = read({ nextUrl });
          expect(next).toBeUndefined();
          expect(errors).toEqual([expect.stringMatching(/^nextUrl leads to another site/)]);
          expect(read({ nextUrl }, false)).toEqual({ next: { url: nextUrl, label: undefined }, errors: [] });
        }),
        { numRuns: 20 },
      );
    });

    test('needs an address', () => {
      expect(read({ nextLabel: '시험' })).toEqual({
        next: undefined,
        errors: ['nextLabel needs nextUrl: no button is shown.'],
      });
    });
  });
});

const said = (name: string, value: string) =>
  readSettings({ verify: go, [name]: value }, String, () => true, go).errors.map(({ message }) => message);

describe('a name of a field', () => {
  const NAMES_OF_FIELDS = ['fieldName', 'csrfField', 'csrfCookie'];

  test.each(NAMES_OF_FIELDS)('may be empty, and must not be blank: `%s`', (name) => {
    fc.assert(
      fc.property(fc.stringMatching(/^\s{1,5}$/), (blank) => {
        expect(said(name, blank)).toEqual([
          expect.stringMatching(new RegExp(`^${name} must be .* not blank`)),
        ]);
      }),
    );
    expect([said(name, ''), said(name, 'csrf token')]).toEqual([[], []]);
  });
});

describe('one wrong value', () => {
  const WHOLE = {
    verifyUrl: '/verify',
    clearLockUrl: '/clear',
    alternative: 'always',
    alternativeUrl: '/alternative',
    identityStartUrl: '/start',
    identityStatusUrl: '/status',
    nextUrl: '/exam',
    nextLabel: '시험',
  };
  beforeAll(() => {
    vi.stubGlobal('window', { location: new URL('https://lms.example/course/1') });
    vi.stubGlobal('document', { querySelector: () => null });
  });
  afterAll(() => vi.unstubAllGlobals());

  test.each(Object.keys(WHOLE))('of `%s` is told once, whatever else needs it', (name) => {
    const { errors } = readSettings({ ...WHOLE, [name]: 7 }, String, () => true, go);
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(new RegExp(`^${name} must be`)),
    ]);
  });

  test.each(Object.keys(WHOLE))('of an attribute leaves the function that a script gives: `%s`', (name) => {
    const { options } = readSettings({ ...WHOLE, verify: go, [name]: 7 }, String, () => true, go);
    expect(options.verify).toBe(go);
  });

  test.each([
    ['verifyUrl', 1],
    ['timeUrl', 0],
  ])('a CSRF token that no header can have is told once, where one is sent: `%s`', (name, times) => {
    const { errors } = readSettings({ verify: go, [name]: '/x', csrfToken: '토큰' }, String, () => true, go);
    expect(errors.map(({ message }) => message)).toEqual(
      Array(times).fill(expect.stringMatching(/^The CSRF token, or the name of its header/)),
    );
  });
});

describe('texts of the host', () => {
  test('take the places of ours, and nothing else does', () => {
    fc.assert(
      fc.property(fc.anything(), (overrides) => {
        const merged = withOverrides(ko, overrides as MessageOverrides);
        expect(shapeOf(merged)).toEqual(shapeOf(ko));
      }),
    );
    expect(withOverrides(ko, { title: '본인 확인', checking: 7, submit: null } as never)).toMatchObject({
      title: '본인 확인',
      checking: ko.checking,
      submit: ko.submit,
    });
  });
});

describe('what is none of our texts', () => {
  test('is known by its place', () => {
    expect(
      strayIn({ titel: '비밀', purpose: { '01': 7, '02': '강의' }, checking: { head: '비밀' } }),
    ).toEqual(['titel', 'purpose.01', 'checking']);
    expect(strayIn({ ...ko, title: null, more: undefined })).toEqual(['more']);
  });

  test('is whatever the merging leaves out', () => {
    const place = fc.constantFrom<keyof typeof ko>('title', 'purpose', 'checking');
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(place, fc.string()), fc.anything()), (messages) => {
        const merged = withOverrides(ko, messages);
        const isTaken = Object.entries(messages).every(
          ([key, value]) => Object.hasOwn(ko, key) && isWithin(merged[key as keyof typeof ko], value),
        );
        expect(strayIn(messages).length === 0).toBe(isTaken);
      }),
    );
  });
});

function strayIn(messages: unknown): string[] {
  const stray: string[] = [];
  withOverrides(ko, messages as MessageOverrides, stray);
  return stray;
}

/** Whether all of `part` stands in `whole`. */
function isWithin(whole: unknown, part: unknown): boolean {
  if (part === undefined || part === null) return true;
  if (typeof whole !== 'object' || Array.isArray(whole) || typeof part !== 'object') return whole === part;
  return (
    !Array.isArray(part) &&
    Object.entries(part).every(
      ([key, value]) =>
        Object.hasOwn(whole as object, key) && isWithin((whole as Record<string, unknown>)[key], value),
    )
  );
}

/** Which texts there are, whatever they say. */
function shapeOf(tree: unknown): unknown {
  if (typeof tree === 'string') return '';
  if (Array.isArray(tree)) return [];
  return Object.fromEntries(Object.entries(tree as object).map(([key, value]) => [key, shapeOf(value)]));
}
