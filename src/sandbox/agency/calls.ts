import type { Context } from 'hono';
import type { KeptAnswer, ProviderAnswer } from '../provider/provider.js';
import type { World } from '../world.js';
import type { Finding } from './finding.js';
import { findingsOf } from './findings.js';
import { hex, readForm } from './form.js';
import { FORMS } from './rules.js';

/** `provider`: what the identity provider told the site's server, which explains a mismatch. */
type CallEndpoint = keyof typeof FORMS | 'phone_auth_hist' | 'provider';

/** A request as it reached the agency, byte by byte, and what is wrong with it. */
export interface Call {
  /** Counted from 1. */
  no: number;
  at: number;
  endpoint: CallEndpoint;
  trainee: string | null;
  /** `text` is null where the bytes are not UTF-8; `hex` where they are not plain ASCII. */
  fields: { name: string; text: string | null; hex: string | null }[];
  findings: Finding[];
  /** The code that was answered, or the HTTP status; null: no answer. */
  answer: string | null;
}

const FIELDS_KEPT = 40;
const BYTES_KEPT = 100;
/** Within this time the same code is still the same press, or its repetition. */
const TWICE_MS = 60_000;

/** What is known of a request to one of the agency's forms, before it is answered. */
export function openCall(
  world: World,
  c: Context,
  endpoint: keyof typeof FORMS,
  body: Uint8Array,
  answered: (transactionId: string) => KeptAnswer | undefined,
): Call {
  const now = world.now();
  const sent = readForm(body);
  const text = (name: string) => sent.find((field) => field.name === name)?.text ?? null;
  const trainee = world.byMemberId(text('USRID'));
  const call: Call = {
    no: 0,
    at: now,
    endpoint,
    trainee: trainee?.story.id ?? null,
    fields: sent.slice(0, FIELDS_KEPT).map(({ name, text, bytes }) => ({
      name: name.slice(0, BYTES_KEPT),
      text: text?.slice(0, BYTES_KEPT) ?? null,
      hex: bytes.some((byte) => byte < 0x20 || byte > 0x7e) ? hex(bytes.subarray(0, BYTES_KEPT)) : null,
    })),
    findings: [],
    answer: null,
  };
  call.findings = findingsOf(
    {
      method: c.req.method,
      search: new URL(c.req.url).search,
      contentType: c.req.header('content-type') ?? '',
      body,
    },
    { now, ...FORMS[endpoint], person: trainee?.lms, before: sameBefore(world, call), answered },
  );
  return call;
}

/** What the site's server was told of a person; `hex` says no more than the text here. */
export function callOfProvider(now: number, { result_code: code, ...answer }: ProviderAnswer): Call {
  const fields = Object.entries(answer).map(([name, text]) => ({ name, text, hex: null }));
  return { no: 0, at: now, endpoint: 'provider', trainee: null, fields, findings: [], answer: code };
}

/** Whether the answer lets the trainee go on. */
export function isGood({ answer, findings }: Call): boolean {
  return findings.length === 0 && (answer === '200' || answer === '101' || answer === '0000');
}

/** When the same code of the same person came last. */
function sameBefore(world: World, call: Call): number | undefined {
  const keyOf = ({ fields }: Call) =>
    ['USRID', 'USER_NM', 'OTPNO'].map((name) => fields.find((field) => field.name === name)?.text).join('|');
  if (call.endpoint !== 'otp_accredit') return undefined;
  const times = world.calls
    .filter(
      (one) => one.endpoint === call.endpoint && call.at - one.at < TWICE_MS && keyOf(one) === keyOf(call),
    )
    .map(({ at }) => at);
  return times.at(-1);
}

/** Whether a field came in no UTF-8. */
export function isUnreadable({ findings }: Call): boolean {
  return findings.some(({ kind }) => kind === 'euc-kr' || kind === 'not-utf8');
}
