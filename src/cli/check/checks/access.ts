import { says } from '../bench/agency.js';
import type { Bench } from '../bench/bench.js';
import type { Sending } from '../bench/send.js';
import { broke, kindOf } from '../bench/look.js';
import type { Session } from '../bench/session.js';
import { type Check, must, t } from '../check.js';
import { FROM_ANOTHER_SITE, MEND_CSRF, WHY_CSRF } from './otherSite.js';

const WHY_SESSION = t(
  '로그인하지 않은 사람이 남의 이름으로 인증합니다.',
  'Somebody who is not logged in is verified as somebody else.',
);
const MEND_SESSION = t(
  '세션에 회원이 없으면 401로 답하고 끝내세요. 로그인 화면으로 보내면 위젯이 읽지 못합니다.',
  'Answer 401 where the session has no member, and stop. The widget cannot read a redirect to a login page.',
);

/** Cookies that no login has given. */
function stranger(bench: Bench): Session {
  const { cookies, csrf } = bench.world.session;
  const names = [...cookies.keys()];
  return {
    cookies: new Map(names.map((name) => [name, bench.newToken()])),
    csrf: csrf && { ...csrf, sent: new Set() },
  };
}

async function pressed(bench: Bench, options: Sending) {
  const press = await bench.pressed(says('AP001'), options);
  return { ...press, times: bench.asked('accredit', press.code).length };
}

export const ACCESS_CHECKS: readonly Check[] = [
  {
    id: 'session-verify',
    group: 'access',
    needs: ['verify'],
    title: t('로그인하지 않으면 verify가 401로 답합니다', 'verify answers 401 where nobody is logged in'),
    why: WHY_SESSION,
    mend: MEND_SESSION,
    async run(bench) {
      for (const session of [null, stranger(bench)]) {
        const { answer, times } = await pressed(bench, { session });
        must(times === 0, '로그인 없이 mOTP 서버로 갔습니다.', 'It went to the agency without a login.');
        must(
          bench.read(answer) === 'signed-out',
          `401이나 {"outcome":"signed-out"}이 아닙니다: ${kindOf(answer).ko}`,
          `Neither 401 nor {"outcome":"signed-out"}: ${kindOf(answer).en}`,
        );
      }
    },
  },
  {
    id: 'session-identity',
    group: 'access',
    needs: ['start', 'status'],
    title: t(
      '로그인하지 않으면 start와 status가 아무것도 하지 않습니다',
      'start and status do nothing where nobody is logged in',
    ),
    why: WHY_SESSION,
    mend: MEND_SESSION,
    async run(bench) {
      const { transaction, state } = await bench.begin('unlock', { session: null });
      must(
        typeof transaction === 'string',
        '로그인 없이 본인인증 기관으로 갔습니다.',
        'start led to the identity provider without a login.',
      );
      const answer = await bench.get('status', { state }, { session: null });
      must(!broke(answer), `status: ${kindOf(answer).ko}`, `status: ${kindOf(answer).en}`);
      const { status } = await bench.status(state, { session: null });
      must(
        status !== 'pending' && status !== 'verified',
        `status가 로그인 없이 ${status}라고 답했습니다.`,
        `status answered ${status} without a login.`,
      );
    },
  },
  {
    id: 'csrf-verify',
    group: 'access',
    needs: ['verify'],
    title: t('다른 사이트에서 온 verify를 거절합니다', 'verify refuses what comes from another site'),
    why: WHY_CSRF,
    mend: MEND_CSRF,
    async run(bench) {
      for (const options of FROM_ANOTHER_SITE) {
        const { times } = await pressed(bench, options);
        must(
          times === 0,
          `Origin: ${options.headers?.['origin']}, 토큰 없는 요청이 mOTP 서버로 갔습니다.`,
          `A request with Origin: ${options.headers?.['origin']} and no token went to the agency.`,
        );
      }
    },
  },
  {
    id: 'get-refused',
    group: 'access',
    needs: ['verify'],
    title: t('GET으로 온 verify를 거절합니다', 'verify refuses a GET'),
    why: t(
      '링크와 그림 하나로 번호가 나가고, 주소에 든 인증번호가 기록에 남습니다.',
      'A link or an image is enough to send a code, and codes in addresses end up in logs.',
    ),
    mend: t(
      'POST가 아니면 405로 답하세요. $_REQUEST 대신 $_POST를 쓰세요.',
      'Answer 405 unless it is a POST. Use $_POST, not $_REQUEST.',
    ),
    async run(bench) {
      const { times } = await pressed(bench, { method: 'GET' });
      must(
        times === 0,
        'GET으로 온 인증번호가 mOTP 서버로 갔습니다.',
        'A code that came by GET went to the agency.',
      );
    },
  },
];
