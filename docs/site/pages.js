/**
 * The pages of the built documents, in the order of need: where each comes from, what it is called in the site, and
 * where it lies there. Those without a folder lie first in the zip, where someone who unpacks it looks.
 */
export const PAGES = [
  { source: 'ko/start.md', output: '시작하기.html', lang: 'ko', title: '시작하기' },
  { source: 'ko/moving.md', output: 'docs/moving.html', lang: 'ko', title: '지금 쓰는 팝업에서 옮기기' },
  { source: 'server.md', output: 'docs/server.html', lang: 'ko', title: '서버' },
  { source: 'check.md', output: 'docs/check.html', lang: 'ko', title: '서버 검사 (check)' },
  { source: 'sandbox.md', output: 'docs/sandbox.html', lang: 'ko', title: '가짜 mOTP 서버 (sandbox)' },
  { source: 'ko/identity.md', output: 'docs/identity.html', lang: 'ko', title: '본인인증 기관별' },
  { source: 'ko/alternative.md', output: 'docs/alternative.html', lang: 'ko', title: '대체인증과 전송' },
  { source: 'ko/app.md', output: 'docs/app.html', lang: 'ko', title: '앱(WebView)에 넣기' },
  { source: 'ko/options.md', output: 'docs/options.html', lang: 'ko', title: '속성·이벤트' },
  { source: 'ko/troubleshooting.md', output: 'docs/troubleshooting.html', lang: 'ko', title: '문제 해결' },
  { source: 'ko/support-desk.md', output: '상담 창구표.html', lang: 'ko', title: '상담 창구표' },
  { source: 'ko/adoption.md', output: 'docs/adoption.html', lang: 'ko', title: '도입 검토서' },
  { source: '../CHANGELOG.md', output: '바뀐 점.html', lang: 'ko', title: '바뀐 점' },
  { source: 'reference.md', output: 'docs/reference.html', lang: 'en', title: 'Reference' },
  { source: 'embed.md', output: 'docs/embed.html', lang: 'en', title: 'The script tag' },
  { source: 'react.md', output: 'docs/react.html', lang: 'en', title: 'React' },
  { source: 'theming.md', output: 'docs/theming.html', lang: 'en', title: 'Colours and looks' },
  { source: 'accessibility.md', output: 'docs/accessibility.html', lang: 'en', title: 'Accessibility' },
  { source: 'browsers.md', output: 'docs/browsers.html', lang: 'en', title: 'Browsers and faults' },
  { source: 'support-desk.md', output: 'docs/support-desk.html', lang: 'en', title: 'Support desk' },
  { source: 'performance.md', output: 'docs/performance.html', lang: 'en', title: 'Performance' },
];
