import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import { remember } from '../remember.js';

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
  trainee: string;
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
  traineeOf: (c: Context) => string | null;
  /** Logs a trainee in; whoever is logged in as that trainee already stays so. */
  login(trainee: string, current?: Session): Session;
}

/** Of each kind. */
const SESSIONS_KEPT = 1000;

export function createSessions(): Sessions {
  // Apart, so that visitors who keep no cookie push nobody out who does.
  const unseen = new Map<string, Session>();
  const seen = new Map<string, Session>();
  const find = (c: Context) => {
    const id = getCookie(c, SESSION_COOKIE) ?? '';
    const session = seen.get(id) ?? unseen.get(id);
    if (!session) return undefined;
    unseen.delete(id);
    remember(seen, id, session, SESSIONS_KEPT);
    return session;
  };
  return {
    find,
    need(c) {
      const session = find(c);
      if (!session) throw new HTTPException(401, { message: 'no session: open a page of the LMS first' });
      return session;
    },
    traineeOf: (c) => find(c)?.trainee ?? null,
    login(trainee, current) {
      if (current?.trainee === trainee) return current;
      const session: Session = { id: opaque(), trainee, verifications: [], answers: new Map() };
      remember(unseen, session.id, session, SESSIONS_KEPT);
      return session;
    },
  };
}

/** A random name that tells nothing. */
export function opaque(): string {
  return bytesToHex(randomBytes(16));
}
