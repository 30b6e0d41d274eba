import { describe, expect, test } from 'vitest';
import { speaksOfFaults } from './look.js';

const answer = (text: string) => ({
  status: 200,
  headers: {},
  setCookies: [],
  text,
  bytes: Buffer.from(text),
  ms: 1,
});

describe('a program’s own complaint', () => {
  test.each([
    [
      'PHP',
      '<br />\n<b>Warning</b>:  file_get_contents(): failed in <b>/home/lms/motp.php</b> on line <b>3</b>',
    ],
    ['PHP, plain', 'PHP Fatal error:  Uncaught TypeError: trim() in /home/lms/motp.php:3'],
    ['Java 8', 'java.net.SocketException\n\tat motp.Agency.ask(Agency.java:52)'],
    ['Java 11', 'X\n\tat java.base/java.net.Socket.connect(Socket.java:633)'],
    ['Java, a constructor', 'X\n\tat motp.Agency.<init>(Agency.java:12)'],
    [
      'Express',
      '<pre>TypeError: fetch failed<br> &nbsp; &nbsp;at node:internal/deps/undici/undici:13510:13</pre>',
    ],
    ['Node', 'Error: x\n    at async verify (file:///srv/lms/motp/router.js:84:20)'],
    ['Node, CommonJS', 'Error: x\n    at Object.<anonymous> (/srv/lms/app.js:3:9)'],
    ['Node on Windows', String.raw`Error: x at new Agency (C:\lms\agency.js:3:9)`],
    ['Python', 'Traceback (most recent call last):\n  File "/srv/lms.py", line 3'],
    ['.NET', 'System.Net.WebException: x\n   at System.Net.HttpWebRequest.GetResponse()'],
  ])('of %s is known', (_, text) => {
    expect(speaksOfFaults(answer(text))).toBe(true);
  });

  test.each([
    '{"outcome":"unavailable"}',
    '{"code":"AP001","msg":"OTP 번호가 일치하지 않습니다."}',
    '{"error":"no answer at 127.0.0.1:5173, see http://127.0.0.1:8080/help"}',
    '<p>Look at the clock: 10:30. Meet at 10:30.</p>',
    '{"now":1764349000000,"at":"2026-01-01 10:00:00"}',
  ])('is nothing like %s', (text) => {
    expect(speaksOfFaults(answer(text))).toBe(false);
  });
});
