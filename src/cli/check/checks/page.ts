// oxlint-disable max-lines -- a list of checks, each beside what is said of it in two languages
import type { Bench, Pressing } from '../bench/bench.js';
import { says } from '../bench/agency.js';
import { broke, kindOf } from '../bench/look.js';
import type { Fields, Sending } from '../bench/send.js';
import { textOf } from '../bench/trace.js';
import { type Check, must, NotChecked, t } from '../check.js';
import type { Config } from '../config.js';
import { fieldsOf } from './alternative.js';
import { referenceFor } from './clearLock.js';

/** Values that a page may try to bring in. None of them may be seen at the agency. */
const FORGED = {
  USER_NM: '김가짜',
  USER_TEL: '01099990000',
  USRID: 'forged01',
  AGTID: 'forgedagency',
  SESSIONID: 'forgedsession',
  EXIP: '203.0.113.9',
  COURSE_AGENT_PK: 'FORGED1',
  CLASS_AGENT_PK: 'FORGED1,9',
  CLASS_TME: '77',
  EVAL_TYPE: '가짜목적',
  USRDT: '2001-01-01 00:00:00',
  M_RET: 'T',
};
/** The same in the words of a page. */
const FORGED_IN_A_BODY = {
  ...FORGED,
  name: '김가짜',
  userName: '김가짜',
  phone: '01099990000',
  tel: '01099990000',
  memberId: 'forged01',
  userId: 'forged01',
};

const WRONG_CODES = [
  '12345',
  '1234567',
  '',
  'abcdef',
  '１２３４５６',
  '12 456',
  '123456\n',
  '-12345',
  '<b>123',
];
const ODD_PURPOSES = ['77', '', 'constructor', '__proto__', "01' --", '<b>01</b>'];

/** What came to the agency of a press that should have been refused or mended. */
async function pressed(bench: Bench, options: Pressing) {
  const before = bench.asked('accredit').length;
  const press = await bench.pressed(says('AP001'), options);
  return { ...press, requests: bench.asked('accredit').slice(before) };
}

export const PAGE_CHECKS: readonly Check[] = [
  {
    id: 'person-from-session',
    group: 'page',
    needs: ['verify'],
    title: t(
      '화면이 보낸 이름·번호·ID·과정은 쓰지 않습니다',
      'Name, number, ids and course of the page are not taken',
    ),
    why: t(
      '개발자 도구로 다른 사람을 인증할 수 있습니다.',
      'Anybody can be verified with a browser’s developer tools.',
    ),
    mend: t(
      '요청에서는 code와 attempt만 읽고, 나머지는 세션의 회원으로 찾으세요. 요청 전체를 합치는 코드($_REQUEST, BeanUtils)를 빼세요.',
      'Read code and attempt from the request and all else from the session’s member. Merge no request into your fields.',
    ),
    async run(bench) {
      for (const options of [{ extra: FORGED_IN_A_BODY }, { query: FORGED }]) {
        bench.trace.know(...Object.values(FORGED_IN_A_BODY));
        const { requests } = await pressed(bench, options);
        for (const { fields } of requests) {
          const taken = Object.entries(FORGED).filter(
            ([name, value]) => name in FORGED && textOf(fields.get(name) ?? Buffer.alloc(0)) === value,
          );
          const names = taken.map(([name]) => name).join(', ');
          must(
            taken.length === 0,
            `화면이 보낸 값이 mOTP 서버로 갔습니다: ${names}`,
            `Values of the page went to the agency: ${names}`,
          );
        }
      }
    },
  },
  {
    id: 'purpose-from-server',
    group: 'page',
    needs: ['verify'],
    title: t('목적(EVAL_CD)은 서버가 정합니다', 'The server decides the purpose (EVAL_CD)'),
    why: t(
      '시험 인증을 진도 인증으로 바꿔 남길 수 있습니다.',
      'A trainee can have the verification for an exam filed as one for progress.',
    ),
    mend: t(
      '차시나 시험 주소로 서버가 목적을 정하고, 화면의 purpose가 다르면 거절하세요.',
      'Let the server decide it by the lesson or exam, and refuse a purpose of the page’s that differs.',
    ),
    async run(bench) {
      const [usual] = (await pressed(bench, {})).requests;
      must(usual, '보통의 인증이 mOTP 서버에 오지 않았습니다.', 'A usual press did not come to the agency.');
      const purpose = bench.world.config.purpose === '99' ? '01' : '99';
      const [other] = (await pressed(bench, { purpose })).requests;
      const code = (request: typeof usual) => request.fields.get('EVAL_CD')?.toString();
      must(
        !other || code(other) === code(usual),
        `purpose=${purpose}을(를) 보내자 EVAL_CD가 ${purpose}이(가) 되었습니다.`,
        `With purpose=${purpose} EVAL_CD became ${purpose}.`,
      );
      for (const report of (await spentAsAlternative(bench, { purpose }, {}))?.reports ?? [])
        must(
          fieldsOf(report).get('evalcd') !== purpose,
          `purpose=${purpose}을(를) 보내자 대체인증이 EVAL_CD ${purpose}(으)로 보고되었습니다.`,
          `With purpose=${purpose} 대체인증 was reported under EVAL_CD ${purpose}.`,
        );
    },
  },
  {
    id: 'purpose-unknown',
    group: 'page',
    needs: ['verify'],
    title: t('모르는 purpose로 서버가 고장 나지 않습니다', 'An unknown purpose breaks nothing'),
    why: t(
      '오류 화면이 나오거나, 뜻 없는 목적이 이수 기록에 남습니다.',
      'An error page comes, or nonsense is filed.',
    ),
    mend: t(
      '아는 목적의 표에 있는지 먼저 보고, 없으면 400으로 답하세요. JavaScript에서는 객체 대신 Map을 쓰세요.',
      'Look it up in a table of the known ones first, and answer 400. In JavaScript use a Map, not an object.',
    ),
    async run(bench) {
      for (const purpose of ODD_PURPOSES) {
        const { answer, requests } = await pressed(bench, { purpose });
        must(
          !broke(answer),
          `purpose=${JSON.stringify(purpose)}: ${kindOf(answer).ko}`,
          `purpose=${JSON.stringify(purpose)}: ${kindOf(answer).en}`,
        );
        const code = requests[0]?.fields.get('EVAL_CD')?.toString();
        must(
          code === undefined || /^\d\d$/.test(code),
          `purpose=${JSON.stringify(purpose)}이(가) 그대로 mOTP 서버로 갔습니다.`,
          `purpose=${JSON.stringify(purpose)} went to the agency as it is.`,
        );
      }
    },
  },
  {
    id: 'attempt-required',
    group: 'page',
    needs: ['verify'],
    title: t('attempt가 없거나 이상하면 보내지 않습니다', 'Without a proper attempt nothing is sent'),
    why: t(
      '같은 인증이 두 번 와도 서버가 알 수 없어, 틀린 번호가 두 번 세어집니다.',
      'The server cannot know a repeated press, and a wrong code counts twice.',
    ),
    mend: t(
      'attempt가 영문자·숫자·-·_ 1~128자가 아니면 400으로 답하고 mOTP 서버를 부르지 마세요.',
      'Answer 400 unless attempt is 1 to 128 of letters, digits, - and _, and ask the agency nothing.',
    ),
    async run(bench) {
      const cases: [string, string, Pressing][] = [
        ['attempt가 없을 때', 'Without attempt', { without: ['attempt'] }],
        ['빈 attempt', 'An empty attempt', { attempt: '' }],
        ['따옴표가 든 attempt', 'An attempt with quotes', { attempt: `a"'><b>` }],
        ['아주 긴 attempt', 'A very long attempt', { attempt: 'a'.repeat(100_000) }],
      ];
      for (const [ko, en, options] of cases) {
        const { answer, requests } = await pressed(bench, options);
        must(requests.length === 0, `${ko}: mOTP 서버로 갔습니다.`, `${en}: it went to the agency.`);
        must(!broke(answer), `${ko}: ${kindOf(answer).ko}`, `${en}: ${kindOf(answer).en}`);
      }
    },
  },
  {
    id: 'code-six-digits',
    group: 'page',
    needs: ['verify'],
    title: t('숫자 6자리가 아닌 code는 보내지 않습니다', 'A code that is not six digits is not sent'),
    why: t(
      '반드시 틀릴 번호로 훈련생의 횟수를 쓰고, HTML 조각이 기관의 답에 섞여 돌아올 수 있습니다.',
      'It spends an attempt on what must fail, and markup may come back in the agency’s answer.',
    ),
    mend: t(
      '부르기 전에 /\\A[0-9]{6}\\z/로 보고, 아니면 {"outcome":"incomplete"}로 답하세요.',
      'Test it with /\\A[0-9]{6}\\z/ before the call, and answer {"outcome":"incomplete"}.',
    ),
    async run(bench) {
      for (const code of WRONG_CODES) {
        const { answer, requests } = await pressed(bench, { code });
        const shown = JSON.stringify(code);
        const sent = requests[0]?.fields.get('OTPNO')?.toString();
        must(
          sent === undefined || (sent === code.trim() && /^[0-9]{6}$/.test(sent)),
          `code=${shown}이(가) mOTP 서버로 갔습니다.`,
          `code=${shown} went to the agency.`,
        );
        must(
          bench.read(answer) !== 'verified' && !broke(answer),
          `code=${shown}: ${kindOf(answer).ko}`,
          `code=${shown}: ${kindOf(answer).en}`,
        );
      }
    },
  },
  {
    id: 'arrays',
    group: 'page',
    needs: ['verify'],
    title: t('값이 배열로 와도 고장 나지 않습니다', 'Values that come as arrays break nothing'),
    why: t(
      'attempt[]=x 하나로 오류 화면이 나옵니다. 잘못하면 한 번의 인증이 여러 번 갑니다.',
      'attempt[]=x makes an error page; at worst one press is sent several times.',
    ),
    mend: t(
      '쓰기 전에 is_string()으로 보세요. JSON도 마찬가지입니다.',
      'Look whether each is a string before using it, in JSON too.',
    ),
    async run(bench) {
      const { world } = bench;
      for (const name of ['attempt', 'code']) {
        const value = name === 'code' ? bench.newCode() : bench.newToken();
        const { answer, requests } = await pressed(bench, {
          without: [name],
          extra: { [`${name}[]`]: value },
        });
        must(requests.length === 0, `${name}[]: mOTP 서버로 갔습니다.`, `${name}[]: it went to the agency.`);
        must(!broke(answer), `${name}[]: ${kindOf(answer).ko}`, `${name}[]: ${kindOf(answer).en}`);
      }
      const others = [
        [
          'verify',
          'purpose[]',
          () =>
            bench.press({ without: ['purpose'], extra: { 'purpose[]': '01' } }).then(({ answer }) => answer),
        ],
        ['start', 'state[]', () => bench.get('start', { 'state[]': bench.newToken('a'), purpose: 'unlock' })],
        ['status', 'state[]', () => bench.get('status', { 'state[]': bench.newToken('a') })],
        ['clearLock', 'reference[]', () => bench.post('clearLock', { 'reference[]': bench.newToken() })],
        [
          'alternative',
          'reference[]',
          () => bench.post('alternative', { 'reference[]': bench.newToken(), purpose: world.config.purpose }),
        ],
      ] as const;
      for (const [endpoint, name, send] of others) {
        if (world.config[endpoint] === undefined) continue;
        const answer = await send();
        must(
          !broke(answer),
          `${endpoint} ${name}: ${kindOf(answer).ko}`,
          `${endpoint} ${name}: ${kindOf(answer).en}`,
        );
      }
    },
  },
  {
    id: 'body-type',
    group: 'page',
    needs: ['verify'],
    title: t(
      '읽지 않는 형식의 본문은 415로 답하고 attempt를 쓰지 않습니다',
      'A body of a type that the server does not read gets 415 and spends no attempt',
    ),
    why: t(
      '값이 모두 비어 보여 “6자리를 입력하세요”가 되풀이되고, 개발자는 data-request가 틀린 것을 알 수 없습니다.',
      'All fields seem empty: the trainee is told to enter six digits again and again, and no developer learns that data-request is wrong.',
    ),
    mend: t(
      '값을 읽기 전에 Content-Type을 보고, 읽는 형식(application/x-www-form-urlencoded)이 아니면 415와 {"outcome":"misconfigured"}로 답하세요.',
      'Look at Content-Type before the fields, and answer 415 with {"outcome":"misconfigured"} unless it is one that you read (application/x-www-form-urlencoded).',
    ),
    async run(bench) {
      const { config, session } = bench.world;
      const other = config.request === 'json' ? 'form' : 'json';
      const cases: [string, Sending][] = [
        ...['text/plain;charset=UTF-8', 'application/xml', 'application/octet-stream'].map(
          (type): [string, Sending] => [type, { headers: { 'content-type': type } }],
        ),
        [other === 'json' ? 'application/json' : 'application/x-www-form-urlencoded', { request: other }],
      ];
      for (const [type, sending] of cases) {
        const { code, attempt, answer, requests } = await pressed(bench, sending);
        // A server may read both of the widget's ways to write.
        if (sending.request && bench.read(answer) === 'mismatch' && requests.length === 1) continue;
        must(requests.length === 0, `${type}: mOTP 서버로 갔습니다.`, `${type}: it went to the agency.`);
        must(!broke(answer), `${type}: ${kindOf(answer).ko}`, `${type}: ${kindOf(answer).en}`);
        if (session.csrf?.as === 'field')
          throw new NotChecked(
            t(
              'CSRF 토큰이 폼의 값이라, 폼이 아닌 본문은 그전에 거절됩니다',
              'the CSRF token is a field of the form: another body is refused for want of it',
            ),
          );
        must(
          typeof answer !== 'string' && answer.status === 415,
          `${type}: 415가 아닙니다 (${kindOf(answer).ko}).`,
          `${type}: not 415 (${kindOf(answer).en}).`,
        );
        await bench.press({ code, attempt });
        must(
          bench.asked('accredit', code).length === 1,
          `${type}: 그 attempt를 바르게 다시 보냈지만 mOTP 서버로 가지 않았습니다.`,
          `${type}: the same attempt, sent rightly then, did not go to the agency.`,
        );
      }
    },
  },
  {
    id: 'context-of-others',
    group: 'page',
    needs: ['verify', 'verifyOfOthers'],
    title: t('자기 것이 아닌 과정·차시는 거절합니다', 'A course or lesson of somebody else is refused'),
    why: t(
      '수강하지 않는 과정에 인증 기록이 남습니다.',
      'A verification is filed for a course that the trainee does not take.',
    ),
    mend: t(
      '주소의 과정·차시가 이 회원의 것인지 수강 자료에서 확인하세요.',
      'Look up in your own data whether the course and lesson of the address are this member’s.',
    ),
    async run(bench) {
      const { answer, requests } = await pressed(bench, { endpoint: 'verifyOfOthers' });
      must(requests.length === 0, 'mOTP 서버로 갔습니다.', 'It went to the agency.');
      must(bench.read(answer) !== 'verified', '인증되었습니다.', 'It was verified.');
      const theirs = Object.fromEntries(new URLSearchParams(pairsOfOthers(bench.world.config).join('&')));
      const [usual] = (await pressed(bench, {})).requests;
      const [inBody] = (await pressed(bench, { extra: theirs })).requests;
      for (const name of ['COURSE_AGENT_PK', 'CLASS_AGENT_PK', 'CLASS_TME'])
        must(
          !inBody || inBody.fields.get(name)?.toString() === usual?.fields.get(name)?.toString(),
          `자기 주소의 본문에 ${Object.keys(theirs).join(', ')}을(를) 넣자 ${name}이(가) 바뀌었습니다.`,
          `With ${Object.keys(theirs).join(', ')} in the body of its own address ${name} became another.`,
        );
      const address = alternativeOfOthers(bench.world.config);
      if (address === null) return;
      const spent = await spentAsAlternative(bench, {}, { address });
      must(!spent?.verified, '대체인증이 되었습니다.', '대체인증 was granted.');
    },
  },
];

/** `alternative` with the course and lesson that `verifyOfOthers` has in its query, where they stand in one. */
function alternativeOfOthers(config: Config): string | null {
  const [path, own] = [config.alternative?.split('?')[0], pairsOf(config.alternative)];
  const theirs = pairsOfOthers(config);
  const changed = own.map((pair) => theirs.find((one) => nameOf(one) === nameOf(pair)) ?? pair);
  return changed.some((pair, at) => pair !== own[at]) ? `${path}?${changed.join('&')}` : null;
}

/** What stands in the query of `verifyOfOthers` and not in that of `verify`. */
function pairsOfOthers({ verify, verifyOfOthers }: Config): string[] {
  return pairsOf(verifyOfOthers).filter((pair) => !pairsOf(verify).includes(pair));
}

const nameOf = (pair: string) => pair.split('=')[0];

function pairsOf(address = ''): string[] {
  return address.split('?')[1]?.split('&') ?? [];
}

/** What a 대체인증 comes to that should be refused or mended; null where none can be had here. */
async function spentAsAlternative(bench: Bench, fields: Fields, options: Sending) {
  const { start, status, alternative, purpose } = bench.world.config;
  if ([start, status, alternative].includes(undefined)) return null;
  const spendable = await referenceFor(bench, 'alternative').catch((error: unknown) => {
    if (error instanceof NotChecked) return null;
    throw error;
  });
  if (!spendable) return null;
  const { reference } = spendable;
  const before = bench.asked('report').length;
  const answer = await bench.post('alternative', { purpose, reference, ...fields }, options);
  return { verified: bench.read(answer) === 'verified', reports: bench.asked('report').slice(before) };
}
