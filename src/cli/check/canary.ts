import { isAgencyAnswer } from '../../core/agency.js';
import { says } from './bench/agency.js';
import type { Bench } from './bench/bench.js';
import type { World } from './bench/world.js';
import { locationOf } from './bench/http.js';
import { kindOf } from './bench/look.js';
import { t } from './check.js';
import { Stopped } from './stopped.js';

/**
 * Whether the server asks our agency, found out by at most one code that could be counted. First a code of five digits,
 * which the agency does not count: a server that passes it on shows with it where it asks.
 */
export async function canary(own: Bench): Promise<World['opening']> {
  await own.press({ code: '12345' });
  if (own.asked('accredit').length > 0) return null;
  const press = await own.pressed(says('AP001'));
  const { answer } = press;
  if (await own.until(() => own.asked('accredit').length > 0, own.world.timing.settle))
    return { ...press, at: performance.now() };
  refuseOtherAgency(own, answer);
  refuseNobody(own, answer);
  refuseRedirect(own, answer);
  const kind = kindOf(answer);
  throw new Stopped(
    t(
      `verify에 번호를 보냈지만 검사용 mOTP 서버(http://127.0.0.1:${own.world.config.port}/agency/api/v2/)에 오지 않았습니다. 진짜 mOTP 서버로 갔을 수 있어 멈춥니다. LMS의 답: ${kind.ko}. 서버의 mOTP 주소, 로그인("login"), 토큰("csrf"), "verify" 주소와 "purpose"를 보세요.`,
      `verify was sent a code, and nothing came to this command’s agency (http://127.0.0.1:${own.world.config.port}/agency/api/v2/). It may have gone to the real one, so this stops. The LMS answered: ${kind.en}. Look at the agency’s address in your server, "login", "csrf", "verify" and "purpose".`,
    ),
  );
}

/** Nobody was asked, so the real agency was not either. */
function refuseNobody(own: Bench, answer: Parameters<Bench['read']>[0]): void {
  if (answer !== 'broken') return;
  const { origin } = own.world.resolve(own.world.config.verify);
  throw new Stopped(
    t(
      `${origin}에서 LMS가 답하지 않습니다. 서버가 켜져 있는지, 주소와 포트가 맞는지, http인지 https인지 보세요.`,
      `No LMS answers at ${origin}. See whether the server runs, whether host and port are right, and whether it is http or https.`,
    ),
  );
}

function refuseRedirect(own: Bench, answer: Parameters<Bench['read']>[0]): void {
  const next =
    typeof answer === 'string' ? null : locationOf(answer, own.world.resolve(own.world.config.verify));
  if (!next) return;
  const [to = ''] = next.href.split(/[?#]/);
  throw new Stopped(
    t(
      `verify가 ${to}(으)로 보냅니다. 브라우저에서는 POST가 GET이 되어 번호가 사라집니다. 로그인 화면이면 "login"을, http에서 https로 보낸 것이면 검사할 주소와 화면의 주소를 https로 바꾸세요.`,
      `verify leads to ${to}. A browser makes a GET of the POST, and the code is gone. If that is the login page, mend "login"; if it is https, use https in the address to check and in your page.`,
    ),
  );
}

function refuseOtherAgency(own: Bench, answer: Parameters<Bench['read']>[0]): void {
  if (typeof answer === 'string' || !isAgencyAnswer(answer.text)) return;
  throw new Stopped(
    t(
      `다른 mOTP 서버가 답했습니다. 진짜 서버로(또는 다른 검사나 샌드박스로) 간 것 같아 멈춥니다. LMS의 mOTP 주소를 http://127.0.0.1:${own.world.config.port}/agency/api/v2/ 로 바꾸세요.`,
      `Another agency answered. The request seems to have gone to the real one (or to another check or a sandbox), so this stops. Set your server to http://127.0.0.1:${own.world.config.port}/agency/api/v2/`,
    ),
  );
}
