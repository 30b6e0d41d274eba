/**
 * The pages of the built documents, in the order of need: where each comes from, what it is called in the site, and
 * where it lies there. Those without a folder lie first in the zip, where someone who unpacks it looks. `twin`: the source of
 * the same page in the other language.
 */
export const PAGES = [
  ko('start', '시작하기', 'start', '시작하기.html'),
  ko('moving', '지금 쓰는 팝업에서 옮기기', 'moving'),
  ko('server', '서버', 'server'),
  ko('check', '서버 검사 (check)', 'check'),
  ko('sandbox', '가짜 mOTP 서버 (sandbox)', 'sandbox'),
  ko('identity', '본인인증 기관별', 'identity'),
  ko('alternative', '대체인증과 전송', 'alternative'),
  ko('app', '앱(WebView)에 넣기', 'app'),
  ko('embed', '어떤 페이지에 넣든', 'embed'),
  ko('react', 'React에 넣기', 'react'),
  ko('theming', '모양 바꾸기', 'theming'),
  ko('options', '속성·이벤트', 'reference'),
  ko('troubleshooting', '문제 해결', 'troubleshooting'),
  ko('support-desk', '상담 창구표', 'support-desk', '상담 창구표.html'),
  ko('adoption', '도입 검토서', 'adoption'),
  ko('accessibility', '접근성', 'accessibility'),
  ko('browsers', '브라우저', 'browsers'),
  ko('performance', '성능', 'performance'),
  { source: '../SECURITY.md', output: 'docs/security.html', lang: 'ko', title: '보안 · Security' },
  { source: '../CHANGELOG.md', output: '바뀐 점.html', lang: 'ko', title: '바뀐 점' },
  en('start', 'Getting started', 'start'),
  en('moving', 'Moving from the popup you have', 'moving'),
  en('server', 'The server', 'server'),
  en('check', 'The check of a server', 'check'),
  en('sandbox', 'The sandbox', 'sandbox'),
  en('identity', 'Identity providers', 'identity'),
  en('alternative', 'Alternative verification', 'alternative'),
  en('app', 'In an app (WebView)', 'app'),
  en('embed', 'The script tag', 'embed'),
  en('react', 'In React', 'react'),
  en('theming', 'Theming', 'theming'),
  en('reference', 'Reference', 'options'),
  en('troubleshooting', 'Troubleshooting', 'troubleshooting'),
  en('support-desk', 'Support desk', 'support-desk'),
  en('adoption', 'For decision makers', 'adoption'),
  en('accessibility', 'Accessibility', 'accessibility'),
  en('browsers', 'Browsers and faults', 'browsers'),
  en('performance', 'Performance', 'performance'),
  {
    source: '../src/sandbox/README.md',
    output: 'docs/en/sandbox-in-detail.html',
    lang: 'en',
    title: 'The sandbox in detail',
  },
];

function ko(name, title, twin, output = `docs/${name}.html`) {
  return { source: `ko/${name}.md`, output, lang: 'ko', title, twin: `${twin}.md` };
}

function en(name, title, twin) {
  return {
    source: `${name}.md`,
    output: `docs/en/${name}.html`,
    lang: 'en',
    title,
    twin: twin && `ko/${twin}.md`,
  };
}
