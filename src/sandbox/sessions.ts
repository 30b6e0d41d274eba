import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import { type Answer, cookie, HttpError, type Incoming } from './http.js';
import type { Settings } from './settings.js';
import type { TraineeId } from './trainees.js';

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
  answers: Map<string, Promise<Answer>>;
}

export interface Sessions {
  /** The request's session. */
  find(request: Incoming): Session | undefined;
  /** The request's session, or 401. */
  need(request: Incoming): Session;
  /** Logs a trainee in; whoever is logged in as that trainee already stays so. */
  login(
    request: Incoming,
    trainee: TraineeId,
    sameSite: Settings['sessionCookie'],
  ): { session: Session; setCookie: string };
}

const SESSIONS_KEPT = 1000;

export function createSessions(): Sessions {
  const sessions = new Map<string, Session>();
  const find = (request: Incoming) => sessions.get(cookie(request, SESSION_COOKIE) ?? '');
  return {
    find,
    need(request) {
      const session = find(request);
      if (!session) throw new HttpError(401, 'no session: open a page of the LMS first');
      return session;
    },
    login(request, trainee, sameSite) {
      const current = find(request);
      const session: Session =
        current?.trainee === trainee
          ? current
          : { id: opaque(), trainee, verifications: [], answers: new Map() };
      remember(sessions, session.id, session, SESSIONS_KEPT);
      return { session, setCookie: `${SESSION_COOKIE}=${session.id}; Path=/; HttpOnly; ${sameSite}` };
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
