import type { StateName } from './flow.js';
import type { Purpose } from './purpose.js';

/** One thing that the trainee did, and what came of it. */
export interface Tried {
  /** KST, `YYYY-MM-DD HH:mm:ss`. */
  at: string;
  what: 'code' | 'identity' | 'clear-lock' | 'alternative';
  /** The outcome's name, such as `mismatch` or `someone-else`. */
  outcome: string;
  agencyCode?: string | undefined;
}

/** What may have happened, to choose from. */
export const SITUATIONS = ['mismatch', 'registration', 'locked', 'no-phone', 'no-app'] as const;
export type Situation = (typeof SITUATIONS)[number];

/**
 * What HRDK asks institutions for (FAQ 7), as far as a page may know it: name, member id and phone number are added by
 * the institution. It holds no code and no text of the agency, and nothing personal but what a trainee may write of the
 * situation.
 */
export interface SupportReport {
  /** KST, `YYYY-MM-DD HH:mm:ss`. */
  at: string;
  state: StateName;
  purpose: Purpose;
  agencyCode?: string | undefined;
  /** The last ten, oldest first. */
  tried: readonly Tried[];
  /** What happened, in the trainee's words or in ours, which are Korean. */
  situation: string;
  browser: string;
  widgetVersion: string;
}

const KST_MS = 9 * 3_600_000;

/** A moment as the agency writes it (USRDT). Korea has no summer time. */
export function kst(agencyTime: number): string {
  return new Date(agencyTime + KST_MS).toISOString().slice(0, 19).replace('T', ' ');
}
