import { readVerifyAnswer } from '../../../core/agency.js';
import { says } from '../bench/agency.js';
import type { Answer, NoAnswer } from '../bench/http.js';
import { isBareJson, isNoSniff, kindOf, speaksOfFaults } from '../bench/look.js';
import { type Check, must, NotChecked, t } from '../check.js';

/** One code of each meaning, and one that nobody knows. */
const CODES = [200, 'AP001', 'AP002', 'AP005', 'AP009', 'AP012', 'WE005', 'IE001', 'ZZ999'];
/** Reasons of an outcome that nobody knows: which of them makes no difference to the trainee. */
const UNKNOWN = new Set(['unknown-code', 'agency-fault', 'app-registration']);
const TIME_OFF_MS = 2_000;
const SHORTEST_TOKEN = 16;

function answered(answer: Answer | NoAnswer): asserts answer is Answer {
  must(typeof answer !== 'string', kindOf(answer).ko, kindOf(answer).en);
}

export const ANSWER_CHECKS: readonly Check[] = [
  {
    id: 'answer-passed-on',
    group: 'answer',
    needs: ['verify'],
    title: t('기관의 답이 뜻 그대로 화면에 갑니다', 'What the agency says reaches the page with its meaning'),
    why: t('훈련생이 틀린 안내를 받습니다.', 'The trainee is told the wrong thing to do.'),
    mend: t(
      '기관의 JSON(code)을 그대로 답하거나 문서 “서버”의 outcome으로 답하세요.',
      'Answer the agency’s JSON (its code) as it is, or an outcome of the document “The server”.',
    ),
    async run(bench) {
      for (const code of CODES) {
        const { answer } = await bench.pressed(says(code));
        const meant = readVerifyAnswer({ code });
        const expected = meant.outcome === 'unavailable' ? meant.reason : meant.outcome;
        const read = bench.read(answer);
        must(
          read === expected || (UNKNOWN.has(read) && UNKNOWN.has(expected)),
          `${code}을(를) 위젯이 ${read}(으)로 읽습니다 (${expected}이어야 합니다). ${kindOf(answer).ko}`,
          `The widget reads ${code} as ${read} (should be ${expected}): ${kindOf(answer).en}.`,
        );
      }
    },
  },
  {
    id: 'answer-json',
    group: 'answer',
    needs: ['verify'],
    title: t(
      '답은 JSON뿐입니다: 앞에 BOM도 경고도 없습니다',
      'The answer is JSON and nothing else: no BOM, no warning before it',
    ),
    why: t(
      '맞는 번호를 쓰고도 “응답을 읽을 수 없음”이 됩니다.',
      'A right code is spent, and the page cannot read the answer.',
    ),
    mend: t(
      "include하는 파일을 ‘UTF-8 (BOM 없음)’으로 저장하고, ini_set('display_errors', '0'), session_start()는 한 번만(session_status()로 확인).",
      "Save included files without BOM, ini_set('display_errors', '0'), and begin the session once only (look at session_status()).",
    ),
    async run(bench) {
      for (const code of ['AP001', 200]) {
        const { answer } = await bench.pressed(says(code));
        answered(answer);
        must(
          !answer.text.startsWith('\uFEFF'),
          '답이 BOM(EF BB BF)으로 시작합니다.',
          'The answer begins with a BOM (EF BB BF).',
        );
        must(!speaksOfFaults(answer), kindOf(answer).ko, kindOf(answer).en);
        must(isBareJson(answer), kindOf(answer).ko, kindOf(answer).en);
      }
    },
  },
  {
    id: 'answer-type',
    group: 'answer',
    needs: ['verify'],
    title: t('Content-Type은 JSON이고 nosniff가 있습니다', 'Content-Type is JSON, with nosniff'),
    why: t(
      '브라우저가 답을 화면으로 열면 그 안의 글자가 HTML이 됩니다.',
      'Opened as a page, what stands in the answer becomes HTML.',
    ),
    mend: t(
      'Content-Type: application/json; charset=utf-8과 X-Content-Type-Options: nosniff를 보내세요.',
      'Send Content-Type: application/json; charset=utf-8 and X-Content-Type-Options: nosniff.',
    ),
    async run(bench) {
      const { answer } = await bench.pressed(says('AP001'));
      answered(answer);
      const type = answer.headers['content-type'] ?? '';
      must(
        /^application\/([\w.+-]+\+)?json\b/i.test(type),
        `Content-Type: ${type || '없음'}`,
        `Content-Type: ${type || 'none'}`,
      );
      must(
        isNoSniff(answer),
        'X-Content-Type-Options: nosniff가 없습니다.',
        'There is no X-Content-Type-Options: nosniff.',
      );
    },
  },
  {
    id: 'no-store',
    group: 'answer',
    needs: ['verify'],
    title: t(
      '답이 저장되지 않습니다 (Cache-Control: no-store)',
      'No answer is stored (Cache-Control: no-store)',
    ),
    why: t(
      '프록시나 브라우저가 남의 결과, 지난 시각을 줍니다.',
      'A proxy or the browser gives somebody else’s result, or a time that has passed.',
    ),
    mend: t(
      '모든 주소에서 Cache-Control: no-store를 보내세요.',
      'Send Cache-Control: no-store from every address.',
    ),
    async run(bench) {
      const { config } = bench.world;
      const asked: [string, Answer | NoAnswer][] = [['verify', (await bench.pressed(says('AP001'))).answer]];
      if (config.time) asked.push(['time', await bench.get('time', {})]);
      // Well, and badly: a server in front may say another thing of a 200 alone (nginx: expires).
      if (config.status) asked.push(['status', await bench.get('status', { state: bench.newToken('a') })]);
      if (config.status && config.start) {
        const { page, state } = await bench.begin();
        asked.push(['start', page], ['status', await bench.get('status', { state })]);
      }
      if (config.clearLock)
        asked.push(['clearLock', await bench.post('clearLock', { reference: bench.newToken() })]);
      for (const [name, answer] of asked) {
        answered(answer);
        must(
          /\bno-store\b/i.test(answer.headers['cache-control'] ?? ''),
          `${name}(HTTP ${answer.status})에 Cache-Control: no-store가 없습니다.`,
          `${name} (HTTP ${answer.status}) has no Cache-Control: no-store.`,
        );
      }
    },
  },
  {
    id: 'token',
    group: 'answer',
    needs: ['verify'],
    title: t('성공하면 짐작할 수 없는 token을 줍니다', 'A success comes with a token that cannot be guessed'),
    why: t(
      '화면의 “인증됨”은 누구나 꾸밀 수 있습니다. 강의는 서버의 기록과 token으로 열어야 합니다.',
      '“Verified” in the page can be forged by anybody. The lesson has to be opened by the server’s record and its token.',
    ),
    mend: t(
      '성공할 때마다 무작위 token(16자 이상)을 만들어 기록하고 답에 넣으세요.',
      'Make a random token (16 characters or more) for each success, record it, and put it into the answer.',
    ),
    async run(bench) {
      const first = await bench.pressed(says(200));
      const second = await bench.pressed(says(200));
      const [one, other] = [bench.tokenIn(first.answer), bench.tokenIn(second.answer)];
      if (one === undefined)
        throw new NotChecked(
          t(
            '답에 token이 없습니다. 서버가 결과를 기록하고 그 기록으로 강의를 여는지는 밖에서 볼 수 없으니 직접 확인하세요.',
            'The answer has no token. Whether the server records the result and opens the lesson by it cannot be seen from outside: look yourself.',
          ),
        );
      must(
        one.length >= SHORTEST_TOKEN,
        `token이 ${one.length}자입니다.`,
        `The token has ${one.length} characters.`,
      );
      must(one !== other, '두 번의 성공에 같은 token을 주었습니다.', 'Two successes got the same token.');
      must(!one.includes(first.code), 'token에 인증번호가 들어 있습니다.', 'The code is in the token.');
      const failed = await bench.pressed(says('AP001'));
      must(
        typeof failed.answer === 'string' || !/"token"\s*:\s*"[^"]/.test(failed.answer.text),
        '실패한 인증에도 token을 주었습니다.',
        'A failure got a token as well.',
      );
    },
  },
  {
    id: 'time',
    group: 'answer',
    needs: ['time'],
    title: t('time은 지금 시각(밀리초)입니다', 'time is the present, in milliseconds'),
    why: t(
      '남은 시간이 틀려, 번호가 바뀌기 직전에 보내게 됩니다.',
      'The countdown is wrong, and codes are sent as they change.',
    ),
    mend: t(
      '{"now": (int) (microtime(true) * 1000)}처럼 밀리초로 답하고, 서버 시계를 맞추세요(NTP).',
      'Answer milliseconds, as in {"now": (int) (microtime(true) * 1000)}, and set the server’s clock (NTP).',
    ),
    async run(bench) {
      const answer = await bench.get('time', {});
      const now = Date.now();
      answered(answer);
      const data = parsed(answer.text);
      const time = typeof data === 'number' ? data : (data as { now?: unknown } | null)?.now;
      must(typeof time === 'number', kindOf(answer).ko, kindOf(answer).en);
      const off = time - now;
      must(
        Math.abs(off) <= TIME_OFF_MS + answer.ms,
        `이 PC의 시각과 ${Math.round(off / 1000)}초 다릅니다.`,
        `It is ${Math.round(off / 1000)} s off this machine’s clock.`,
      );
    },
  },
];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
