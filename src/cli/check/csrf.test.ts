import { expect, test, vi } from 'vitest';
import type { ConfigInput } from './config.js';
import { type Guard, newestOnly, oneForEachForm, TOKEN_COOKIE, TOKEN_FIELD } from './example/csrfGuard.js';
import { examineExample } from './example/examineExample.js';
import { front } from './example/fronts.js';

// The example's log, of every fault that it is put to.
vi.spyOn(console, 'error').mockReturnValue();

/** Of each kind of request one, what hangs up, and what sends several at once. */
const CHECKS =
  'answer-json token session-verify csrf-verify get-refused one-attempt-no-answer reset-values reset-csrf body-type'.split(
    ' ',
  );
/** One token cannot go with two requests: that is said, and no verdict on them. */
const AT_ONCE = ['one-attempt-at-once', 'given-up-not-sent', 'reset-at-once'];

const page = '/lesson?course=C101&lesson=5';
const GUARDS: Record<string, [() => Guard, ConfigInput['csrf']]> = {
  'newest, of a cookie, in a header': [
    () => newestOnly('cookie'),
    { page, cookie: TOKEN_COOKIE, header: 'X-CSRF-TOKEN' },
  ],
  'newest, of a cookie, in a field': [
    () => newestOnly('cookie'),
    { page, cookie: TOKEN_COOKIE, field: TOKEN_FIELD },
  ],
  'newest, of a field of the answer': [() => newestOnly('field'), { page, field: TOKEN_FIELD }],
  'token of the widget’s own form': [oneForEachForm, { page, field: TOKEN_FIELD }],
};

test.concurrent.each(Object.entries(GUARDS))(
  'a right server whose framework takes only the %s is never said to be wrong',
  { timeout: 60_000 },
  async (takes, [guard, csrf]) => {
    // The framework's token takes the place of the example's.
    const off = { file: 'motp/config.js', search: "env.MOTP_CSRF !== 'false'", replace: 'false' };
    const config = (given: ConfigInput): ConfigInput => ({ ...given, csrf });
    const findings = await examineExample(
      [off],
      [...CHECKS, ...AT_ONCE],
      config,
      {},
      front({ guard: guard() }),
    );
    const wrong = findings.filter(({ verdict }) => verdict.kind === 'failed');
    expect(wrong.map(({ check, verdict, lines }) => [check.id, verdict, lines])).toEqual([]);
    const open = findings.filter(({ verdict }) => verdict.kind === 'not-checked');
    // Another kind of body has no place for a token that is a field.
    const bodies = csrf?.field === undefined ? [] : ['body-type'];
    const expected = [...bodies, ...(takes.startsWith('newest') ? AT_ONCE : [])];
    expect(new Set(open.map(({ check }) => check.id))).toEqual(new Set(expected));
    expect(findings).toHaveLength(CHECKS.length + AT_ONCE.length);
  },
);
