/** Tokens of a user agent and what people call them. Whoever builds on another stands before it. */
const BROWSERS: [token: RegExp, name: string][] = [
  [/KAKAOTALK[ /]([0-9]+)/, '카카오톡'],
  [/NAVER\(.*?([0-9]+)\./, '네이버 앱'],
  [/Whale\/([0-9]+)/, '웨일'],
  [/SamsungBrowser\/([0-9]+)/, '삼성 인터넷'],
  [/Edg[A-Za-z]*\/([0-9]+)/, '엣지'],
  [/(?:Firefox|FxiOS)\/([0-9]+)/, '파이어폭스'],
  [/(?:Chrome|CriOS)\/([0-9]+)/, '크롬'],
  [/Version\/([0-9]+).* Safari/, '사파리'],
];
const SYSTEMS: [token: RegExp, name: string][] = [
  [/Windows/, '윈도우'],
  [/Android/, '안드로이드'],
  [/iPhone/, '아이폰'],
  [/iPad/, '아이패드'],
  [/Mac OS X/, '맥'],
  [/Linux/, '리눅스'],
];

/** A browser in words that can be read out, such as “크롬 156, 윈도우”; what is not known stays as it is. */
export function browserText(userAgent: string): string {
  const browser = BROWSERS.find(([token]) => token.test(userAgent));
  if (browser === undefined) return userAgent;
  const [token, name] = browser;
  const system = SYSTEMS.find(([mark]) => mark.test(userAgent))?.[1];
  return [`${name} ${token.exec(userAgent)?.[1] ?? ''}`, system].filter(Boolean).join(', ');
}
