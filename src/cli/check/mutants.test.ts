import { describe, expect, test } from 'vitest';
import { CHECKS } from './checks/index.js';
import type { Finding } from './examine.js';
import { examineReference } from './reference/examineReference.js';

/** What did not pass, and why. */
function notPassed(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ verdict }) => verdict.kind !== 'passed')
    .map(({ check, verdict }) => `${check.id}: ${JSON.stringify(verdict)}`);
}

describe('the checks', () => {
  test('pass a server that keeps every duty, and leave nothing out', { timeout: 60_000 }, async () => {
    const findings = await examineReference(null);
    expect(notPassed(findings)).toEqual([]);
    expect(new Set(findings.map(({ check }) => check.id))).toEqual(new Set(CHECKS.map(({ id }) => id)));
  });

  // Against the checks of its own group: all 72 against all 72 is minutes of waiting, and was right when it was last run.
  test.concurrent.each(CHECKS.map(({ id, group }) => [id, group]))(
    'of a server that leaves out %s fail exactly that one',
    { timeout: 60_000 },
    async (id, group) => {
      const findings = await examineReference(id, [group]);
      const failed = findings.filter(({ verdict }) => verdict.kind === 'failed');
      expect(
        failed.map(({ check }) => check.id),
        notPassed(findings).join('\n'),
      ).toEqual([id]);
    },
  );
});
