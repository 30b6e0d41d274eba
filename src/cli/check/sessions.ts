import type { Text } from '../command.js';
import { LoginError, openSession, type Session, type Way } from './bench/session.js';
import { t } from './check.js';
import type { Config } from './config.js';
import { Stopped } from './stopped.js';

/** The test person's session: without it nothing can be said of the server. */
export async function openFirst(way: Way, config: Config): Promise<Session> {
  try {
    return await openSession(way, config.login ?? config.cookie ?? '', config.csrf);
  } catch (error) {
    if (!(error instanceof LoginError)) throw error;
    const { ko, en } = whereItEnded(error);
    throw new Stopped(
      error.why.at === 'token'
        ? t(
            `CSRF 토큰을 찾지 못했습니다: ${ko}. 로그인이 되었는지, "csrf"가 맞는지 보세요.`,
            `No CSRF token was found: ${en}. See whether the login works and "csrf" is right.`,
          )
        : t(
            `로그인하지 못했습니다: ${ko}. LMS가 켜져 있는지, "login"이 맞는지 보세요.`,
            `Could not log in: ${en}. See whether the LMS runs and "login" is right.`,
          ),
    );
  }
}

/** Another session, or why there is none that differs: what needs it is not checked then. */
export async function openOther(
  way: Way,
  config: Config,
  session: Session,
): Promise<{ other: Session; whyNoOther: null } | { other: null; whyNoOther: Text }> {
  const login = config.otherLogin ?? config.otherCookie ?? config.login ?? '';
  const opened = await openSession(way, login, config.csrf).catch((error: unknown) => {
    if (error instanceof LoginError) return error;
    throw error;
  });
  if (opened instanceof LoginError) return { other: null, whyNoOther: whyNone(config, opened) };
  const differs = [...opened.cookies].some(([name, value]) => session.cookies.get(name) !== value);
  return differs
    ? { other: opened, whyNoOther: null }
    : { other: null, whyNoOther: whyNone(config, 'no other cookies') };
}

function whyNone({ otherLogin, otherCookie }: Config, reason: LoginError | 'no other cookies'): Text {
  if (!otherLogin && otherCookie === undefined)
    return t(
      '두 번째 세션이 없습니다. "otherLogin"이나 "otherCookie"를 넣으세요.',
      'There is no second session: give "otherLogin" or "otherCookie".',
    );
  const setting = otherLogin ? '"otherLogin"' : '"otherCookie"';
  if (reason === 'no other cookies')
    return t(
      `두 번째 세션이 없습니다: ${setting}의 쿠키가 없거나 첫 번째 세션과 같습니다. 로그인이 되는지 보세요.`,
      `There is no second session: ${setting} gives no cookie, or those of the first session. See whether that login works.`,
    );
  const { ko, en } = whereItEnded(reason);
  if (reason.why.at === 'login')
    return t(
      `두 번째 세션을 열지 못했습니다: ${ko}. ${setting}의 값을 보세요.`,
      `Could not open the second session: ${en}. See whether ${setting} is right.`,
    );
  return t(
    `두 번째 세션(${setting})은 열었지만 CSRF 토큰을 찾지 못했습니다: ${ko}. 로그인이 되었는지, 그 훈련생도 같은 과정을 듣는지 보세요.`,
    `The second session (${setting}) is open, but no CSRF token was found: ${en}. See whether its login works, and whether that trainee takes the same course.`,
  );
}

function whereItEnded({ why: { step, status } }: LoginError): Text {
  if (status === 'no-token') return t(step, step);
  if (status === 'no-answer') return t(`${step}: 답이 없습니다`, `${step}: no answer`);
  if (status === 'redirects')
    return t(`${step}: 자꾸 다른 주소로 보냅니다`, `${step}: it is redirected again and again`);
  return t(`${step}: HTTP ${status}`, `${step}: HTTP ${status}`);
}
