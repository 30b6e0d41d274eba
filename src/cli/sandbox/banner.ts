import type { Kit } from '../../sandbox/kit.js';
import type { Trainee } from '../../sandbox/trainees.js';
import type { Lang } from '../command.js';

/** What is said at the start, in the order in which one needs it: lines to paste, addresses, people. */
export function bannerLines({ base, siteSecret }: Kit, people: readonly Trainee[], lang: Lang): string[] {
  const words = WORDS[lang];
  const settings = {
    MOTP_AGENCY: `${base}/agency/api/v2/`,
    MOTP_PROVIDER_URL: `${otherSite(base)}/provider`,
    MOTP_PROVIDER_SECRET: siteSecret,
    MOTP_REPORT_URL: `${base}/agency/ExConn/LMS/`,
  };
  const pairs = Object.entries(settings);
  return [
    words.ready,
    '',
    `${words.paste} (PHP)`,
    ...pairs.map(([name, value]) => `  define('${name}', '${value}');`),
    `${words.paste} (Java, Node)`,
    ...pairs.map(([name, value]) => `  ${name}=${value}`),
    '',
    `${words.page}  ${base}/`,
    words.people,
    ...people.map(
      ({ id, lms, title }) =>
        `  ${id}  ${lms.name} ${lms.phone}  ${base}/phone?trainee=${id}${title[lang] === lms.name ? '' : `  ${title[lang]}`}`,
    ),
    '',
    words.end,
  ];
}

/** For a browser another site than the usual LMS on this computer, as a real provider is. */
function otherSite(base: string): string {
  return base.replace('//127.0.0.1', '//localhost');
}

const WORDS = {
  ko: {
    ready: '시험용 mOTP 서버, 본인인증 기관, 휴대폰을 켰습니다. 바깥으로는 아무것도 보내지 않습니다.',
    paste: '서버 설정에 붙여 넣으세요',
    page: '화면 (사람, 휴대폰, 기록):',
    people: '사람과 휴대폰 (앱 비밀번호 1234):',
    end: 'Ctrl+C로 끝냅니다. 아래에 들어온 요청이 나옵니다.',
  },
  en: {
    ready: 'A test mOTP server, an identity provider and phones are running. Nothing is sent to the outside.',
    paste: 'To paste into your server’s settings',
    page: 'Page (people, phones, log):',
    people: 'People and their phones (app password 1234):',
    end: 'Ctrl+C ends it. What comes in is shown below.',
  },
} satisfies Record<Lang, Record<string, string>>;
