/**
 * Every code the agency is known to answer, with a `msg` in the agency's manner (agency.md, "Response"). No HRDK contact
 * data: the sandbox must not teach a page to show any (FAQ 7). Free of Node, so that the demo can list them.
 */
export const AGENCY_MESSAGES = {
  '200': '정상 처리되었습니다.',
  AP001: 'OTP 번호가 일치하지 않습니다.',
  AP002: '사용자명이 존재하지 않습니다.',
  AP003: '사용자 전화번호가 존재하지 않습니다.',
  AP004: 'OTP 번호가 존재하지 않습니다.',
  AP005: '등록되지 않은 사용자입니다.',
  AP006: '이미 등록된 사용자입니다.',
  AP007: 'API 호출 오류',
  AP008: '사용자 등록 중 오류가 발생하였습니다.',
  AP009: 'OTP 인증번호 [6자리] 5회 실패 사용자입니다.',
  AP010: '사용자 초기화 실패',
  AP011: '사용자 등록실패(OTP 인증번호 [6자리] 5회 실패 사용자)',
  AP012: 'OTP 번호는 6자리여야 합니다.',
  WE001: '지원하지 않는 Content-Type 입니다.',
  WE002: '지원하지 않는 Method 입니다.',
  WE003: '요청 Header 오류',
  WE004: '요청 파라미터명 오류',
  WE005: '요청 횟수를 초과하였습니다.',
  IE001: '내부 오류가 발생하였습니다.',
  CE001: '통신 오류(1)',
  CE002: '통신 오류(2)',
  CE003: '통신 오류(3)',
} as const;

export type AgencyCode = keyof typeof AGENCY_MESSAGES;

/** What the agency answers: `code` 200 as a number, failures as strings. */
export interface AgencyAnswer {
  code: number | string;
  msg: string;
  status: string;
}

/** The answer for a code; one that nobody knows gets a message all the same, so that unknown codes can be tried. */
export function agencyAnswer(code: number | string): AgencyAnswer {
  const msg = (AGENCY_MESSAGES as Record<string, string>)[code] ?? '알 수 없는 오류';
  return { code, msg, status: String(code) === '200' ? 'SUCCESS' : 'FAIL' };
}
