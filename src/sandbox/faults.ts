import { z } from 'zod';
import { agencyAnswer, AGENCY_MESSAGES } from './agency-codes.js';
import { type Answer, html, json } from './http.js';
import { gatewayPage } from './pages/gateway.js';
import { TRAINEE_IDS, type TraineeId } from './trainees.js';

/** The places where something can go wrong: the agency's two calls, the LMS's own, and the identity provider's page and API. */
export const ENDPOINTS = [
  'otp_accredit',
  'user_reset',
  'verify',
  'time',
  'identity_start',
  'identity_status',
  'clear_lock',
  'provider',
  'provider_page',
] as const;
export type Endpoint = (typeof ENDPOINTS)[number];

export const faultSchema = z.strictObject({
  endpoint: z.enum(ENDPOINTS),
  trainee: z.enum(TRAINEE_IDS).optional(),
  code: z.union([z.string().min(1).max(32), z.int()]).optional(),
  status: z.int().min(200).max(599).optional(),
  delayMs: z.int().min(0).max(600_000).optional(),
  drop: z.boolean().optional(),
  never: z.boolean().optional(),
  body: z.unknown().optional(),
  contentType: z
    .string()
    .regex(/^[\x20-\x7e]+$/)
    .optional(),
  times: z.int().min(1).optional(),
});
export type Fault = z.infer<typeof faultSchema>;

export interface Faults {
  add(fault: Fault): void;
  /** Puts the named demo fault in the place of the trainee's last one; null or an unknown name: none. */
  setDemo(trainee: TraineeId, name: string | null): void;
  list(): (Fault & { demo?: true })[];
  clear(): void;
  /** The fault that this request meets, if any: the oldest that fits, POST /sandbox/faults before demo faults; `times` counts down. */
  take(endpoint: Endpoint, trainee: TraineeId | null): Fault | undefined;
}

export function createFaults(): Faults {
  let ordered: Fault[] = [];
  const demo = new Map<TraineeId, Fault[]>();
  return {
    add(fault) {
      ordered.push({ ...fault });
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
function demoFaults(trainee: TraineeId, name: string | null): Fault[] {
  const agency = (fault: Omit<Fault, 'endpoint' | 'trainee'>): Fault[] =>
    (['otp_accredit', 'user_reset'] as const).map((endpoint) => ({ endpoint, trainee, ...fault }));
  switch (name) {
    case null:
    case '200':
      return [];
    case 'timeout':
      return agency({ never: true });
    case 'slow':
      return agency({ delayMs: 3000 });
    case 'html':
      return agency({ body: '<!doctype html><title>안내</title><p>서비스 점검 안내</p>' });
    case 'drop':
      return agency({ drop: true });
    case 'down':
      return agency({ status: 503 });
    case 'provider-down':
      return [{ endpoint: 'provider', trainee, status: 503 }];
    case 'AP010':
      return agency({ code: name });
    default:
      return name in AGENCY_MESSAGES ? [{ endpoint: 'otp_accredit', trainee, code: name }] : [];
  }
}

/** Carries a fault out: an answer, or undefined when the fault is only a delay and the request goes on as usual. */
export async function carryOut(
  fault: Fault,
  sleep: (ms: number) => Promise<void>,
): Promise<Answer | undefined> {
  if (fault.delayMs !== undefined) await sleep(fault.delayMs);
  if (fault.drop) return 'drop';
  if (fault.never) return 'never';
  const status = fault.status ?? 200;
  if (fault.body !== undefined) {
    const text = typeof fault.body === 'string';
    const type = fault.contentType ?? (text ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8');
    const body = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body);
    return { status, headers: { 'content-type': type }, body };
  }
  if (fault.code !== undefined) return json(agencyAnswer(fault.code), status);
  if (fault.status !== undefined) return html(gatewayPage(fault.status), fault.status);
  return undefined;
}
