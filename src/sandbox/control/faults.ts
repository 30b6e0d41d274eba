import type { Context, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { agencyAnswer, AGENCY_MESSAGES } from '../agency/codes.js';
import { answer as answerWith, html, json } from '../http/answers.js';
import { gatewayPage } from '../http/gateway.js';
import { type Env, never } from '../http/line.js';
import type { World } from '../world.js';
import { FATES } from './fates.js';
import { headersSchema } from './settings.js';

/**
 * The places where something can go wrong: the agency's calls (`alternative`: the reports of 대체인증), the LMS's own, and the
 * identity provider's page and API.
 */
export const ENDPOINTS = [
  'otp_accredit',
  'user_reset',
  'alternative',
  'verify',
  'time',
  'identity_start',
  'identity_status',
  'clear_lock',
  'provider',
  'provider_page',
] as const;
export type Endpoint = (typeof ENDPOINTS)[number];

/** More than any answer that somebody would wait for. */
const MOST_BYTES = 32 * 1024 * 1024;

export const faultSchema = z.strictObject({
  endpoint: z.enum(ENDPOINTS),
  trainee: z.string().optional(),
  code: z.union([z.string().min(1).max(32), z.int()]).optional(),
  status: z.int().min(200).max(599).optional(),
  delayMs: z.int().min(0).max(600_000).optional(),
  drop: z.boolean().optional(),
  never: z.boolean().optional(),
  body: z.unknown().optional(),
  base64: z.base64().optional(),
  padTo: z.int().min(0).max(MOST_BYTES).optional(),
  contentType: z
    .string()
    .regex(/^[\x20-\x7e]+$/)
    .optional(),
  headers: headersSchema.optional(),
  cut: z.boolean().optional(),
  lost: z.boolean().optional(),
  times: z.int().min(1).optional(),
});
export type Fault = z.infer<typeof faultSchema>;

/** More than any test orders. */
const MOST_FAULTS = 1000;

export interface Faults {
  /** Says whether there was room for it. */
  add(fault: Fault): boolean;
  /** Puts the named demo fault in the place of the trainee's last one; null or an unknown name: none. */
  setDemo(trainee: string, name: string | null): void;
  list(): (Fault & { demo?: true })[];
  clear(): void;
  /** The fault that this request meets, if any: the oldest that fits, POST /sandbox/faults before demo faults; `times` counts down. */
  take(endpoint: Endpoint, trainee: string | null): Fault | undefined;
}

export function createFaults(): Faults {
  let ordered: Fault[] = [];
  const demo = new Map<string, Fault[]>();
  return {
    add(fault) {
      if (ordered.length >= MOST_FAULTS) return false;
      ordered.push({ ...fault });
      return true;
    },
    setDemo(trainee, name) {
      demo.set(trainee, demoFaults(trainee, name));
    },
    list: () => [
      ...ordered,
      ...[...demo.values()].flat().map((fault) => ({ ...fault, demo: true as const })),
    ],
    clear() {
      ordered = [];
      demo.clear();
    },
    take(endpoint, trainee) {
      const fault = ordered.find(
        (one) => one.endpoint === endpoint && (one.trainee === undefined || one.trainee === trainee),
      );
      if (!fault)
        return trainee === null ? undefined : demo.get(trainee)?.find((one) => one.endpoint === endpoint);
      if (fault.times !== undefined) {
        fault.times -= 1;
        if (fault.times === 0) ordered = ordered.filter((one) => one !== fault);
      }
      return fault;
    },
  };
}

/** What a demo fault's name stands for. A code is answered to a check; AP010, "reset failed", to the lock reset as well. */
function demoFaults(trainee: string, name: string | null): Fault[] {
  const agency = (fault: Omit<Fault, 'endpoint' | 'trainee'>): Fault[] =>
    (['otp_accredit', 'user_reset'] as const).map((endpoint) => ({ endpoint, trainee, ...fault }));
  switch (name) {
    case null:
    case '200':
      return [];
    case 'timeout':
    case 'slow':
    case 'html':
    case 'drop':
    case 'down':
      return agency(FATES[name]);
    case 'provider-down':
      return [{ endpoint: 'provider', trainee, ...FATES.down }];
    case 'AP010':
      return agency({ code: name });
    default:
      return name in AGENCY_MESSAGES ? [{ endpoint: 'otp_accredit', trainee, code: name }] : [];
  }
}

/** Lets the requests of a route meet what was ordered for it by `POST /sandbox/faults`. */
export function faultable(
  world: World,
  endpoint: Endpoint,
  traineeOf: (c: Context<Env>) => string | null,
  sleep: (ms: number) => Promise<void>,
): MiddlewareHandler<Env> {
  return async (c, next) => {
    const asUsual = async () => {
      await next();
      return c.res;
    };
    const answer = await meet(c, world.faults.take(endpoint, traineeOf(c)), asUsual, sleep);
    // Hono would give it the headers of the answer before.
    c.res = undefined;
    c.res = answer;
  };
}

/**
 * Lets a request meet its fault. `asUsual` is what would be done without it: left out if the fault answers, done before
 * if only the answer is `lost`.
 */
export async function meet(
  { env }: Context<Env>,
  fault: Fault | undefined,
  asUsual: () => Response | Promise<Response>,
  sleep: (ms: number) => Promise<void>,
): Promise<Response> {
  if (fault === undefined) return asUsual();
  const done = fault.lost ? await asUsual() : undefined;
  if (fault.delayMs !== undefined) await sleep(fault.delayMs);
  if (fault.drop) env.reset();
  if (fault.drop || fault.never) return never();
  const answer = answerOf(fault) ?? done ?? (await asUsual());
  const body = padded(new Uint8Array(await answer.arrayBuffer()), fault.padTo ?? 0);
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(fault.headers ?? {})) headers.set(name, value);
  const whole = answerWith(body, answer.status, headers);
  if (!fault.cut) return whole;
  env.cut(whole);
  return never();
}

/** What the fault says instead; undefined if it leaves the words to whoever is asked. */
function answerOf({ status, body, base64, contentType, code }: Fault): Response | undefined {
  const saying = (words: string | Uint8Array<ArrayBuffer>, type: string) =>
    answerWith(words, status ?? 200, { 'content-type': contentType ?? type });
  if (base64 !== undefined) {
    return saying(
      Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)),
      'text/html; charset=utf-8',
    );
  }
  if (typeof body === 'string') return saying(body, 'text/html; charset=utf-8');
  if (body !== undefined) return saying(JSON.stringify(body), 'application/json; charset=utf-8');
  if (code !== undefined) return json(agencyAnswer(code), status);
  return status === undefined ? undefined : html(gatewayPage(status), status);
}

/** Spaces behind it mean nothing in JSON or HTML. */
function padded(given: Uint8Array<ArrayBuffer>, bytes: number): Uint8Array<ArrayBuffer> {
  if (given.length >= bytes) return given;
  const whole = new Uint8Array(bytes).fill(0x20);
  whole.set(given);
  return whole;
}
