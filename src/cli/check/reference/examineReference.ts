import { type Examining, type Finding, examine } from '../examine.js';
import { type ConfigInput, readConfig } from '../config.js';
import { freePort } from './freePort.js';
import { startReferenceLms } from './lms.js';

/** The checks' own times, short enough for a test and long enough for a busy machine. */
export const TEST_TIMING = {
  patience: 8_000,
  settle: 240,
  slow: 1_200,
  prompt: 1_000,
  waiting: 700,
  identity: 4_000,
};
const LMS_TIMING = { agency: 2_500, identity: TEST_TIMING.identity };

export function referenceConfig(port: number): ConfigInput {
  return {
    port,
    person: { name: '홍길동', phone: '010-0000-0000', id: 'hong01' },
    login: [{ post: '/lms/login', form: { id: 'hong01' } }],
    otherLogin: [{ post: '/lms/login', form: { id: 'lee02' } }],
    csrf: { page: '/lms/lesson' },
    expect: { CLASS_TME: '05' },
    verify: '/lms/motp/verify?course=C101&lesson=5',
    verifyOfOthers: '/lms/motp/verify?course=C999&lesson=1',
    time: '/lms/motp/time',
    start: '/lms/motp/start',
    status: '/lms/motp/status',
    clearLock: '/lms/motp/clear-lock',
    alternative: '/lms/motp/alternative',
  };
}

/** All checks against the reference LMS, with one duty left out or none. */
export async function examineReference(
  fault: string | null,
  only: readonly string[] = [],
  change: (config: ConfigInput) => ConfigInput = (config) => config,
  heard: Pick<Examining, 'onStrangers'> = {},
): Promise<Finding[]> {
  const port = await freePort();
  const lms = await startReferenceLms({ port, timing: LMS_TIMING }, fault);
  const read = readConfig(JSON.stringify(change(referenceConfig(port))), 'en');
  if (!read.config) throw new Error(read.problems.join('\n'));
  try {
    return await examine({
      base: new URL(`${lms.origin}/lms`),
      config: read.config,
      allowedHosts: [],
      only,
      long: true,
      interrupted: new AbortController().signal,
      onFinding: () => undefined,
      timing: TEST_TIMING,
      ...heard,
    });
  } finally {
    await lms.close();
  }
}
