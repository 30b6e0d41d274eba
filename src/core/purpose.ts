/** What most institutions verify for (the agency's EVAL_CD): 00 입과, 01 진도, 02 시험, 03 과제, 04 진행평가, 99 기타. */
export const PURPOSES = ['00', '01', '02', '03', '04', '99'] as const;

export type KnownPurpose = (typeof PURPOSES)[number];

/** The agency's own name of each, EVAL_TYPE. */
export const EVAL_TYPES: Readonly<Record<KnownPurpose, string>> = {
  '00': '입과',
  '01': '진도',
  '02': '시험',
  '03': '과제',
  '04': '진행평가',
  '99': '기타',
};

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** Two digits. The table is the institution's: some have 05 토론, 06 기타평가, 52 and others (agency.md). */
export type Purpose = `${Digit}${Digit}`;

export function isPurpose(value: unknown): value is Purpose {
  return typeof value === 'string' && /^[0-9]{2}$/.test(value);
}

/** The purpose whose words fit: what the widget has none for is said in general words, those of 99. */
export function knownPurpose(purpose: Purpose): KnownPurpose {
  return PURPOSES.find((known) => known === purpose) ?? '99';
}
