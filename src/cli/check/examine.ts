import { performance } from 'node:perf_hooks';
import { setTimeout as pass } from 'node:timers/promises';
import type { Text } from '../command.js';
import { createAgency } from './bench/agency.js';
import { Bench } from './bench/bench.js';
import type { World } from './bench/world.js';
import { canary } from './canary.js';
import { guard } from './hosts.js';
import { Stopped } from './stopped.js';
import { createProvider } from './bench/provider.js';
import { createRedaction } from './bench/redact.js';
import { startOtherSide } from './bench/server.js';
import { type Timing, TIMING } from './bench/timing.js';
import { createTrace } from './bench/trace.js';
import { type Check, Failure, type Later, NotChecked, t } from './check.js';
import { CHECKS } from './checks/index.js';
import type { Config } from './config.js';
import { openFirst, openOther } from './sessions.js';

export type Verdict =
  { kind: 'passed' } | { kind: 'failed'; seen: Text } | { kind: 'not-checked'; because: Text };

/** What came of one check, with what was sent and seen. */
export interface Finding {
  check: Check;
  verdict: Verdict;
  lines: readonly string[];
  ms: number;
}

export interface Examining {
  base: URL;
  config: Config;
  allowedHosts: readonly string[];
  /** Groups or ids; none: all. */
  only: readonly string[];
  /** Wait as long as an identity verification is good. */
  long: boolean;
  interrupted: AbortSignal;
  onFinding: (finding: Finding) => void;
  /** How many presses came to the agency that no check sent, when all is done. */
  onStrangers?: (count: number) => void;
  timing?: Timing;
}

/** Drives the institution's server through its duties. Throws `Stopped` where that cannot be done, must not, or was interrupted. */
export async function examine(how: Examining): Promise<Finding[]> {
  const { config, timing = TIMING, interrupted } = how;
  const resolve = await Promise.race([guard(how.base, how.allowedHosts), stopped(interrupted)]);
  const agency = createAgency();
  const provider = createProvider(config.providerSecret, Date.now);
  const otherSide = await startOtherSide(config, agency, provider).catch((error: NodeJS.ErrnoException) => {
    throw new Stopped(
      t(
        `${config.host}:${config.port}에서 검사용 서버를 켤 수 없습니다(${error.code}). 샌드박스나 다른 검사가 켜져 있으면 끄거나, "port"를 바꾸고 LMS의 설정도 바꾸세요.`,
        `Cannot listen on ${config.host}:${config.port} (${error.code}). Stop the sandbox or the other check if one runs, or change "port" here and in the LMS.`,
      ),
    );
  });
  try {
    const examined = examineWith({ ...how, timing }, resolve, { agency, provider, otherSide });
    examined.catch(() => undefined);
    // At once, whatever is waited for: an answer, a verdict, ten minutes.
    return await Promise.race([examined, stopped(interrupted)]);
  } finally {
    await otherSide.close();
  }
}

async function examineWith(
  how: Examining & { timing: Timing },
  resolve: (address: string) => URL,
  { agency, provider, otherSide }: Pick<World, 'agency' | 'provider' | 'otherSide'>,
): Promise<Finding[]> {
  const { config, timing, interrupted, onFinding } = how;
  const way = { resolve, patience: timing.patience };
  const session = await openFirst(way, config);
  const { other, whyNoOther } = await openOther(way, config, session);
  const world: World = {
    config,
    resolve,
    timing,
    agency,
    provider,
    otherSide,
    session,
    other,
    whyNoOther,
    usedCodes: new Set(),
    opening: null,
  };
  world.opening = await canary(bench(world));
  const checks = CHECKS.filter(
    ({ id, group }) => how.only.length === 0 || how.only.includes(id) || how.only.includes(group),
  );
  const findings: Finding[] = [];
  const prepared = new Map<Check, { bench: Bench; value: unknown }>();
  for (const check of checks) {
    if (!check.prepare || !how.long || missing(check, world)) continue;
    const own = bench(world);
    prepared.set(check, { bench: own, value: await check.prepare(own).catch((error: unknown) => error) });
  }
  // What has to wait comes last.
  const [waiting, others] = [true, false].map((waits) => checks.filter((one) => prepared.has(one) === waits));
  let told = Promise.resolve();
  for (const check of [...(others ?? []), ...(waiting ?? [])]) {
    if (interrupted.aborted) break;
    const { finding } = await carryOut(check, world, how.long, prepared.get(check));
    agency.calm();
    // In the order of the checks, though one has to wait for its verdict.
    told = told.then(async () => {
      findings.push(await finding);
      if (!interrupted.aborted) onFinding(await finding);
    });
    // What it throws is thrown at the end.
    told.catch(() => undefined);
  }
  await told;
  how.onStrangers?.(strangers(world));
  return findings;
}

function stopped(interrupted: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () =>
      reject(new Stopped(t('중단했습니다. 보고서는 쓰지 않았습니다.', 'Interrupted; no report is written.')));
    if (interrupted.aborted) stop();
    interrupted.addEventListener('abort', stop, { once: true });
  });
}

/** Presses with a whole code that is none of ours: another check, or a trainee, is at the same server. */
export function strangers({ agency, usedCodes }: Pick<World, 'agency' | 'usedCodes'>): number {
  const codes = agency.requests.map(({ call, fields }) =>
    call === 'accredit' ? (fields.get('OTPNO')?.toString() ?? '') : '',
  );
  return codes.filter((code) => /^\d{6}$/.test(code) && !usedCodes.has(code)).length;
}

function bench(world: World): Bench {
  return new Bench(world, createTrace(createRedaction()));
}

async function carryOut(
  check: Check,
  world: World,
  long: boolean,
  prepared: { bench: Bench; value: unknown } | undefined,
): Promise<{ finding: Promise<Finding> }> {
  const began = performance.now();
  const own = prepared?.bench ?? bench(world);
  const result = await judge(check, world, long, own, prepared?.value);
  await own.ends();
  const ms = Math.round(performance.now() - began);
  const found = (verdict: Verdict): Finding => ({ check, verdict, lines: own.trace.lines, ms });
  if (typeof result !== 'function') return { finding: Promise.resolve(found(result)) };
  return { finding: pass(world.timing.settle).then(async () => found(await verdictOf(result))) };
}

async function judge(
  check: Check,
  world: World,
  long: boolean,
  own: Bench,
  value: unknown,
): Promise<Verdict | Later> {
  const because = missing(check, world);
  if (because) return { kind: 'not-checked', because };
  if (check.long && !long)
    return {
      kind: 'not-checked',
      because: t(
        '10분이 걸립니다. --ten-minutes를 붙이면 확인합니다.',
        'It takes ten minutes: --ten-minutes does it.',
      ),
    };
  let later: Later | undefined;
  const verdict = await verdictOf(async () => {
    if (value instanceof Error) throw value;
    later = (await check.run(own, value)) ?? undefined;
  });
  return verdict.kind === 'passed' && later ? later : verdict;
}

async function verdictOf(question: () => void | Promise<void>): Promise<Verdict> {
  try {
    await question();
    return { kind: 'passed' };
  } catch (error) {
    if (error instanceof Failure) return { kind: 'failed', seen: error.seen };
    // Led to a host that nobody allowed.
    if (error instanceof Stopped) return { kind: 'not-checked', because: error.why };
    if (error instanceof NotChecked) return { kind: 'not-checked', because: error.because };
    throw error;
  }
}

function missing(check: Check, { config, whyNoOther }: World): Text | null {
  const absent = check.needs.filter((endpoint) => config[endpoint] === undefined);
  if (absent.length > 0) {
    const names = absent.map((name) => `"${name}"`).join(', ');
    return t(`설정에 ${names} 주소가 없습니다.`, `The configuration has no address for ${names}.`);
  }
  return check.needsOther ? whyNoOther : null;
}
