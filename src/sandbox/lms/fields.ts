import { EVAL_TYPES, type KnownPurpose } from '../../core/purpose.js';
import { kst } from '../../core/report.js';
import type { Proof } from '../identity/records.js';
import { COURSE, type Person } from '../trainees.js';

/** The institution's id at the agency. */
const AGENT_ID = 'demo';

/** The trainee as the LMS's member data has it. */
export interface Member extends Person {
  memberId: string;
}

/**
 * The fields of otp_accredit (agency.md). Name and phone number come from the member data, never from the page;
 * the page adds the code and what it is for.
 */
export function accreditFields(
  member: Member,
  request: { code: string; purpose: KnownPurpose; sessionId: string; ip: string; now: number },
): Record<string, string> {
  return {
    ...personFields(member),
    OTPNO: request.code,
    SESSIONID: request.sessionId,
    EXIP: request.ip,
    COURSE_AGENT_PK: COURSE.id,
    CLASS_AGENT_PK: `${COURSE.id},${Number.parseInt(COURSE.term, 10)}`,
    EVAL_CD: request.purpose,
    EVAL_TYPE: EVAL_TYPES[request.purpose],
    CLASS_TME: request.purpose === '00' ? '00' : String(COURSE.lessonNumber).padStart(2, '0'),
    USRDT: kst(request.now),
  };
}

/** The fields of user_reset: the identity provider's own record, as the server got it (agency.md). */
export function resetFields(member: Member, proof: Proof): Record<string, string> {
  return {
    ...personFields(member),
    M_RET: 'T',
    M_RETCD: proof.resultCode,
    M_TRNID: proof.transactionId,
    M_TRNDT: proof.at,
  };
}

function personFields(member: Member): Record<string, string> {
  return { USER_NM: member.name, USER_TEL: member.phone, AGTID: AGENT_ID, USRID: member.memberId };
}

/** 홍길동 → 홍*동, 이산 → 이*: masked on the server, so that the page never has the name. */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name);
  const last = rest.length > 1 ? (rest.at(-1) ?? '') : '';
  return first + '*'.repeat(rest.length - (last ? 1 : 0)) + last;
}

/** 01000001234 → 010-****-1234. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}-****-${phone.slice(-4)}`;
}
