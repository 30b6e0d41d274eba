import { describe, expect, test, vi } from 'vitest';
import { CHECKS } from './checks/index.js';
import { examineExample, TEST_TIMING } from './example/examineExample.js';
import { finderOf, MUTATED, mutantOf } from './example/mutants.js';
import type { Finding } from './examine.js';

// The example's log, of every fault that it is put to.
vi.spyOn(console, 'error').mockReturnValue();

const TIMES_OUT = {
  file: 'motp/config.js',
  search: 'Number(env.MOTP_TIMEOUT ?? 8_000)',
  replace: String(TEST_TIMING.waiting + TEST_TIMING.settle / 2),
};
const SLOW = {
  file: 'motp/router.js',
  search: 'const answer = agencyCode === null',
  replace: `await pass(${TEST_TIMING.waiting * 1.5});\n  const answer = agencyCode === null`,
};

/** What did not pass, and why. */
function notPassed(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ verdict }) => verdict.kind !== 'passed')
    .map(({ check, verdict }) => `${check.id}: ${JSON.stringify(verdict)}`);
}

describe('the checks', () => {
  test('pass examples/node as it is, and leave nothing out', { timeout: 60_000 }, async () => {
    const once = (await examineExample([])).filter(({ check }) => !check.long);
    const findings = [...once, ...(await examineExample([], ['ten-minutes']))];
    expect(notPassed(findings)).toEqual([]);
    expect(new Set(findings.map(({ check }) => check.id))).toEqual(new Set(CHECKS.map(({ id }) => id)));
  });

  test('have a mutant each, and no other', () => {
    expect(new Set(MUTATED.map(finderOf))).toEqual(new Set(CHECKS.map(({ id }) => id)));
  });

  // A server that queues, and that gives the agency up a moment after the trainee gave up the press behind; one that is slow alone.
  test.concurrent.each([
    [
      'the one before it is given up at the agency',
      TIMES_OUT,
      mutantOf('given-up-not-sent'),
      ['given-up-not-sent'],
    ],
    ['nothing, since the answers alone are slow', SLOW, [], []],
  ])('find a press that waited for %s', async (_, how, mistake, expected) => {
    const findings = await examineExample([how, ...mistake], ['given-up-not-sent']);
    const failed = findings.filter(({ verdict }) => verdict.kind === 'failed');
    expect(failed.map(({ check }) => check.id)).toEqual(expected);
  });

  test('find attempts that are a session’s and not the member’s, where the second login is the same member’s', async () => {
    const ofSession = {
      file: 'motp/router.js',
      search: 'hash(`${found.member.id} ${attempt}`)',
      replace: 'hash(`${found.owner} ${attempt}`)',
    };
    for (const [changes, expected] of [
      [[], 'passed'],
      [[ofSession], 'failed'],
    ] as const) {
      const [found] = await examineExample(changes, ['attempt-of-member'], (config) => ({
        ...config,
        otherLogin: undefined,
      }));
      expect(found?.verdict.kind).toBe(expected);
    }
  });

  test('name came_back where done wrote it and status does not read it, as with a DECIMAL of MySQL', async () => {
    const [file, search] = ['motp/identity.js', 'row.came_back === 1'];
    const [found] = await examineExample([{ file, search, replace: "row.came_back === '1'" }], ['way-back']);
    expect(JSON.stringify(found?.verdict)).toContain('done이 came_back을 적고 status가 그것을 읽는지 보세요');
  });

  test('say of a 대체인증 whose report is not taken that they cannot know whether it is sent again', async () => {
    const file = 'motp/router.js';
    const search = 'REPORT.atOnce && !(await report([record]))';
    const [found] = await examineExample(
      [{ file, search, replace: '!((await report([record])) || true)' }],
      ['alternative-report'],
    );
    expect(found?.verdict).toMatchObject({ kind: 'not-checked' });
    expect(JSON.stringify(found?.verdict)).toContain('RetVal 102');
  });

  test.each(['birth', 'ci'] as const)('find that %s is not compared, where the LMS has it', async (part) => {
    const me = { birth: '1990-01-31', ci: 'Y2ktb2YtYS1zYW1wbGUtcGVyc29uLWludmVudGVk' };
    const has = {
      file: 'lms.js',
      search: "phone: '010-0000-1001'",
      replace: `phone: '010-0000-1001', ${part}: '${me[part]}'`,
    };
    const ignored = {
      file: 'motp/person.js',
      search: "['name', 'phone', 'birth', 'ci']",
      replace: JSON.stringify(['name', 'phone', 'birth', 'ci'].filter((one) => one !== part)),
    };
    for (const [changes, expected] of [
      [[has], 'passed'],
      [[has, ignored], 'failed'],
    ] as const) {
      const [found] = await examineExample(changes, ['person-other'], (config) => ({
        ...config,
        person: { ...config.person, [part]: me[part] },
      }));
      expect(found?.verdict.kind).toBe(expected);
    }
  });

  // Against the checks of its own group, and others of a kind against their own check: all against all is minutes of waiting.
  test.concurrent.each(
    MUTATED.map((mutant) => {
      const { id, group, long } = CHECKS.find((check) => check.id === finderOf(mutant))!;
      return [mutant, id, long || mutant !== id ? id : group];
    }),
  )(
    'of examples/node with the mistake of %s fail exactly that one',
    { timeout: 60_000 },
    async (mutant, id, only) => {
      const findings = await examineExample(mutantOf(mutant), [only]);
      const failed = findings.filter(({ verdict }) => verdict.kind === 'failed');
      expect(
        failed.map(({ check }) => check.id),
        notPassed(findings).join('\n'),
      ).toEqual([id]);
    },
  );
});
