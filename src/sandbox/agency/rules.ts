import { remember } from '../remember.js';
import { type AgencyAnswer, type AgencyCode, agencyAnswer } from './codes.js';
import { CODE_MS, codeAt } from './totp.js';

/** What the agency holds of one person: `key` belongs to the latest registered device, older devices are forgotten (FAQ 4d). */
interface Account {
  key: string | null;
  failures: number;
  locked: boolean;
}

/** The agency knows people by name and phone number alone (FAQ 3); it has never heard of an LMS's demo trainees. */
export interface AgencyStore {
  accounts: Map<string, Account>;
  registrations: number;
}

export interface AgencyRequest {
  method: string;
  contentType: string | undefined;
  fields: URLSearchParams;
}

interface AgencyRules {
  /** Whether the code of the minute before is still accepted; no evidence settles it (agency.md, "Time"). */
  acceptPrevious: boolean;
}

/** Those of the people that a test registers and never names again are forgotten first. */
const ACCOUNTS_KEPT = 1000;

/** "5회 초과": more than this many wrong codes lock the account (FAQ 1). */
const MOST_FAILURES = 5;

/** YYYY-MM-DD HH:mm:ss */
export const TIME_FORM = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

const PERSON = ['USER_NM', 'USER_TEL', 'AGTID', 'USRID'];
const PURPOSE = ['EVAL_CD', 'EVAL_TYPE', 'CLASS_TME'];
const REPORT = ['AGTID', 'USRID', 'COURSE_AGENT_PK', 'CLASS_AGENT_PK'];
const REPORTED = ['m_Ret', 'm_retCD', 'm_trnID', 'm_trnDT'];

export interface Fields {
  required: readonly string[];
  optional: readonly string[];
  spare: readonly string[];
}

/** The fields of the agency's forms; `spare` ones are not missed. `UT` is sent by some pages; what it means is not known. */
export const FORMS = {
  otp_accredit: {
    required: [...PERSON, 'OTPNO'],
    optional: ['SESSIONID', 'EXIP', 'COURSE_AGENT_PK', 'CLASS_AGENT_PK', ...PURPOSE, 'USRDT'],
    spare: ['UT'],
  },
  user_reset: { required: PERSON, optional: ['M_RET', 'M_RETCD', 'M_TRNID', 'M_TRNDT'], spare: [] },
  pSubOtpLog: { required: [...REPORT, ...PURPOSE, ...REPORTED], optional: [], spare: [] },
  /** At enrolment; one family sends the purpose all the same. */
  pAuthLog: { required: [...REPORT, ...REPORTED], optional: [], spare: PURPOSE },
} satisfies Record<string, Fields>;

export function createAgency(): AgencyStore {
  return { accounts: new Map(), registrations: 0 };
}

export function findAccount(store: AgencyStore, name: string, phone: string): Account | undefined {
  return store.accounts.get(nameOf(name, phone));
}

function nameOf(name: string, phone: string): string {
  return `${name}|${phone}`;
}

/** The person's account, opened when there is none. */
export function openAccount(store: AgencyStore, name: string, phone: string): Account {
  const found = findAccount(store, name, phone);
  if (found) return found;
  const account: Account = { key: null, failures: 0, locked: false };
  remember(store.accounts, nameOf(name, phone), account, ACCOUNTS_KEPT);
  return account;
}

/** Registers a device: from now on only its codes match. The lock and the failures of the person stay as they are. */
export function enrolDevice(store: AgencyStore, name: string, phone: string): string {
  store.registrations += 1;
  const key = `registration-${store.registrations}:${name}|${phone}`;
  openAccount(store, name, phone).key = key;
  return key;
}

/** What the app's registration does: a locked person gets AP011 (FAQ 5), anyone else a key for this device. */
export function register(
  store: AgencyStore,
  name: string,
  phone: string,
): { answer: AgencyAnswer; key: string | null } {
  if (findAccount(store, name, phone)?.locked) return { answer: agencyAnswer('AP011'), key: null };
  return { answer: agencyAnswer(200), key: enrolDevice(store, name, phone) };
}

/** What "mOTP 등록 초기화" does: forgets this device; a newer device's registration and a lock stay (FAQ 2). */
export function forget(store: AgencyStore, name: string, phone: string, key: string): void {
  const account = findAccount(store, name, phone);
  if (account?.key !== key) return;
  account.key = null;
  // What says nothing any more needs no place.
  if (!account.locked && account.failures === 0) store.accounts.delete(nameOf(name, phone));
}

/** `POST /api/v2/otp_accredit`: checks a code, counts failures, locks (agency.md). */
export function accredit(
  store: AgencyStore,
  request: AgencyRequest,
  now: number,
  rules: AgencyRules,
): AgencyAnswer {
  const { fields } = request;
  const fault = formFault(request, FORMS.otp_accredit) ?? personFault(fields) ?? codeFault(fields);
  if (fault) return agencyAnswer(fault);

  const account = findAccount(store, value(fields, 'USER_NM'), value(fields, 'USER_TEL'));
  if (account?.locked) return agencyAnswer('AP009');
  if (!account?.key) return agencyAnswer('AP005');

  const code = value(fields, 'OTPNO');
  const right =
    code === codeAt(account.key, now) ||
    (rules.acceptPrevious && code === codeAt(account.key, now - CODE_MS));
  if (right) {
    account.failures = 0;
    return agencyAnswer(200);
  }
  account.failures += 1;
  account.locked = account.failures > MOST_FAILURES;
  return agencyAnswer(account.locked ? 'AP009' : 'AP001');
}

/** `POST /api/v2/user_reset`: clears the lock on the word of an identity verification; the registration survives (agency.md). */
export function resetLock(store: AgencyStore, request: AgencyRequest): AgencyAnswer {
  const { fields } = request;
  const fault = formFault(request, FORMS.user_reset) ?? personFault(fields);
  if (fault) return agencyAnswer(fault);

  const proven =
    value(fields, 'M_RET') === 'T' &&
    value(fields, 'M_RETCD') !== '' &&
    value(fields, 'M_TRNID') !== '' &&
    TIME_FORM.test(value(fields, 'M_TRNDT'));
  if (!proven) return agencyAnswer('AP010');

  const account = findAccount(store, value(fields, 'USER_NM'), value(fields, 'USER_TEL'));
  if (!account || (account.key === null && !account.locked)) return agencyAnswer('AP005');
  account.locked = false;
  account.failures = 0;
  return agencyAnswer(200);
}

function value(fields: URLSearchParams, name: string): string {
  return fields.get(name) ?? '';
}

/** WE001–WE004: the institution's integration is wrong before any person is looked at. */
function formFault(request: AgencyRequest, { required, optional, spare }: Fields): AgencyCode | undefined {
  if (request.method !== 'POST') return 'WE002';
  const [type, ...parameters] = (request.contentType ?? '').toLowerCase().split(';');
  if (type?.trim() !== 'application/x-www-form-urlencoded') return 'WE001';
  const charset = parameters.map((part) => part.trim()).find((part) => part.startsWith('charset='));
  if (charset !== undefined && charset.replaceAll('"', '') !== 'charset=utf-8') return 'WE003';
  const known = (name: string) => [...required, ...optional, ...spare].includes(name);
  if (!required.every((name) => request.fields.has(name)) || ![...request.fields.keys()].every(known)) {
    return 'WE004';
  }
  return undefined;
}

function personFault(fields: URLSearchParams): AgencyCode | undefined {
  if (value(fields, 'USER_NM').trim() === '') return 'AP002';
  if (value(fields, 'USER_TEL').trim() === '') return 'AP003';
  return undefined;
}

function codeFault(fields: URLSearchParams): AgencyCode | undefined {
  if (value(fields, 'OTPNO').trim() === '') return 'AP004';
  return /^\d{6}$/.test(value(fields, 'OTPNO')) ? undefined : 'AP012';
}
