import { agencyAnswer } from '../../../sandbox/agency/codes.js';

/** The interfaces of the agency, by the end of their address. */
const CALLS = new Map([
  ['otp_accredit', 'accredit'],
  ['user_reset', 'reset'],
  ['pSubOtpLog.jsp', 'report'],
  ['pAuthLog.jsp', 'report'],
  ['phone_auth_hist', 'report'],
] as const);

export type AgencyCall = 'accredit' | 'reset' | 'report';

/** A request of the LMS to the agency, as bytes. */
export interface AgencyRequest {
  call: AgencyCall;
  method: string;
  path: string;
  contentType: string;
  body: Buffer;
  /** The fields of the body, each as the bytes that its percent-encoding stands for. */
  fields: ReadonlyMap<string, Buffer>;
  at: number;
}

/** What the agency does with a request. `hold`: answers when told to, or never. */
export type Told =
  | { status?: number; headers?: Record<string, string>; body: string | Buffer; delay?: number }
  | 'drop'
  | { hold: Promise<Told> };
/** Or what it always says, so many milliseconds later. */
export type Behaviour = Told | { usually: number };

export interface Agency {
  requests: readonly AgencyRequest[];
  /** What becomes of the code (`accredit`), or of all calls of that kind. */
  when: (call: AgencyCall | { code: string }, behaviour: Behaviour) => void;
  /** Forgets what was told it. */
  calm: () => void;
  /** Takes a request; null: the address is none of the agency’s. */
  take: (request: Omit<AgencyRequest, 'call' | 'fields' | 'at'>) => Told | null;
}

/** An agency that says what it was told to say and keeps all that it was asked. A code of which it knows nothing is wrong. */
export function createAgency(): Agency {
  const requests: AgencyRequest[] = [];
  const behaviours = new Map<string, Behaviour>();
  return {
    requests,
    when(what, behaviour) {
      behaviours.set(typeof what === 'string' ? what : `code ${what.code}`, behaviour);
    },
    calm: () => behaviours.clear(),
    take(request) {
      const call = CALLS.get((request.path.split('?')[0] ?? '').split('/').at(-1) as never);
      if (call === undefined) return null;
      const fields = fieldsOf(request.contentType, request.body);
      requests.push({ ...request, call, fields, at: performance.now() });
      const code = call === 'accredit' ? fields.get('OTPNO')?.toString() : undefined;
      const told = behaviours.get(`code ${code}`) ?? behaviours.get(call) ?? { usually: 0 };
      return typeof told === 'object' && 'usually' in told
        ? { ...usual(call, request.path), delay: told.usually }
        : told;
    },
  };
}

/** The agency’s JSON for a code. */
export function says(code: string | number): { body: string } {
  return { body: JSON.stringify(agencyAnswer(code)) };
}

/** What the older interface answers to a report of 대체인증. */
export function reported(value: '101' | '102'): { body: string; headers: Record<string, string> } {
  const message = value === '101' ? 'SUCCESS' : 'ERROR';
  return {
    headers: { 'content-type': 'text/xml; charset=utf-8' },
    body: `<?xml version="1.0" encoding="utf-8"?><result><RetVal>${value}</RetVal><RetMsg>${message}</RetMsg><Remark></Remark></result>`,
  };
}

function usual(call: AgencyCall, path: string): { body: string; headers?: Record<string, string> } {
  if (call === 'accredit') return says('AP001');
  if (call === 'reset') return says(200);
  return path.includes('phone_auth_hist')
    ? { body: JSON.stringify({ code: 200, msg: 'SUCCESS', data_cnt: 1 }) }
    : reported('101');
}

/**
 * The fields of a form, by bytes: a server may send anything but UTF-8. A body of JSON is read as well, so that this
 * mistake is told once, by its own check.
 */
function fieldsOf(contentType: string, body: Buffer): Map<string, Buffer> {
  if (contentType.includes('json')) return jsonFields(body);
  const fields = new Map<string, Buffer>();
  for (const pair of body.toString('latin1').split('&')) {
    if (pair === '') continue;
    const at = pair.includes('=') ? pair.indexOf('=') : pair.length;
    fields.set(decoded(pair.slice(0, at)).toString('utf8'), decoded(pair.slice(at + 1)));
  }
  return fields;
}

function decoded(text: string): Buffer {
  const bytes = text
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

function jsonFields(body: Buffer): Map<string, Buffer> {
  const fields = new Map<string, Buffer>();
  try {
    const data = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    const first = Array.isArray(data['dataList']) ? (data['dataList'] as object[])[0] : data;
    for (const [name, value] of Object.entries(first ?? {})) fields.set(name, Buffer.from(String(value)));
  } catch {
    // No field of it can be read.
  }
  return fields;
}
