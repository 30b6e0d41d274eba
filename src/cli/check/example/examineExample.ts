import { readFileSync } from 'node:fs';
import { type ConfigInput, readConfig } from '../config.js';
import { type Examining, type Finding, examine } from '../examine.js';
import { freePort } from './freePort.js';
import { type Change, startNodeExample } from './nodeExample.js';

/** The checks' own times, short enough for a test and long enough for a busy machine. */
export const TEST_TIMING = {
  patience: 8_000,
  settle: 240,
  slow: 1_200,
  prompt: 1_000,
  waiting: 700,
  remembered: 2_000,
  identity: 4_000,
};
const AGENCY_MS = 2_500;
const SHORT_IDENTITY: Change = {
  file: 'motp/store.js',
  search: 'IDENTITY_SECONDS = 600',
  replace: `IDENTITY_SECONDS = ${TEST_TIMING.identity / 1000}`,
};

/** What examples/node brings along for the check, with another port for the other side. */
export function exampleConfig(port: number): ConfigInput {
  const shipped = JSON.parse(readFileSync('examples/node/motp-check.json', 'utf8')) as ConfigInput;
  return { ...shipped, port };
}

/** A server before the LMS, at whose address it is found. */
export type Front = () => Promise<{
  base: string;
  leadTo: (origin: string) => void;
  close: () => Promise<void>;
}>;

/**
 * All checks against examples/node, as it is or with changes. An identity verification is good for seconds only where `only` names
 * `ten-minutes`: a busy machine may take longer than that for any other.
 */
export async function examineExample(
  changes: readonly Change[],
  only: readonly string[] = [],
  change: (config: ConfigInput) => ConfigInput = (config) => config,
  heard: Pick<Examining, 'onStrangers'> = {},
  front?: Front,
): Promise<Finding[]> {
  const port = await freePort();
  const read = readConfig(JSON.stringify(change(exampleConfig(port))), 'en');
  if (!read.config) throw new Error(read.problems.join('\n'));
  const long = only.includes('ten-minutes');
  const before = await front?.();
  const outside = `http://127.0.0.1:${port}`;
  const lms = await startNodeExample(
    {
      MOTP_AGENCY: `${outside}/agency/api/v2/`,
      MOTP_PROVIDER_URL: `${outside}/provider`,
      MOTP_REPORT_URL: `${outside}/agency/ExConn/LMS/`,
      MOTP_TIMEOUT: String(AGENCY_MS),
      ...(before && { MOTP_URL: `${before.base}/motp` }),
    },
    [...(long ? [SHORT_IDENTITY] : []), ...changes],
  );
  before?.leadTo(lms.origin);
  try {
    return await examine({
      base: new URL(before?.base ?? lms.origin),
      config: read.config,
      allowedHosts: [],
      only,
      long,
      interrupted: new AbortController().signal,
      onFinding: () => undefined,
      timing: TEST_TIMING,
      ...heard,
    });
  } finally {
    await lms.close();
    await before?.close();
  }
}
