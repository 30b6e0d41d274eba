import { beforeEach, expect, test, vi } from 'vitest';
import { described, HttpAnswer, isLoginPage, kindOfAnswer } from './httpAnswer.js';

beforeEach(() => {
  const location = new URL('https://lms.example/lesson/view.jsp');
  vi.stubGlobal('window', { location });
});

const LOGIN_PAGES = [
  '<!doctype html><form><input name="pw" type="password"></form>',
  "<form><input type='PASSWORD' name=pw></form>",
  `<script>alert('로그인이 필요합니다.');location.href='/login.do';</script>`,
  '\uFEFF\uFEFF\n<script language="javascript">alert("\uFFFD\uFFFD");top.location="/member/login.asp"</script>',
  "<html><script>alert('세션이 만료되었습니다.'); history.back(); </script></html>",
];

test.each(LOGIN_PAGES)('%s is a login page', (text) => {
  expect(isLoginPage(text)).toBe(true);
  expect(kindOfAnswer(text)).toBe('a login page');
});

test.each([
  ['<script>alert("점검 중입니다");</script>', 'a script for a page (alert, location)'],
  ['<br />\n<b>Warning</b>: session_start(): …', 'HTML (an error page or a PHP warning?)'],
  ['<h1>404</h1>', 'HTML (an error page or a PHP warning?)'],
  ['{"status":"success"}', 'other JSON'],
  ['\uFEFF', 'nothing'],
  ['', 'nothing'],
  [null, 'nothing'],
  [7, 'another number'],
  [{ data: { code: 200 }, status: 200, config: {} }, 'another object (axios? Give its `data`)'],
  ['OK', 'another text'],
  ['login', 'another text'],
])('%j is %s', (answer, kind) => {
  expect(kindOfAnswer(answer)).toBe(kind);
  expect(isLoginPage(typeof answer === 'string' ? answer : '')).toBe(false);
});

test('a developer is told address, status and what it mostly means; never a query', () => {
  const url = '../motp/verify.php?key=secret';
  const say = (status: number) => described(new HttpAnswer('', status, 'POST', url));
  expect(say(419)).toBe(
    'nothing with HTTP 419 from POST /motp/verify.php (the CSRF token has run out, with the session)',
  );
  expect(say(403)).toMatch(/CSRF/);
  expect(say(200)).toBe('nothing with HTTP 200 from POST /motp/verify.php');
  // Of a `Response` the method is not known; of one that a page made, the address neither.
  expect(described(new HttpAnswer('<h1>', 500, undefined, 'https://lms.example/v?key=secret'))).toMatch(
    /^HTML .* with HTTP 500 from \/v$/,
  );
  expect(described(new HttpAnswer('<h1>', 200, undefined, ''))).toMatch(/^HTML .* with HTTP 200$/);
  expect(described(new HttpAnswer('', 200, 'GET', 'https://api.example/time?k=1'))).toMatch(
    /from GET https:\/\/api\.example\/time$/,
  );
});
