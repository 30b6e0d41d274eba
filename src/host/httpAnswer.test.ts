import { beforeEach, expect, test, vi } from 'vitest';
import { HttpAnswer, isLoginPage, kindOfAnswer, requestName } from './httpAnswer.js';

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
  ['<script>alert("점검 중입니다");</script>', 'a script for a page of its own (alert, location)'],
  ['<br />\n<b>Warning</b>: session_start(): …', 'HTML (an error page or a PHP warning?)'],
  ['<h1>404</h1>', 'HTML (an error page or a PHP warning?)'],
  ['{"status":"success"}', 'other JSON'],
  ['\uFEFF', 'nothing'],
  ['', 'nothing'],
  [null, 'nothing'],
  [7, 'another number'],
  ['OK', 'another text'],
  ['login', 'another text'],
])('%j is %s', (answer, kind) => {
  expect(kindOfAnswer(answer)).toBe(kind);
  expect(isLoginPage(String(answer))).toBe(false);
});

test('a developer is told address, status and what it mostly means; never a query', () => {
  const request = requestName('POST', '../motp/verify.php?key=secret');
  expect(request).toBe('POST /motp/verify.php');
  expect(new HttpAnswer('', 419, request).source).toBe(
    'HTTP 419 from POST /motp/verify.php (the CSRF token has run out, with the session)',
  );
  expect(new HttpAnswer('', 403, request).source).toMatch(/CSRF/);
  expect(new HttpAnswer('', 200, request).source).toBe('HTTP 200 from POST /motp/verify.php');
  expect(requestName('GET', 'https://api.example/time?k=1')).toBe('GET https://api.example/time');
});
