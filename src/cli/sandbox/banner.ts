import type { Kit } from '../../sandbox/kit.js';
import { SITE } from '../../sandbox/provider/signature.js';
import type { Trainee } from '../../sandbox/trainees.js';
import type { Lang } from '../command.js';
import { documentName } from '../documents.js';

export const PROVIDERS = ['simple', 'nice-api', 'nice-module', 'portone'] as const;
type ProviderName = (typeof PROVIDERS)[number];

/** What the server files of `examples` have to be told, by the names that they have in PHP. */
export function settingsFor({ base, siteSecret }: Kit, provider: ProviderName): Record<string, string> {
  const url = `${otherSite(base)}/provider`;
  const page = `${url}/CheckPlusSafeModel/`;
  const [code = ''] = SITE.split(':');
  const ofProvider: Record<ProviderName, Record<string, string>> = {
    simple: { MOTP_PROVIDER_URL: url },
    'nice-api': {
      MOTP_PROVIDER: provider,
      MOTP_PROVIDER_URL: url,
      MOTP_PROVIDER_PAGE: `${page}service.cb`,
      MOTP_PROVIDER_SITE: SITE,
    },
    'nice-module': {
      MOTP_PROVIDER: provider,
      MOTP_PROVIDER_PAGE: `${page}checkplus.cb`,
      MOTP_PROVIDER_SITE: code,
    },
    portone: { MOTP_PROVIDER: provider, MOTP_PROVIDER_URL: url },
  };
  return {
    MOTP_AGENCY: `${base}/agency/api/v2/`,
    ...ofProvider[provider],
    MOTP_PROVIDER_SECRET: siteSecret,
    MOTP_REPORT_URL: `${base}/agency/ExConn/LMS/`,
  };
}

/** What is said at the start, in the order in which one needs it: lines to paste, addresses, people. */
export function bannerLines(
  kit: Kit,
  people: readonly Trainee[],
  provider: ProviderName,
  lang: Lang,
): string[] {
  const words = WORDS[lang];
  const { base } = kit;
  const pairs = Object.entries(settingsFor(kit, provider));
  // In Java and Node a line of code chooses the provider (MotpConfig.provider(), provider.js).
  const others = pairs.filter(([name]) => name !== 'MOTP_PROVIDER');
  const more = {
    simple: [],
    'nice-api': [],
    'nice-module': [words.module],
    portone: [`${words.sdk} ${otherSite(base)}/provider/portone.js`],
  }[provider];
  return [
    words.ready,
    '',
    `${words.paste} (PHP)`,
    ...pairs.map(([name, value]) => `  define('${name}', '${value}');`),
    `${words.paste} (Java: CATALINA_OPTS)`,
    ...others.map(([name, value]) => `  -D${propertyOf(name)}=${value}`),
    `${words.paste} (Node)`,
    ...others.map(([name, value]) => `  ${name}=${value}`),
    ...more,
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

/** As MotpConfig.java names it: MOTP_PROVIDER_URL is motp.providerUrl. */
function propertyOf(name: string): string {
  const words = name.toLowerCase().replace('_', '.');
  return words.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** For a browser another site than the usual LMS on this computer, as a real provider is. */
function otherSite(base: string): string {
  return base.replace('//127.0.0.1', '//localhost');
}

const WORDS = {
  ko: {
    ready: '시험용 mOTP 서버, 본인인증 기관, 휴대폰을 켰습니다. 바깥으로는 아무것도 보내지 않습니다.',
    paste: '서버 설정에 붙여 넣으세요',
    module: `CPClient 자리에는 motp-widget cpclient를 두세요 (${documentName('sandbox', 'ko')}).`,
    sdk: '화면에서 포트원 SDK 대신 부를 파일:',
    page: '화면 (사람, 휴대폰, 기록):',
    people: '사람과 휴대폰 (앱 비밀번호 1234):',
    end: 'Ctrl+C로 끝냅니다. 아래에 들어온 요청이 나옵니다.',
  },
  en: {
    ready: 'A test mOTP server, an identity provider and phones are running. Nothing is sent to the outside.',
    paste: 'To paste into your server’s settings',
    module: `In the place of CPClient: motp-widget cpclient (${documentName('sandbox', 'en')}).`,
    sdk: 'To load in the page in place of PortOne’s SDK:',
    page: 'Page (people, phones, log):',
    people: 'People and their phones (app password 1234):',
    end: 'Ctrl+C ends it. What comes in is shown below.',
  },
} satisfies Record<Lang, Record<string, string>>;
