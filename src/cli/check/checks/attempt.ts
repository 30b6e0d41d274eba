// oxlint-disable max-lines -- a list of checks, each beside what is said of it in two languages
import { setTimeout as pass } from 'node:timers/promises';
import { AGENCY_CODES } from '../../../core/agency.js';
import { type AgencyRequest, type Behaviour, says, type Told } from '../bench/agency.js';
import type { Bench } from '../bench/bench.js';
import { broke, kindOf } from '../bench/look.js';
import { holding } from '../bench/holding.js';
import { promised } from '../bench/promised.js';
import { type Check, type Later, must, NotChecked, t } from '../check.js';
import { callsOf } from './calls.js';

const WHY_ONCE = t(
  '프록시와 새로 고침은 같은 요청을 두 번 보냅니다. 틀린 번호가 두 번 세어져 더 빨리 잠깁니다.',
  'Proxies and reloads send a request twice: a wrong code counts twice and locks sooner.',
);
const MEND_ONCE = t(
  '부르기 전에 attempt를 유일 키(UNIQUE)로 저장하고, 저장이 안 되면 먼저 온 것의 답을 기다려 그대로 주세요.',
  'Store the attempt under a unique key before the call; where that fails, wait for the first one’s answer and give it.',
);

function mustBeSentOnce(bench: Bench, ...codes: readonly string[]): Later {
  return () => {
    for (const code of codes) {
      const times = bench.asked('accredit', code).length;
      must(times > 0, 'mOTP 서버에 오지 않았습니다.', 'It did not come to the agency.');
      must(times === 1, `mOTP 서버에 ${times}번 왔습니다.`, `It came to the agency ${times} times.`);
    }
  };
}

function mustBeAskedOnce(name: string, times: number): void {
  must(times <= 1, `${name}: ${times}번 불렀습니다.`, `${name}: it was asked ${times} times.`);
}

const userOf = ({ fields }: AgencyRequest) => fields.get('USRID')?.toString();

/** What the agency may say but 200. */
const FAILURES = Object.keys(AGENCY_CODES).filter((code) => code !== '200');

export const ATTEMPT_CHECKS: readonly Check[] = [
  {
    id: 'one-attempt-again',
    group: 'attempt',
    needs: ['verify'],
    title: t(
      '같은 attempt가 다시 오면 처음 답을 줍니다',
      'The same attempt again is given the first one’s answer',
    ),
    why: WHY_ONCE,
    mend: MEND_ONCE,
    async run(bench) {
      // One of a while ago, and two of now, each again after the other: the last one alone is not enough.
      const { opening } = bench.world;
      if (opening) await pass(opening.at + bench.world.timing.remembered - performance.now());
      const presses = [await bench.pressed(says('AP001')), await bench.pressed(says(200))];
      for (const first of [...presses, ...(opening ? [opening] : [])]) {
        const again = await bench.press(first);
        const [one, other] = [bench.read(first.answer), bench.read(again.answer)];
        must(
          one === other,
          `처음에는 ${one}, 다시 왔을 때는 ${other}였습니다.`,
          `First it was ${one}, then ${other}.`,
        );
        must(
          bench.tokenIn(first.answer) === bench.tokenIn(again.answer),
          '다시 왔을 때 다른 token을 주었습니다.',
          'The second time it gave another token.',
        );
      }
      must(
        !opening || bench.asked('accredit', opening.code).length === 0,
        '몇 초 전의 attempt가 다시 오자 mOTP 서버로 또 갔습니다.',
        'An attempt of some seconds ago that came again went to the agency again.',
      );
      return mustBeSentOnce(bench, ...presses.map(({ code }) => code));
    },
  },
  {
    id: 'one-attempt-at-once',
    group: 'attempt',
    needs: ['verify'],
    title: t(
      '같은 attempt가 동시에 와도 한 번만 보냅니다',
      'The same attempt at the same moment is sent once',
    ),
    why: WHY_ONCE,
    mend: MEND_ONCE,
    async run(bench) {
      const code = bench.newCode();
      const attempt = bench.newToken();
      bench.world.agency.when({ code }, { ...says('AP001'), delay: bench.world.timing.settle / 3 });
      await Promise.all([1, 2, 3, 4].map(() => bench.press({ code, attempt })));
      return mustBeSentOnce(bench, code);
    },
  },
  {
    id: 'attempt-of-member',
    group: 'attempt',
    needs: ['verify'],
    needsOther: true,
    title: t('attempt는 세션이 아니라 회원의 것입니다', 'An attempt is the member’s, and not the session’s'),
    why: t(
      '다시 로그인한 훈련생의 같은 인증이 또 세어지거나, 남의 attempt를 보낸 훈련생이 남의 token을 받습니다.',
      'A press that comes again after a new login counts twice, or a trainee who sends another’s attempt gets that one’s token.',
    ),
    mend: t(
      '유일 키를 회원과 attempt로 만드세요. 세션은 넣지 않습니다.',
      'Make the unique key of the member and the attempt, and not of the session.',
    ),
    async run(bench) {
      const session = bench.world.other;
      const first = await bench.pressed(says(200));
      const theirs = await bench.pressed(says('AP001'), { session });
      const [mine] = bench.asked('accredit', first.code);
      const [other] = bench.asked('accredit', theirs.code);
      if (!mine || !other)
        throw new NotChecked(
          t('두 세션의 인증이 모두 오지는 않았습니다.', 'The presses of both sessions did not come.'),
        );
      const isSame = userOf(mine) === userOf(other);
      const again = await bench.press({ ...first, session });
      const times = bench.asked('accredit', first.code).length;
      must(
        !isSame || times === 1,
        '같은 훈련생의 다른 로그인에서 온 같은 attempt를 또 보냈습니다.',
        'The same attempt, from another login of the same trainee, was sent again.',
      );
      must(
        isSame || times > 1 || bench.read(again.answer) !== 'verified',
        '다른 훈련생이 같은 attempt로 남의 답을 받았습니다.',
        'Another trainee was given the first one’s answer for the same attempt.',
      );
    },
  },
  {
    id: 'same-code-asked',
    group: 'attempt',
    needs: ['verify'],
    title: t(
      '인증된 번호라도 새 attempt면 mOTP 서버에 묻습니다',
      'A code that was right is asked about again for a new attempt',
    ),
    why: t(
      '서버가 기억한 번호로 답하면, 이미 쓴 번호나 지난 번호로 다음 차시가 열립니다.',
      'A server that answers by what it remembers opens the next lesson with a code that is spent or old.',
    ),
    mend: t(
      '기억할 것은 attempt의 답뿐입니다. 인증번호로 찾지 마세요.',
      'Remember the answer of an attempt, and look nothing up by the code.',
    ),
    async run(bench) {
      const { code } = await bench.pressed(says(200));
      const again = await bench.pressed(says('AP001'), { code });
      must(
        bench.read(again.answer) !== 'verified' && bench.asked('accredit', code).length === 2,
        `새 attempt인데 mOTP 서버에 묻지 않고 ${bench.read(again.answer)}(으)로 답했습니다.`,
        `A new attempt was answered (${bench.read(again.answer)}) without asking the agency.`,
      );
    },
  },
  {
    id: 'one-attempt-no-answer',
    group: 'attempt',
    needs: ['verify'],
    title: t(
      'mOTP 서버가 답하지 않았던 attempt도 다시 보내지 않습니다',
      'An attempt that the agency did not answer is not sent again',
    ),
    why: t(
      '답이 없어도 번호는 이미 세어졌을 수 있습니다.',
      'Without an answer the code may have been counted all the same.',
    ),
    mend: MEND_ONCE,
    async run(bench) {
      const first = await bench.pressed('drop');
      bench.world.agency.when({ code: first.code }, says(200));
      await bench.press(first);
      return mustBeSentOnce(bench, first.code);
    },
  },
  {
    id: 'one-attempt-given-up',
    group: 'attempt',
    needs: ['verify'],
    title: t(
      '브라우저가 끊은 attempt도 다시 보내지 않습니다',
      'An attempt that the browser broke off is not sent again',
    ),
    why: WHY_ONCE,
    mend: MEND_ONCE,
    async run(bench) {
      const code = bench.newCode();
      const attempt = bench.newToken();
      const { arrived, letGo } = holding(bench, code);
      try {
        const leaving = new AbortController();
        const gaveUp = bench.press({ code, attempt, leaves: leaving.signal });
        await bench.until(arrived);
        leaving.abort();
        await gaveUp;
        // A server that forgets it either notices that nobody listens, or answers nobody.
        await bench.settle(0.5);
        letGo();
        await bench.settle(0.5);
        await bench.press({ code, attempt });
        return mustBeSentOnce(bench, code);
      } finally {
        letGo();
      }
    },
  },
  {
    id: 'given-up-not-sent',
    group: 'attempt',
    needs: ['verify'],
    title: t(
      '기다리다 그만둔 인증을 나중에 보내지 않습니다',
      'A press that was given up while it waited is not sent later',
    ),
    why: t(
      '앞의 요청이 느리면(PHP 세션 잠금, synchronized) 뒤의 요청이 줄을 섭니다. 훈련생이 그만둔 뒤에 낡은 번호가 나가서 틀린 것으로 세어집니다.',
      'Behind a slow request (PHP’s session lock, synchronized) the next one queues. Its code goes out when nobody waits any more, is stale, and counts.',
    ),
    mend: t(
      'mOTP 서버를 부르기 전에 session_write_close()로 세션을 놓고, 요청이 온 지 2초가 넘었으면(REQUEST_TIME_FLOAT) 부르지 말고 {"outcome":"unavailable"}로 답하세요. PHP 내장 서버로 시험한다면 PHP_CLI_SERVER_WORKERS=8로 켜세요.',
      'Let go of the session (session_write_close()) before the call, and where the request is older than 2 s (REQUEST_TIME_FLOAT) answer {"outcome":"unavailable"} without a call. With PHP’s own server set PHP_CLI_SERVER_WORKERS=8.',
    ),
    async run(bench) {
      const { waiting } = bench.world.timing;
      const code = bench.newCode();
      const { arrived, letGo } = holding(bench, code);
      try {
        const first = bench.press({ code, patience: waiting * 2 });
        must(await bench.until(arrived), 'mOTP 서버에 오지 않았습니다.', 'It did not come to the agency.');
        const second = await bench.press({ patience: waiting });
        // The first one ends when we let go of it, or before, when the server no longer waits for the agency.
        if (second.answer === 'gave-up') await Promise.race([first, bench.settle()]);
        const ended = performance.now();
        letGo();
        await first;
        // As long as a busy server takes for one more, it may take to come to the one that waited.
        await bench.pressed(says('AP001'));
        // What came while the first one was under way did not wait for it: that server is merely slow.
        const waited = ({ at }: AgencyRequest) => at > ended - bench.world.timing.settle / 2;
        return () =>
          must(
            second.answer !== 'gave-up' || !bench.asked('accredit', second.code).some(waited),
            `앞의 인증이 끝나자, ${waiting / 1000}초 기다리다 그만둔 인증의 번호 ${second.code}이(가) mOTP 서버로 갔습니다.`,
            `When the press before it ended, the code ${second.code} of a press that was given up after ${waiting / 1000} s went to the agency.`,
          );
      } finally {
        letGo();
      }
    },
  },
  {
    id: 'no-retry',
    group: 'attempt',
    needs: ['verify'],
    title: t('mOTP 서버를 저절로 다시 부르지 않습니다', 'The agency is never asked again by itself'),
    why: t(
      '답이 오지 않았어도 번호는 세어졌을 수 있습니다.',
      'The code may have been counted though no answer came.',
    ),
    mend: t(
      '다시 보내는 반복문이나 HTTP 라이브러리의 retry를 끄세요.',
      'Take the loop out, and switch off the HTTP library’s retries.',
    ),
    async run(bench) {
      const troubles: [string, Behaviour][] = [
        ['drop', 'drop'],
        ['500', { status: 500, body: '' }],
        [
          '503',
          {
            status: 503,
            body: '<h1>Service Unavailable</h1>',
            headers: { 'content-type': 'text/html', 'retry-after': '0' },
          },
        ],
        ...FAILURES.map((code): [string, Behaviour] => [code, says(code)]),
      ];
      const codes: [string, string][] = [];
      for (const { kind, name: call, make } of await callsOf(bench)) {
        for (const [trouble, behaviour] of troubles) {
          const name = `${call}, ${trouble}`;
          const { requests, succeeded } = await make(behaviour);
          const [first] = requests;
          if (kind === 'accredit') codes.push([name, first?.fields.get('OTPNO')?.toString() ?? '']);
          mustBeAskedOnce(name, requests.length);
          must(
            kind === 'report' || !succeeded,
            `${name}: 성공으로 읽었습니다.`,
            `${name}: it was read as a success.`,
          );
        }
      }
      return () => {
        for (const [name, code] of codes) mustBeAskedOnce(name, bench.asked('accredit', code).length);
      };
    },
  },
  {
    id: 'others-not-held',
    group: 'attempt',
    needs: ['verify', 'status'],
    title: t(
      'mOTP 서버를 기다리는 동안 훈련생의 다른 화면이 멈추지 않습니다',
      'While the agency is waited for, other pages of the trainee go on',
    ),
    why: t(
      '기관이 느린 날 LMS 전체가 멈춥니다. 본인인증 창도 비어 있습니다.',
      'On a day when the agency is slow the whole LMS stands still, the identity window too.',
    ),
    mend: t(
      '부르기 전에 세션을 놓으세요(session_write_close()). PHP 내장 서버로 시험한다면 PHP_CLI_SERVER_WORKERS=8로 켜세요.',
      'Let go of the session before the call (session_write_close()). With PHP’s own server set PHP_CLI_SERVER_WORKERS=8.',
    ),
    async run(bench) {
      const { prompt } = bench.world.timing;
      for (const { kind, name, ready, make } of await callsOf(bench)) {
        await ready();
        const before = bench.asked(kind).length;
        const { promise: hold, keep: letGo } = promised<Told>();
        const made = make({ hold });
        try {
          const arrived = await bench.until(() => bench.asked(kind).length > before);
          must(arrived, `${name}: mOTP 서버에 오지 않았습니다.`, `${name}: it did not come to the agency.`);
          const answer = await bench.get('status', { state: bench.newToken('a') }, { patience: prompt });
          must(
            answer !== 'gave-up',
            `${name}: 그동안 status가 ${prompt / 1000}초 안에 답하지 않았습니다.`,
            `${name}: meanwhile status did not answer within ${prompt / 1000} s.`,
          );
          must(!broke(answer), `status: ${kindOf(answer).ko}`, `status: ${kindOf(answer).en}`);
        } finally {
          letGo('drop');
          await made;
        }
      }
    },
  },
];
