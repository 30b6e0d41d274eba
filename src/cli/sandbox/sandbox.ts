import { type Kit, startKit } from '../../sandbox/kit.js';
import { PERSON_STATES } from '../../sandbox/people.js';
import { SITE_SECRET } from '../../sandbox/provider/signature.js';
import { TRAINEES } from '../../sandbox/trainees.js';
import { defineCommand, type Lang, UsageError } from '../command.js';
import { bannerLines, PROVIDERS, settingsFor } from './banner.js';
import { PORT_OPTION, readPort } from './control.js';
import { logLines } from './log.js';
import { openPage } from './openPage.js';
import { readPeople } from './people.js';

const WORDS = {
  ko: {
    rate: (text: string) => `--rate는 ‘10/min’처럼 적습니다: ${text}`,
    provider: (text: string) => `--provider는 ${PROVIDERS.join(', ')} 가운데 하나입니다: ${text}`,
    secret: '--site-secret은 8자 이상입니다.',
    url: (text: string) => `--public-url은 http(s)://호스트[:포트]입니다: ${text}`,
    log: (text: string) => `--log는 pretty나 json입니다: ${text}`,
    taken: (port: number) => `포트 ${port}은(는) 이미 쓰고 있습니다. 다른 포트로: --port ${port + 1}`,
    browser: (url: string) => `브라우저를 열 수 없습니다. 직접 여세요: ${url}`,
    host: (host: string) => `이 주소에서 들을 수 없습니다: ${host}`,
    more: (text: string) => `모르는 인자입니다: ${text}`,
  },
  en: {
    rate: (text: string) => `--rate is written "10/min": ${text}`,
    provider: (text: string) => `--provider is one of ${PROVIDERS.join(', ')}: ${text}`,
    secret: '--site-secret has 8 characters or more.',
    url: (text: string) => `--public-url is http(s)://host[:port]: ${text}`,
    log: (text: string) => `--log is pretty or json: ${text}`,
    taken: (port: number) => `Port ${port} is taken. Another one: --port ${port + 1}`,
    browser: (url: string) => `No browser could be opened. Open it yourself: ${url}`,
    host: (host: string) => `This address cannot be listened on: ${host}`,
    more: (text: string) => `Unknown argument: ${text}`,
  },
} satisfies Record<Lang, unknown>;

const EXAMPLE = 'npx motp-widget sandbox --person "홍길동,01000000000,hong01,19900101,locked"';

/** `motp-widget sandbox`: agency, identity provider and phones for somebody else's server. */
export const sandbox = defineCommand({
  usage: { ko: '[--person "이름,번호,회원PK"]…', en: '[--person "name,number,id"]…' },
  summary: {
    ko: '시험용 mOTP 서버 + 본인인증 기관 + 휴대폰',
    en: 'a test mOTP server, an identity provider and phones',
  },
  options: {
    port: PORT_OPTION,
    host: {
      type: 'string',
      value: 'address',
      help: {
        ko: '듣는 주소 (기본 127.0.0.1, 다른 기기에서도: 0.0.0.0)',
        en: 'address to listen on (default: 127.0.0.1; other devices too: 0.0.0.0)',
      },
    },
    'public-url': {
      type: 'string',
      value: 'url',
      help: { ko: '다른 기기에서 보는 주소', en: 'how other devices reach it' },
    },
    person: {
      type: 'string',
      multiple: true,
      value: {
        ko: '이름,번호,회원PK[,생년월일][,CI][,상태]',
        en: 'name,number,id[,birth][,CI][,state]',
      },
      help: { ko: '시험할 사람 (여러 번)', en: 'a person (may be repeated)' },
    },
    people: {
      type: 'string',
      value: 'file.csv',
      help: {
        ko: '사람들이 적힌 파일, 엑셀이 저장하는 대로 (1000명까지)',
        en: 'a file of people as a spreadsheet saves it (up to 1000)',
      },
    },
    'enrol-unknown': {
      type: 'boolean',
      help: { ko: '모르는 사람은 처음 볼 때 등록', en: 'register unknown people when they are first seen' },
    },
    provider: {
      type: 'string',
      value: PROVIDERS.join('|'),
      help: {
        ko: '본인인증 기관의 방식 (기본 simple)',
        en: 'the identity provider’s protocol (default: simple)',
      },
    },
    'site-secret': {
      type: 'string',
      value: 'secret',
      help: {
        ko: `본인인증 기관과 나누는 비밀 (기본 ${SITE_SECRET})`,
        en: `the secret shared with the provider (default: ${SITE_SECRET})`,
      },
    },
    cors: {
      type: 'boolean',
      help: { ko: '브라우저에서 바로 부르는 화면도 허용', en: 'answer pages that call it from the browser' },
    },
    rate: {
      type: 'string',
      value: 'n/min',
      help: { ko: '이보다 많으면 WE005', en: 'more than this is answered WE005' },
    },
    log: { type: 'string', value: 'pretty|json', help: { ko: '기록의 모양', en: 'how the log looks' } },
    open: { type: 'boolean', help: { ko: '화면을 브라우저로 열기', en: 'open its page in the browser' } },
  },
  details: {
    ko: `상태: ${PERSON_STATES.join(' ')}\n예: ${EXAMPLE}`,
    en: `States: ${PERSON_STATES.join(' ')}\nFor example: ${EXAMPLE}`,
  },
  async run({ positionals, values, lang, print, warn, interrupted }) {
    const words = WORDS[lang];
    if (positionals[0] !== undefined) throw new UsageError(words.more(positionals[0]));
    const {
      host = '127.0.0.1',
      provider = 'simple',
      'site-secret': siteSecret = SITE_SECRET,
      log = 'pretty',
    } = values;
    const port = readPort(values.port, lang);
    const protocol = PROVIDERS.find((name) => name === provider);
    if (protocol === undefined) throw new UsageError(words.provider(provider));
    if (siteSecret.length < 8) throw new UsageError(words.secret);
    if (log !== 'pretty' && log !== 'json') throw new UsageError(words.log(log));
    const given = readPeople(values.person ?? [], values.people, lang);
    const people = given.length > 0 ? given : TRAINEES.map((story) => ({ ...story, id: story.memberId }));
    const publicUrl = readUrl(values['public-url'], lang);
    let kit: Kit;
    try {
      kit = await startKit({
        port,
        host,
        people,
        siteSecret,
        cors: values.cors === true,
        settings: {
          mostPerMinute: readRate(values.rate, lang),
          enrolUnknown: values['enrol-unknown'] === true,
        },
        ...(publicUrl !== undefined && { publicUrl }),
        onCall: (call) => {
          for (const line of log === 'json' ? [JSON.stringify(call)] : logLines(call, lang)) print(line);
        },
      });
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      // No name of a computer, or none of this one's.
      if (syscall !== 'listen' && syscall !== 'getaddrinfo') throw error;
      warn(code === 'EADDRINUSE' ? words.taken(port) : words.host(`${host}:${port}`));
      return 2;
    }
    if (log === 'pretty') for (const line of bannerLines(kit, people, protocol, lang)) print(line);
    else print(JSON.stringify({ base: kit.base, siteSecret, settings: settingsFor(kit, protocol) }));
    if (values.open === true && !(await openPage(`${kit.base}/`))) warn(words.browser(`${kit.base}/`));
    if (!interrupted.aborted) {
      await new Promise((resolve) => {
        interrupted.addEventListener('abort', resolve, { once: true });
      });
    }
    await kit.close();
    return 0;
  },
});

function readRate(text: string | undefined, lang: Lang): number | null {
  if (text === undefined) return null;
  const rate = /^([1-9]\d{0,5})(\/min)?$/.exec(text)?.[1];
  if (rate === undefined) throw new UsageError(WORDS[lang].rate(text));
  return Number(rate);
}

function readUrl(text: string | undefined, lang: Lang): string | undefined {
  if (text === undefined) return undefined;
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (!/^https?:/.test(origin)) throw new UsageError(WORDS[lang].url(text));
  return origin;
}
