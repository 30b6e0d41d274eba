/** A sample LMS, in place of yours: sessions, members, lessons. All of it is invented. */
import { randomBytes } from 'node:crypto';

/** Members: persons whom the sandbox knows. */
const MEMBERS = new Map([
  ['trainee01', { name: '홍길동', phone: '010-0000-1001' }],
  ['trainee05', { name: '정다운', phone: '010-0000-1005', birth: '1990-01-31' }],
]);
const LESSONS = new Map([
  ['5', '01'],
  ['6', '02'],
  ['0', '00'],
]);
const sessions = new Map();

export const memberIds = [...MEMBERS.keys()];

/** Session middleware, as express-session would be: request.session, request.sessionID. */
export function session(request, _response, next) {
  const id = /(?:^|; )lms=([a-f0-9]{32})/.exec(request.get('cookie') ?? '')?.[1];
  request.sessionID = id ?? '';
  request.session = sessions.get(id) ?? {};
  next();
}

/** A new session in place of the one that was there. express-session: request.session.regenerate(). */
export function logIn(request, response, memberId) {
  sessions.delete(request.sessionID);
  const id = randomBytes(16).toString('hex');
  sessions.set(id, { memberId });
  response.cookie('lms', id, { httpOnly: true, sameSite: 'lax' });
}

export function memberOf({ session: { memberId } }) {
  const member = MEMBERS.get(memberId);
  return member ? { id: memberId, ...member } : null;
}

/** Who is logged in to the app (app-ticket.js), in place of your own: the sample's app sends nothing but the member's id. */
export function memberOfApp(request) {
  const id = (request.get('authorization') ?? '').replace(/^Bearer /, '');
  const member = MEMBERS.get(id);
  return member ? { id, ...member } : null;
}

/** The lesson, if this member takes the course; what is verified before it. */
export async function lessonOf(_memberId, course, number) {
  const purpose = LESSONS.get(number);
  return course === 'C101' && purpose ? { course, term: '3', number, purpose } : null;
}
