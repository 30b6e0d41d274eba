import type { Text } from '../../command.js';
import type { Answer, NoAnswer } from '../bench/http.js';
import { type Bench } from '../bench/bench.js';
import { kindOf } from '../bench/look.js';
import {
  type Blocked,
  blockedIn,
  blockedOfWidget,
  cutsOff,
  headerOf,
  keepsOutOfFrames,
  pageOf,
} from '../bench/policy.js';
import { type Check, must, NotChecked, t } from '../check.js';
import { begun, NEEDS } from './identity/errand.js';

const WHAT: Record<Blocked['what'], Text> = {
  script: t('스크립트 파일', 'a script file'),
  'inline-script': t('화면 안의 스크립트', 'a script in the page'),
  style: t('스타일', 'styles'),
  form: t('본인인증 기관으로 가는 폼', 'the form that leads to the provider'),
  connection: t('위젯이 부르는 주소', 'an address that the widget asks'),
  sandbox: t('스크립트, 폼, 창 가운데 하나', 'scripts, forms or windows'),
};

/** Answers of which a browser makes something; what came of a page that was not to be had is another check's. */
function mustBlockNothing(name: string, blocked: readonly Blocked[]): void {
  for (const { what, by } of blocked)
    must(
      false,
      `${name}: Content-Security-Policy의 “${by}”가 ${WHAT[what].ko}을(를) 막습니다.`,
      `${name}: “${by}” of a Content-Security-Policy blocks ${WHAT[what].en}.`,
    );
}

function mustStayTogether(name: string, answer: Answer, good: readonly string[]): void {
  const value = cutsOff(answer, good);
  must(
    value === null,
    `${name}: Cross-Origin-Opener-Policy: ${value}가 본인인증 창과 화면을 끊습니다. 결과를 5초마다 묻는 status로만 압니다.`,
    `${name}: Cross-Origin-Opener-Policy: ${value} cuts the identity window off from its page, which learns of the result by status alone, asked every 5 s.`,
  );
}

function mustFitIntoFrames(name: string, bench: Bench, page: ReturnType<typeof pageOf>): void {
  const by = bench.world.config.framed ? keepsOutOfFrames(page) : null;
  must(
    by === null,
    `${name}: “${by}”가 다른 사이트의 프레임 안에 열리지 않게 합니다("framed").`,
    `${name}: “${by}” keeps it out of a frame of another site ("framed").`,
  );
}

function mustBeAnswered(name: string, answer: Answer | NoAnswer): asserts answer is Answer {
  must(
    typeof answer !== 'string' && answer.status < 400,
    `${name}: ${kindOf(answer).ko}`,
    `${name}: ${kindOf(answer).en}`,
  );
}

export const PAGE_HEADERS: Check = {
  id: 'page-headers',
  group: 'answer',
  needs: ['verify', 'page'],
  title: t(
    '위젯이 있는 화면의 헤더가 위젯을 막지 않습니다',
    'The headers of the page with the widget block none of it',
  ),
  why: t(
    'LMS가 보낸 CSP는 맞아도 Apache나 nginx가 더한 것이 위젯의 파일, 주소, 창을 막습니다. 캐시가 저장한 화면에는 남의 이름과 토큰이 있습니다.',
    'The LMS’s own CSP may be right, and one that Apache or nginx adds blocks the widget’s file, addresses or window. A page that a cache keeps has somebody else’s name and token.',
  ),
  mend: t(
    '문서 “어떤 페이지에 넣든”의 보안 정책과 “서버”의 COOP대로, 앞 서버의 설정(add_header, Header set, expires)까지 보세요.',
    'See the policies in “The script tag” and COOP in “The server”, in the settings of the server in front (add_header, Header set, expires) too.',
  ),
  async run(bench) {
    const { config, resolve } = bench.world;
    const answer = await bench.visit('page');
    mustBeAnswered('page', answer);
    const page = pageOf(answer, resolve(config.page ?? ''));
    if (!/data-motp-widget|motp-widget[^"'\s]*\.js/.test(answer.text))
      throw new NotChecked(
        t(
          '그 화면에 위젯이 없습니다. 위젯이 있는 화면의 주소를 "page"에 적으세요.',
          'There is no widget in that page: give the address of one with it as "page".',
        ),
      );
    const asked = [config.verify, config.time, config.status, config.clearLock, config.alternative];
    const addresses = asked.filter((one) => one !== undefined).map(resolve);
    mustBlockNothing('page', blockedOfWidget(page, addresses));
    mustStayTogether('page', answer, ['same-origin-allow-popups']);
    mustFitIntoFrames('page', bench, page);
    const cache = headerOf(answer, 'cache-control').toLowerCase();
    must(
      /no-store|private|no-cache/.test(cache) || !/public|max-age=(?!0\b)/.test(cache),
      `page: Cache-Control: ${cache}. 이 훈련생의 이름과 토큰이 든 화면이 저장됩니다.`,
      `page: Cache-Control: ${cache}. This trainee’s name and token are stored with the page.`,
    );
  },
};

export const IDENTITY_HEADERS: Check = {
  id: 'identity-headers',
  group: 'identity',
  needs: NEEDS,
  title: t(
    '본인인증 화면의 헤더가 그 화면을 막지 않습니다',
    'The headers of the identity pages block nothing of them',
  ),
  why: t(
    'CSP가 둘이면 둘 다 허용해야 합니다. Apache나 nginx가 더한 CSP나 COOP에 막혀 본인인증이 시작되지 않거나 창이 닫히지 않습니다.',
    'Of two CSPs both have to allow a thing. By a CSP or COOP that Apache or nginx adds no verification begins, or the window does not close.',
  ),
  mend: t(
    '이 주소들에는 CSP와 COOP를 더하지 마세요. 더해야 하면 문서 “서버”에 적힌 것을 허용하세요.',
    'Add neither CSP nor COOP at these addresses; where you must, allow what the document “The server” names.',
  ),
  async run(bench) {
    const { provider, resolve, config } = bench.world;
    const { page: start, transaction } = await begun(bench);
    const back = await bench.comeBack(transaction, provider.decide(transaction, 'cancelled'));
    const done = await bench.follow(back, transaction);
    const answers = { start, return: back, done };
    for (const [name, answer] of Object.entries(answers)) {
      mustBeAnswered(name, answer);
      const page = pageOf(answer, resolve(config.start ?? ''));
      mustBlockNothing(name, blockedIn(page));
      mustStayTogether(name, answer, []);
      mustFitIntoFrames(name, bench, page);
    }
  },
};
