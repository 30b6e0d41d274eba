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

export function logIn(response, memberId) {
  const id = randomBytes(16).toString('hex');
  sessions.set(id, { memberId });
  response.cookie('lms', id, { httpOnly: true, sameSite: 'lax' });
}

export function memberOf({ session: { memberId } }) {
  const member = MEMBERS.get(memberId);
  return member ? { id: memberId, ...member } : null;
}

/** The lesson, if this member takes the course; what is verified before it. */
export async function lessonOf(_memberId, course, number) {
  const purpose = LESSONS.get(number);
  return course === 'C101' && purpose ? { course, term: '3', number, purpose } : null;
}
