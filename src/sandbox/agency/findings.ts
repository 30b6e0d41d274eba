import { kst } from '../../core/report.js';
import { EVAL_TYPES } from '../../core/purpose.js';
import type { KeptAnswer } from '../provider/provider.js';
import { readForm, type SentField } from './form.js';
import { type Fields, TIME_FORM } from './rules.js';
import type { Finding } from './finding.js';
import { spoiltText } from './spoiltText.js';

export interface SentRequest {
  method: string;
  /** `?…`, as it was sent. */
  search: string;
  contentType: string;
  body: Uint8Array;
}

/** What the sandbox knows that makes more mistakes visible. */
export interface Known extends Fields {
  now: number;
  /** Whom the sandbox has under this USRID. */
  person: { name: string; phone: string } | undefined;
  /** When this person's same code came last, epoch ms. */
  before: number | undefined;
  /** What the sandbox's identity provider answered about a transaction. */
  answered: (transactionId: string) => KeptAnswer | undefined;
}

const FINDINGS_KEPT = 40;
const CHARACTERS_KEPT = 200;

/** A clock may differ by so much without a word. */
const CLOCK_MS = 60_000;
const TYPES = new Map<string, string>(Object.entries(EVAL_TYPES));

/** Everything that is wrong with a request to the agency, or would be at the next one. Pure. */
export function findingsOf(request: SentRequest, known: Known): Finding[] {
  const fields = readForm(request.body);
  const text = (name: string) => fields.find((field) => field.name === name)?.text ?? undefined;
  const all = [
    ...envelope(request),
    ...names(fields, known),
    ...fields.flatMap((field) => spoiltText(field)),
    ...values(text, known),
    ...record(text, known),
  ];
  // A name or a number that was spoilt is named already.
  const spoilt = all.some(({ field }) => field === 'USER_NM' || field === 'USER_TEL');
  return all
    .filter(({ kind }) => kind !== 'person' || !spoilt)
    .slice(0, FINDINGS_KEPT)
    .map(shortened);
}

function envelope({ method, search, contentType }: SentRequest): Finding[] {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.map((part) => part.trim()).find((part) => part.startsWith('charset='));
  const value = charset?.slice('charset='.length).replaceAll('"', '');
  return [
    ...found(method !== 'POST', { kind: 'method', seen: method }),
    ...found(type.trim() !== 'application/x-www-form-urlencoded', {
      kind: 'content-type',
      seen: contentType,
    }),
    ...found(value !== undefined && value !== 'utf-8', { kind: 'charset', seen: value ?? '' }),
    ...found(search.length > 1, { kind: 'in-address' }),
  ];
}

function names(fields: readonly SentField[], { required, optional, spare }: Known): Finding[] {
  const expected = [...required, ...optional];
  const known = [...expected, ...spare];
  const sent = fields.map(({ name }) => name);
  const twins = sent.flatMap((name) => {
    const twin = known.find((one) => one !== name && one.toLowerCase() === name.toLowerCase());
    return twin === undefined ? [] : [{ seen: name, meant: twin }];
  });
  const meant = twins.map((twin) => twin.meant);
  const missing = expected.filter(
    (name) => !sent.includes(name) && !meant.includes(name) && !isOfRecord(name),
  );
  const unknown = sent.filter((name) => !known.includes(name) && !twins.some(({ seen }) => seen === name));
  return [
    ...twins.map((twin): Finding => ({ kind: 'case', ...twin })),
    ...found(missing.length > 0, { kind: 'missing', seen: missing.join(', ') }),
    ...found(unknown.length > 0, { kind: 'unknown', seen: unknown.join(', ') }),
  ];
}

function values(text: (name: string) => string | undefined, known: Known): Finding[] {
  const { now, person, before } = known;
  const phone = text('USER_TEL');
  const code = text('OTPNO');
  const purpose = text('EVAL_CD');
  const type = text('EVAL_TYPE');
  const lesson = text('CLASS_TME');
  const time = text('USRDT');
  const ip = text('EXIP');
  const lostPhone = phone !== undefined && /^1\d{8,9}$/.test(phone);
  const lostCode = code !== undefined && /^\d{1,5}$/.test(code);
  const right = TYPES.get(purpose ?? '');
  const sent = [text('USER_NM'), phone];
  const held = [person?.name, person?.phone];
  return [
    ...about('USER_TEL', phone, lostPhone, { kind: 'zero-lost', meant: `0${phone}` }),
    ...about('USER_TEL', phone, !lostPhone && !/^\d*$/.test(phone ?? ''), { kind: 'digits-only' }),
    ...about('OTPNO', code, lostCode, { kind: 'zero-lost', meant: code?.padStart(6, '0') ?? '' }),
    ...about('OTPNO', code, !lostCode && !/^\d{6}$/.test(code ?? ''), { kind: 'code-form' }),
    ...found(before !== undefined, { kind: 'twice', seen: ((now - (before ?? now)) / 1000).toFixed(1) }),
    ...about('EVAL_CD', purpose, !/^\d\d$/.test(purpose ?? ''), { kind: 'purpose-form' }),
    ...about('EVAL_TYPE', type, right !== undefined && type !== right, {
      kind: 'purpose-name',
      meant: `${purpose} ${right}`,
    }),
    ...about('CLASS_TME', lesson, !/^\d\d$/.test(lesson ?? ''), { kind: 'lesson-form' }),
    ...timeFindings(time, now),
    ...about('EXIP', ip, !/^(\d{1,3}(\.\d{1,3}){3}|[\da-f:.]*:[\da-f:.]*)$/i.test(ip ?? ''), {
      kind: 'ip-form',
    }),
    ...found(person !== undefined && sent.some((one, at) => (one ?? held[at]) !== held[at]), {
      kind: 'person',
      seen: sent.map((one) => one ?? '').join(' '),
      meant: person ? `${person.name} ${person.phone}` : '',
    }),
  ];
}

function timeFindings(time: string | undefined, now: number): Finding[] {
  if (time === undefined) return [];
  const field = 'USRDT';
  if (!TIME_FORM.test(time)) return [{ kind: 'time-form', field, seen: time }];
  return found(!isAbout(time, now), {
    kind: 'time-differs',
    field,
    seen: time,
    meant: kst(now),
  });
}

/** Whether a time in Korea is `epoch`, as far as clocks agree. */
function isAbout(time: string, epoch: number): boolean {
  return Math.abs(Date.parse(`${time.replace(' ', 'T')}+09:00`) - epoch) <= CLOCK_MS;
}

/** What is said of an identity verification must be what the provider answered. */
function record(
  text: (name: string) => string | undefined,
  { required, optional, answered, person }: Known,
): Finding[] {
  const names = [...required, ...optional].filter((name) => isOfRecord(name));
  if (names.length === 0) return [];
  const [result = '', code = '', id = '', at = ''] = names.map((name) => text(name) ?? '');
  if ([code, id, at].includes('') || !/^[TF]$/.test(result)) {
    return [{ kind: 'record-missing', seen: names.join(', ') }];
  }
  const [, , field = '', timeField = ''] = names;
  const hasForm = TIME_FORM.test(at);
  // Whoever's transaction it is: the agency refuses such a time.
  const form = about(timeField, at, !hasForm, { kind: 'time-form' });
  const answer = answered(id);
  if (!answer) return [...form, { kind: 'record-invented', field, seen: id }];
  const verified = answer.name !== undefined;
  const isItsTime =
    !hasForm || (answer.timeIsTold ? at === answer.verified_at : isAbout(at, answer.decidedAt));
  return [
    ...form,
    ...found(code !== answer.result_code || !isItsTime || (result === 'T') !== verified, {
      kind: 'record-differs',
      seen: `${result} ${code} ${at}`,
      meant: `${verified ? 'T' : 'F'} ${answer.result_code} ${answer.verified_at}`,
    }),
    ...found(verified && person !== undefined && answer.name !== person.name, {
      kind: 'record-of-another',
      field,
      seen: answer.name ?? '',
    }),
  ];
}

/** `M_RET` and its three, or `m_Ret` and its three, in the order of the forms. */
function isOfRecord(name: string): boolean {
  return /^m_/i.test(name);
}

function about(
  field: string,
  seen: string | undefined,
  wrong: boolean,
  finding: Omit<Finding, 'field' | 'seen'>,
): Finding[] {
  return found(seen !== undefined && wrong, { ...finding, field, seen: seen ?? '' });
}

function shortened(finding: Finding): Finding {
  const { seen, meant } = finding;
  return {
    ...finding,
    ...(seen !== undefined && { seen: seen.slice(0, CHARACTERS_KEPT) }),
    ...(meant !== undefined && { meant: meant.slice(0, CHARACTERS_KEPT) }),
  };
}

function found(wrong: boolean, finding: Finding): Finding[] {
  return wrong ? [finding] : [];
}
