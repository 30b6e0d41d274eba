// oxlint-disable max-lines -- a list of checks, each beside what is said of it in two languages
import { type Behaviour, says, type Told } from '../bench/agency.js';
import { isPage, kindOf, speaksOfFaults } from '../bench/look.js';
import { promised } from '../bench/promised.js';
import { ELSEWHERE } from '../bench/server.js';
import { type Check, must, t } from '../check.js';
import { callsOf, type Made, makeAll } from './calls.js';
import { FAILURES } from './failures.js';

const BOM = '\uFEFF';
/** `정상` as an old server writes it. */
const EUCKR = Buffer.from([0xc1, 0xa4, 0xbb, 0xf3]);

/** Successes that are written in an odd way. Server and widget have to read each alike. */
const ODD_SUCCESSES: readonly [string, string | Buffer][] = [
  ['BOM', `${BOM}{"code":200,"msg":"","status":"SUCCESS"}`],
  [
    'EUC-KR msg',
    Buffer.concat([Buffer.from('{"code":200,"msg":"'), EUCKR, Buffer.from('","status":"SUCCESS"}')]),
  ],
  ['" 200"', '{"code":" 200","msg":"","status":"SUCCESS"}'],
  ['"200"', '{"code":"200","msg":"","status":"SUCCESS"}'],
];
export const OUTAGE_CHECKS: readonly Check[] = [
  {
    id: 'agency-hangs',
    group: 'outage',
    needs: ['verify'],
    title: t(
      'mOTP 서버가 답하지 않아도 10초 안에 답합니다',
      'When the agency hangs, the page is answered within 10 s',
    ),
    why: t(
      '위젯은 10초만 기다립니다. 서버가 더 기다리면 아무도 기다리지 않는 동안 번호가 판정됩니다.',
      'The widget waits 10 s. A server that waits longer has codes judged that nobody waits for.',
    ),
    mend: t(
      'mOTP 서버를 기다리는 시간을 8초로 하고, 지나면 {"outcome":"unavailable"}로 답하세요.',
      'Wait 8 s for the agency, then answer {"outcome":"unavailable"}.',
    ),
    async run(bench) {
      const { promise: hold, keep: letGo } = promised<Told>();
      try {
        const all = await makeAll(bench, () => ({ hold }));
        for (const [{ kind, name }, { answer, succeeded }] of all) {
          must(
            answer !== 'gave-up',
            `${name}: ${bench.world.timing.patience / 1000}초 동안 답이 없었습니다.`,
            `${name}: no answer within ${bench.world.timing.patience / 1000} s.`,
          );
          must(
            kind === 'report' || !succeeded,
            `${name}: 성공으로 답했습니다.`,
            `${name}: it was told as a success.`,
          );
        }
        const code = all[0]?.[1].requests[0]?.fields.get('OTPNO')?.toString() ?? '';
        return () =>
          must(bench.asked('accredit', code).length === 1, '다시 불렀습니다.', 'The agency was asked again.');
      } finally {
        letGo('drop');
      }
    },
  },
  {
    id: 'agency-slow',
    group: 'outage',
    needs: ['verify'],
    title: t('mOTP 서버가 3초 걸려도 기다립니다', 'An agency that takes 3 s is waited for'),
    why: t('맞는 번호가 쓰이고도 인증되지 않습니다.', 'A right code is spent and not verified.'),
    mend: t('기다리는 시간을 8초로 하세요.', 'Wait 8 s.'),
    async run(bench) {
      const { slow } = bench.world.timing;
      const behaviourOf = ({ kind }: { kind: string }): Behaviour =>
        kind === 'accredit' ? { ...says(200), delay: slow } : { usually: slow };
      for (const [{ name }, { answer, succeeded }] of await makeAll(bench, behaviourOf))
        must(succeeded, `${name}: ${kindOf(answer).ko}`, `${name}: ${kindOf(answer).en}`);
    },
  },
  {
    id: 'agency-redirect',
    group: 'outage',
    needs: ['verify'],
    title: t('mOTP 서버가 다른 주소로 보내도 따라가지 않습니다', 'A redirect of the agency is not followed'),
    why: t(
      '이름, 번호, 인증번호가 다른 서버로 한 번 더 갑니다. http로 가면 그대로 읽힙니다.',
      'Name, number and code are posted a second time, elsewhere; over http for anyone to read.',
    ),
    mend: t(
      "CURLOPT_FOLLOWLOCATION=false, 'follow_location'=>0, setInstanceFollowRedirects(false), redirect: 'manual'. 3xx는 답이 없는 것으로 다루세요.",
      "CURLOPT_FOLLOWLOCATION=false, 'follow_location'=>0, setInstanceFollowRedirects(false), redirect: 'manual'. Treat a 3xx as no answer.",
    ),
    async run(bench) {
      const { otherSide, config } = bench.world;
      const location = `http://127.0.0.1:${config.port}${ELSEWHERE}otp`;
      for (const { name, make, kind } of await callsOf(bench)) {
        for (const status of [302, 307]) {
          const before = otherSide.ledElsewhere();
          const { succeeded } = await make({ status, headers: { location }, body: '' });
          must(
            otherSide.ledElsewhere() === before,
            `${name}: ${status}을(를) 따라가 다른 주소로 보냈습니다.`,
            `${name}: it followed the ${status} and sent it elsewhere.`,
          );
          must(
            kind === 'report' || !succeeded,
            `${name}: ${status}을(를) 성공으로 읽었습니다.`,
            `${name}: it read a ${status} as a success.`,
          );
        }
      }
    },
  },
  {
    id: 'agency-401',
    group: 'outage',
    needs: ['verify'],
    title: t(
      'mOTP 서버나 방화벽의 401을 로그아웃으로 전하지 않습니다',
      'A 401 of the agency or a firewall is not passed on as a logout',
    ),
    why: t(
      '훈련생이 “다시 로그인”을 되풀이합니다. 번호는 세어졌을 수 있습니다.',
      'The trainee logs in again and again, while the code may have been counted.',
    ),
    mend: t(
      'mOTP 서버의 HTTP 상태를 그대로 전하지 말고, JSON이 아니면 502와 {"outcome":"unavailable"}로 답하세요.',
      'Do not pass the agency’s HTTP status on: for anything but its JSON answer 502 with {"outcome":"unavailable"}.',
    ),
    async run(bench) {
      for (const { name, make } of await callsOf(bench)) {
        const { answer } = await make({
          status: 401,
          headers: { 'content-type': 'text/html', 'www-authenticate': 'Basic realm="x"' },
          body: '<h1>Unauthorized</h1>',
        });
        must(
          bench.read(answer) !== 'signed-out',
          `${name}: 화면에 401(로그아웃)로 전했습니다.`,
          `${name}: it was passed on as a 401, logged out.`,
        );
      }
    },
  },
  {
    id: 'agency-html',
    group: 'outage',
    needs: ['verify'],
    title: t(
      'mOTP 서버나 방화벽의 HTML을 LMS의 화면으로 내보내지 않습니다',
      'HTML of the agency or a firewall is not served as a page of the LMS',
    ),
    why: t(
      'LMS 주소에서 남의 스크립트가 실행됩니다(XSS).',
      'A script of somebody else’s runs on the LMS’s origin (XSS).',
    ),
    mend: t(
      '기관의 JSON만 전하고, 그 밖에는 {"outcome":"unavailable"}로 답하세요. X-Content-Type-Options: nosniff도 넣으세요.',
      'Pass on the agency’s JSON only, else answer {"outcome":"unavailable"}, and send X-Content-Type-Options: nosniff.',
    ),
    async run(bench) {
      for (const { name, make, kind } of await callsOf(bench)) {
        for (const status of [200, 403]) {
          const marker = `<script>/*${bench.newToken()}*/</script>`;
          const { answer, succeeded } = await make({
            status,
            headers: { 'content-type': 'text/html' },
            body: `<html><body>${marker}</body></html>`,
          });
          const served = typeof answer !== 'string' && isPage(answer) && answer.text.includes(marker);
          must(
            !served,
            `${name}: mOTP 서버의 HTML(${status})이 그대로 나왔습니다.`,
            `${name}: the agency’s HTML (${status}) came through.`,
          );
          must(
            kind === 'report' || !succeeded,
            `${name}: 성공으로 읽었습니다.`,
            `${name}: it was read as a success.`,
          );
        }
      }
    },
  },
  {
    id: 'agency-down',
    group: 'outage',
    needs: ['verify'],
    title: t(
      'mOTP 서버에 닿지 않아도 오류 글이 화면으로 나오지 않습니다',
      'When the agency cannot be reached, no program’s complaint is answered',
    ),
    why: t(
      '“Warning: … in /home/…” 같은 글이 서버 경로를 보이고, 답이 JSON이 아니게 됩니다.',
      '“Warning: … in /home/…” shows the server’s paths, and the answer is no JSON any more.',
    ),
    mend: t(
      'ini_set(\'display_errors\', \'0\'). 오류를 잡아 {"outcome":"unavailable"}와 502로 답하세요.',
      'ini_set(\'display_errors\', \'0\'); catch the error and answer 502 with {"outcome":"unavailable"}.',
    ),
    async run(bench) {
      for (const { name, make } of await callsOf(bench)) {
        const { answer } = await make('drop');
        must(
          typeof answer !== 'string' && !speaksOfFaults(answer),
          `${name}: ${kindOf(answer).ko}`,
          `${name}: ${kindOf(answer).en}`,
        );
        must(
          answer.status >= 400 || answer.text.startsWith('{'),
          `${name}: JSON이 아닌 답을 HTTP ${answer.status}로 주었습니다.`,
          `${name}: it answered HTTP ${answer.status} without JSON.`,
        );
      }
    },
  },
  {
    id: 'agency-garbled',
    group: 'outage',
    needs: ['verify'],
    title: t(
      '이상하게 쓰인 성공을 서버와 화면이 똑같이 읽고, 성공은 code가 200일 때뿐입니다',
      'Server and page read an oddly written success alike, and a success is the code 200 alone',
    ),
    why: t(
      '화면은 “본인 확인을 마쳤습니다”인데 서버에 기록이 없어 강의가 열리지 않거나, 틀린 번호가 status나 msg 때문에 인증됩니다.',
      'The page says “verified” while the server has recorded nothing, and the lesson does not open; or a wrong code is verified for its status or msg.',
    ),
    mend: t(
      'BOM을 떼고 code만 읽어 문자열 "200"인지 비교하고(==은 안 됩니다), 서버가 성공으로 보지 않은 답은 전하지 마세요.',
      'Strip the BOM, read the code alone and compare it as the text "200" (not by ==), and pass no success on that the server did not see.',
    ),
    async run(bench) {
      const usual = await bench.pressed(says(200));
      const givesToken = bench.tokenIn(usual.answer) !== undefined;
      for (const [name, body] of ODD_SUCCESSES) {
        const { answer } = await bench.pressed({ body });
        const verified = bench.read(answer) === 'verified';
        must(
          !verified || !givesToken || bench.tokenIn(answer) !== undefined,
          `${name}: 화면에는 성공으로 갔지만 token이 없습니다(서버는 기록하지 않았습니다).`,
          `${name}: the page was told of a success without a token (the server recorded nothing).`,
        );
      }
      for (const { name, kind, make } of await callsOf(bench)) {
        if (kind === 'report') continue;
        for (const [told, body] of FAILURES) {
          const { answer, succeeded } = await make({ body });
          must(
            !succeeded && !givesAway(answer),
            `${name}: ${told}을(를) 성공으로 읽었습니다.`,
            `${name}: it read ${told} as a success.`,
          );
        }
      }
    },
  },
];

/** A token, in an answer however it is meant. */
function givesAway(answer: Made['answer']): boolean {
  return typeof answer !== 'string' && /"token"\s*:\s*"[^"]/.test(answer.text);
}
