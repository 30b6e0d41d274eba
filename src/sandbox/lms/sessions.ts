import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import type { TraineeId } from '../trainees.js';

export const SESSION_COOKIE = 'sandbox_session';

/** The server's record that a trainee was verified, and how; the page holds nothing but the token. */
export interface Verification {
  token: string;
  purpose: string;
  by: 'motp' | 'identity';
  at: number;
}

export interface Session {
  id: string;
  trainee: TraineeId;
  verifications: Verification[];
  /** The answer to each press of the button, by its `attempt` id. */
  answers: Map<string, Promise<Response>>;
}

export interface Sessions {
  /** The request's session. */
  find(c: Context): Session | undefined;
  /** The request's session, or 401. */
  need(c: Context): Session;
  /** Whom the request's session belongs to. */
  traineeOf: (c: Context) => TraineeId | null;
  /** Logs a trainee in; whoever is logged in as that trainee already stays so. */
  login(trainee: TraineeId, current?: Session): Session;
}

const SESSIONS_KEPT = 1000;

export function createSessions(): Sessions {
  const sessions = new Map<string, Session>();
  const find = (c: Context) => sessions.get(getCookie(c, SESSION_COOKIE) ?? '');
  return {
    find,
    need(c) {
      const session = find(c);
      if (!session) throw new HTTPException(401, { message: 'no session: open a page of the LMS first' });
      return session;
    },
    traineeOf: (c) => find(c)?.trainee ?? null,
    login(trainee, current) {
      const session: Session =
        current?.trainee === trainee
          ? current
          : { id: opaque(), trainee, verifications: [], answers: new Map() };
      remember(sessions, session.id, session, SESSIONS_KEPT);
      return session;
    },
  };
}

/** A random name that tells nothing. */
export function opaque(): string {
  return bytesToHex(randomBytes(16));
}

/** Adds to a map that forgets its oldest entries. */
export function remember<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, kept: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= kept) break;
    map.delete(oldest);
  }
}
