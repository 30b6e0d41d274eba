import { AGENCY_CODES } from '../../src/core/agency.js';
import type { AgencyCode } from '../../src/sandbox/agency/codes.js';
import {
  type Failure,
  type GuideLocale,
  type Seen,
  seenAfterCode,
  seenAfterIdentity,
  seenAfterReset,
} from './seen.js';

/** What a support desk asks by: what the trainee did before, and what came of it. */
export interface DeskRow {
  /** In ASCII, of one table: names the row's picture, too. */
  name: string;
  /** What led to this screen: codes of the agency, or the end of an identity verification. */
  causes: Cause[];
  /** With `ANY_CODE` in place of a code where several codes led to it. */
  seen: Seen;
}

/** `app`: the trainee had said that the app shows AP011. */
export type Cause = { code: AgencyCode; app?: true } | { failure: Failure };

export const DESK_TABLES = ['code', 'reset', 'identity'] as const;
export type DeskTable = (typeof DESK_TABLES)[number];

export const FAILURES: Readonly<Record<Failure, Readonly<Record<GuideLocale, string>>>> = {
  cancelled: { ko: '취소함', en: 'cancelled' },
  'window-closed': { ko: '창을 닫음', en: 'the window was closed' },
  blocked: { ko: '창이 막힘', en: 'the window was blocked' },
  'someone-else': { ko: '다른 사람으로 인증함', en: 'verified as someone else' },
  expired: { ko: '시간이 지남', en: 'timed out' },
  provider: { ko: '본인인증 기관 장애', en: 'the provider failed' },
  network: { ko: '연결이 끊김', en: 'the connection failed' },
  limit: { ko: '하루 횟수를 넘음', en: 'as often as a day allows' },
};

/** What stands for a code where several codes have the same words. */
const ANY_CODE = '…';
const CODES = Object.keys(AGENCY_CODES) as AgencyCode[];

/** The rows of a table, each with what the real view shows. Causes that show the same, but for the code itself, share one. */
export function deskRows(table: DeskTable, locale: GuideLocale): DeskRow[] {
  const alike = new Map<string, DeskRow>();
  for (const cause of causesOf(table)) {
    const seen = seenAfter(table, cause, locale);
    const same = withoutCode(seen, cause);
    const row = alike.get(same);
    if (row === undefined) alike.set(same, { name: nameOf(cause), causes: [cause], seen });
    else alike.set(same, { ...row, causes: [...row.causes, cause], seen: JSON.parse(same) as Seen });
  }
  return [...alike.values()];
}

function causesOf(table: DeskTable): Cause[] {
  const codes = CODES.map((code): Cause => ({ code }));
  switch (table) {
    case 'code':
      return codes;
    case 'reset':
      return [...codes, { code: '200', app: true }];
    case 'identity':
      return (Object.keys(FAILURES) as Failure[]).map((failure) => ({ failure }));
  }
}

function seenAfter(table: DeskTable, cause: Cause, locale: GuideLocale): Seen {
  if ('failure' in cause) return seenAfterIdentity(cause.failure, locale);
  if (table === 'code') return seenAfterCode(cause.code, locale);
  return seenAfterReset(cause.code, locale, cause.app ? 'app' : 'agency');
}

function withoutCode(seen: Seen, cause: Cause): string {
  const text = JSON.stringify(seen);
  return 'failure' in cause ? text : text.replaceAll(cause.code, ANY_CODE);
}

function nameOf(cause: Cause): string {
  return 'failure' in cause ? cause.failure : `${cause.code.toLowerCase()}${cause.app ? '-app' : ''}`;
}
