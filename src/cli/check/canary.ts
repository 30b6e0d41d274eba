import { isAgencyAnswer } from '../../core/agency.js';
import { says } from './bench/agency.js';
import type { Bench } from './bench/bench.js';
import { kindOf } from './bench/look.js';
import { t } from './check.js';
import { Stopped } from './stopped.js';

/**
 * Whether the server asks our agency, found out by at most one code that could be counted. First a code of five digits,
 * which the agency does not count: a server that passes it on shows with it where it asks.
 */
export async function canary(own: Bench): Promise<void> {
  await own.press({ code: '12345' });
  if (own.asked('accredit').length > 0) return;
  const { answer } = await own.pressed(says('AP001'));
  if (await own.until(() => own.asked('accredit').length > 0, own.world.timing.settle)) return;
  refuseOtherAgency(own, answer);
  const kind = kindOf(answer);
  throw new Stopped(
    t(
      `verify에 번호를 보냈지만 검사용 mOTP 서버(http://127.0.0.1:${own.world.config.port}/agency/api/v2/)에 오지 않았습니다. 진짜 mOTP 서버로 갔을 수 있어 멈춥니다. LMS의 답: ${kind.ko}. 서버의 mOTP 주소, 로그인("login"), 토큰("csrf"), "verify" 주소와 "purpose"를 보세요.`,
      `verify was sent a code, and nothing came to this command’s agency (http://127.0.0.1:${own.world.config.port}/agency/api/v2/). It may have gone to the real one, so this stops. The LMS answered: ${kind.en}. Look at the agency’s address in your server, "login", "csrf", "verify" and "purpose".`,
    ),
  );
}

function refuseOtherAgency(own: Bench, answer: Parameters<Bench['read']>[0]): void {
  if (typeof answer === 'string' || !isAgencyAnswer(answer.text)) return;
  throw new Stopped(
    t(
      `다른 mOTP 서버가 답했습니다. 진짜 서버로 간 것 같아 멈춥니다. LMS의 mOTP 주소를 http://127.0.0.1:${own.world.config.port}/agency/api/v2/ 로 바꾸세요.`,
      `Another agency answered. The request seems to have gone to the real one, so this stops. Set your server to http://127.0.0.1:${own.world.config.port}/agency/api/v2/`,
    ),
  );
}
