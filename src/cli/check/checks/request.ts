// oxlint-disable max-lines -- a list of checks, each beside what is said of it in two languages
import { fromCp949 } from '../../../sandbox/cp949.js';
import { EVAL_TYPES } from '../../../core/purpose.js';
import type { Bench } from '../bench/bench.js';
import { type AgencyRequest, says } from '../bench/agency.js';
import { textOf } from '../bench/trace.js';
import { type Check, must, t } from '../check.js';
import { callsOf } from './calls.js';

/** As a map, since what came to the agency may be anything. */
const TYPES = new Map<string, string>(Object.entries(EVAL_TYPES));

const FIELDS = [
  'USER_NM',
  'USER_TEL',
  'AGTID',
  'USRID',
  'OTPNO',
  'SESSIONID',
  'EXIP',
  'COURSE_AGENT_PK',
  'CLASS_AGENT_PK',
  'EVAL_CD',
  'EVAL_TYPE',
  'CLASS_TME',
  'USRDT',
];

/** And of a `user_reset`. What a report has is the contract's. */
const RESET_FIELDS = ['USER_NM', 'USER_TEL', 'AGTID', 'USRID', 'M_RET', 'M_RETCD', 'M_TRNID', 'M_TRNDT'];

/** More than a slow machine and a second's rounding come to. */
const CLOCK_MS = 60_000;

/** One press as it came to the agency. */
async function sent(bench: Bench, code = bench.newCode()): Promise<AgencyRequest> {
  await bench.pressed(says('AP001'), { code });
  const [request] = bench.asked('accredit');
  must(request, 'mOTP 서버(검사용)에 아무것도 오지 않았습니다.', 'Nothing came to the agency.');
  return request;
}

/** Each call that the server makes, as it came to the agency. */
async function allSent(bench: Bench): Promise<[name: string, AgencyRequest][]> {
  const all: [string, AgencyRequest][] = [['otp_accredit', await sent(bench)]];
  for (const { kind, name, make } of await callsOf(bench)) {
    const [request] = kind === 'accredit' ? [] : (await make({ usually: 0 })).requests;
    if (request) all.push([name, request]);
  }
  return all;
}

function field(request: AgencyRequest, name: string): string {
  return textOf(request.fields.get(name) ?? Buffer.alloc(0));
}

export const REQUEST_CHECKS: readonly Check[] = [
  {
    id: 'agency-form',
    group: 'request',
    needs: ['verify'],
    title: t(
      'mOTP 서버에는 POST 폼으로 보내고, 주소에는 아무것도 넣지 않습니다',
      'The agency gets a POST of a form, and nothing in the address',
    ),
    why: t(
      '기관이 WE001·WE002로 거절합니다. 주소에 든 이름과 인증번호는 서버와 프록시의 기록에 남습니다.',
      'The agency refuses it with WE001 or WE002. Names and codes in addresses stay in the logs of servers and proxies.',
    ),
    mend: t(
      'POST, Content-Type: application/x-www-form-urlencoded로, 값은 본문에만 넣어 보내세요.',
      'Send a POST with Content-Type: application/x-www-form-urlencoded, the values in its body alone.',
    ),
    async run(bench) {
      for (const [name, { call, method, contentType, path, fields }] of await allSent(bench)) {
        must(method === 'POST', `${name}: ${method}로 왔습니다.`, `${name}: it came by ${method}.`);
        const type = contentType.split(';')[0]?.trim().toLowerCase();
        must(
          type === 'application/x-www-form-urlencoded' || (call === 'report' && type === 'application/json'),
          `${name}: Content-Type이 ${type || '없음'}입니다.`,
          `${name}: its Content-Type is ${type || 'missing'}.`,
        );
        const query = new URLSearchParams(path.split('?')[1]);
        const shown = [...query.keys()].filter((key) => fields.has(key));
        must(
          shown.length === 0,
          `${name}: 주소에도 들어 있습니다: ${shown.join(', ')}`,
          `${name}: they stand in the address too: ${shown.join(', ')}`,
        );
      }
    },
  },
  {
    id: 'agency-fields',
    group: 'request',
    needs: ['verify'],
    title: t(
      '필드(otp_accredit 13개, user_reset 8개)가 모두 있고 비어 있지 않습니다',
      'All fields (13 of otp_accredit, 8 of user_reset) are there and none is empty',
    ),
    why: t(
      '기관이 WE004·AP002·AP003으로 거절하거나, 이수 기록이 비게 됩니다.',
      'The agency refuses it with WE004, AP002 or AP003, or the training record stays empty.',
    ),
    mend: t(
      '문서 “서버”의 필드 표대로 넣으세요. 값은 모두 서버의 자료에서 가져옵니다.',
      'Send the fields of the table in the document “The server”, all from the server’s own data.',
    ),
    async run(bench) {
      const requests = await allSent(bench);
      for (const [name, request] of requests) {
        const fields = { accredit: FIELDS, reset: RESET_FIELDS, report: [] }[request.call];
        const missing = fields.filter((one) => field(request, one).trim() === '');
        must(
          missing.length === 0,
          `${name}에 없거나 빈 필드: ${missing.join(', ')}`,
          `Missing or empty in ${name}: ${missing.join(', ')}`,
        );
      }
      for (const [name, value] of Object.entries(bench.world.config.expect)) {
        bench.trace.know(value);
        const request = requests[0]?.[1];
        must(
          request && field(request, name) === value,
          `${name}이(가) 설정의 expect(${value})와 다릅니다.`,
          `${name} is not what the configuration expects (${value}).`,
        );
      }
    },
  },
  {
    id: 'agency-person',
    group: 'request',
    needs: ['verify'],
    title: t(
      '이름, 번호(숫자만), 회원PK는 로그인한 훈련생의 것입니다',
      'Name, number (digits only) and member id are the trainee’s who is logged in',
    ),
    why: t(
      '앱에 등록한 것과 한 글자라도 다르면 AP005(등록되지 않은 사용자)가 됩니다.',
      'Where they differ from the app’s registration, the trainee gets AP005 (not registered).',
    ),
    mend: t(
      '세션의 회원으로 찾은 값을 넣고, 번호에서 숫자가 아닌 것은 빼세요.',
      'Take them from the session’s member, and strip all but digits from the number.',
    ),
    async run(bench) {
      const request = await sent(bench);
      const { name, phone, id } = bench.world.config.person;
      const tel = field(request, 'USER_TEL');
      must(
        /^\d+$/.test(tel),
        'USER_TEL에 숫자가 아닌 글자가 있습니다.',
        'USER_TEL has more than digits in it.',
      );
      must(
        tel === phone.replace(/\D/g, ''),
        'USER_TEL이 설정의 person.phone과 다릅니다.',
        'USER_TEL is not person.phone of the configuration.',
      );
      must(
        field(request, 'USER_NM').normalize('NFC') === name.normalize('NFC'),
        'USER_NM이 설정의 person.name과 다릅니다.',
        'USER_NM is not person.name of the configuration.',
      );
      must(
        field(request, 'USRID') === id,
        'USRID가 설정의 person.id와 다릅니다.',
        'USRID is not person.id of the configuration.',
      );
      for (const each of ['USRID', 'AGTID']) {
        must(
          /^[A-Za-z0-9]+$/.test(field(request, each)),
          `${each}는 영문자와 숫자여야 합니다.`,
          `${each} has to be letters and digits.`,
        );
      }
    },
  },
  {
    id: 'agency-utf8',
    group: 'request',
    needs: ['verify'],
    title: t('글자는 UTF-8, 한 글자가 한 부호(NFC)입니다', 'Texts are UTF-8, composed (NFC)'),
    why: t(
      'EUC-KR로 보내면 기관이 다른 이름으로 읽어 모든 훈련생이 AP005를 받습니다.',
      'Sent as EUC-KR they are other names to the agency, and everybody gets AP005.',
    ),
    mend: t(
      "PHP: iconv('CP949', 'UTF-8', $name). Java: URLEncoder.encode(name, \"UTF-8\"). 소스 파일도 UTF-8로 저장하세요.",
      "PHP: iconv('CP949', 'UTF-8', $name). Java: URLEncoder.encode(name, \"UTF-8\"). Save the source as UTF-8 too.",
    ),
    async run(bench) {
      const requests = await allSent(bench);
      const all = requests.flatMap(([call, { fields }]) =>
        [...fields].map(
          ([name, bytes]) => [call === 'otp_accredit' ? name : `${call} ${name}`, bytes] as const,
        ),
      );
      for (const [name, bytes] of all) {
        const text = bytes.toString('utf8');
        must(
          Buffer.from(text).equals(bytes),
          `${name}이(가) UTF-8이 아닙니다 (${isCp949(bytes) ? 'EUC-KR로 보입니다' : '깨진 글자'}).`,
          `${name} is not UTF-8 (${isCp949(bytes) ? 'it looks like EUC-KR' : 'broken characters'}).`,
        );
        must(
          !/\uFFFD|&#\d+;|\?{2,}/.test(text),
          `${name}의 글자가 보내기 전에 깨졌습니다.`,
          `The characters of ${name} were broken before it was sent.`,
        );
        must(
          text === text.normalize('NFC'),
          `${name}이(가) 풀어쓴 한글(NFD)입니다.`,
          `${name} is decomposed (NFD).`,
        );
      }
    },
  },
  {
    id: 'leading-zero',
    group: 'request',
    needs: ['verify'],
    title: t('앞의 0이 남습니다', 'A leading zero stays'),
    why: t(
      '번호 열 개 가운데 하나가 0으로 시작합니다. 5자리로 가면 AP012이거나 틀린 번호로 셉니다.',
      'One code in ten begins with 0. With five digits it is AP012, or counts as a wrong one.',
    ),
    mend: t(
      '인증번호를 숫자로 바꾸지 말고 문자열로 보내세요.',
      'Keep the code a string; make no number of it.',
    ),
    async run(bench) {
      for (const code of [bench.newCode('0'), bench.newCode('00')]) {
        await bench.pressed(says('AP001'), { code });
        const got = bench.asked('accredit').at(-1);
        must(
          got !== undefined && field(got, 'OTPNO') === code,
          `인증번호 ${code}이(가) 그대로 오지 않았습니다.`,
          `The code ${code} did not arrive as it was.`,
        );
      }
    },
  },
  {
    id: 'agency-purpose',
    group: 'request',
    needs: ['verify'],
    title: t(
      'EVAL_CD와 EVAL_TYPE이 맞고, CLASS_TME는 두 자리입니다',
      'EVAL_CD and EVAL_TYPE agree, CLASS_TME has two digits',
    ),
    why: t(
      '다른 목적, 다른 차시의 이수 기록이 남습니다.',
      'The record is filed under another purpose or lesson.',
    ),
    mend: t(
      '표 하나에서 둘을 함께 가져오고, 차시는 두 자리로 채우세요(입과는 00).',
      'Take both from one table, and pad the lesson to two digits (00 for enrolment).',
    ),
    async run(bench) {
      const request = await sent(bench);
      const code = field(request, 'EVAL_CD');
      const type = TYPES.get(code);
      must(/^\d\d$/.test(code), 'EVAL_CD가 두 자리 숫자가 아닙니다.', 'EVAL_CD is not two digits.');
      if (type !== undefined)
        must(
          field(request, 'EVAL_TYPE') === type,
          `EVAL_CD ${code}의 EVAL_TYPE은 ${type}입니다.`,
          `EVAL_TYPE of ${code} is ${type}.`,
        );
      const time = field(request, 'CLASS_TME');
      must(/^\d{2,3}$/.test(time), `CLASS_TME가 두 자리가 아닙니다.`, 'CLASS_TME has not two digits.');
      if (code === '00')
        must(time === '00', '입과(00)의 CLASS_TME는 00입니다.', 'CLASS_TME of enrolment (00) is 00.');
    },
  },
  {
    id: 'agency-clock',
    group: 'request',
    needs: ['verify'],
    title: t('USRDT는 한국 시각입니다', 'USRDT is Korean time'),
    why: t('9시간 어긋난 기록이 남습니다.', 'The record is nine hours off.'),
    mend: t(
      '서버의 시간대와 상관없이 Asia/Seoul로 YYYY-MM-DD HH:mm:ss를 만드세요. 서버 시계도 맞추세요.',
      'Write YYYY-MM-DD HH:mm:ss in Asia/Seoul whatever the server’s zone is, and set the server’s clock.',
    ),
    async run(bench) {
      const text = field(await sent(bench), 'USRDT');
      must(
        /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text),
        'USRDT의 꼴이 다릅니다.',
        'USRDT has another form.',
      );
      const off = Math.round((Date.parse(`${text.replace(' ', 'T')}+09:00`) - Date.now()) / 1000);
      must(
        Math.abs(off) * 1000 <= CLOCK_MS,
        `USRDT가 한국 시각과 ${off}초 다릅니다.`,
        `USRDT is ${off} s off Korean time.`,
      );
    },
  },
];

function isCp949(bytes: Buffer): boolean {
  return /[가-힣]/.test(fromCp949(bytes) ?? '');
}
