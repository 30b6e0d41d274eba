import { EVAL_TYPES } from '../../../core/purpose.js';
import type { Reply } from './http.js';

/** Whether the duty of that name is to be left out. */
export type Is = (fault: string) => boolean;

export interface Member {
  id: string;
  name: string;
  phone: string;
}

export interface LmsSession {
  member: Member;
  csrf: string;
  /** Ends when the verification before it has its answer; for the fault of those that queue. */
  queue: Promise<unknown>;
  locked: Promise<unknown>;
}

export interface Lms {
  is: Is;
  timing: { agency: number; identity: number };
  settings: { agency: string; provider: string; secret: string; origin: () => string };
  sessionOf: (cookies: Map<string, string>) => LmsSession | null;
  anyone: () => LmsSession;
}

export function json(data: object, status = 200): Reply {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: JSON.stringify(data),
  };
}

export function html(markup: string, status = 200): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: markup,
  };
}

export const MEMBERS: readonly Member[] = [
  { id: 'hong01', name: '홍길동', phone: '010-0000-0000' },
  { id: 'lee02', name: '이아무', phone: '010-0000-0001' },
];
export const TYPES = new Map<string, string>(Object.entries(EVAL_TYPES));
