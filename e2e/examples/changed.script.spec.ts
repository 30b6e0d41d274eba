import { createServer, request as ask } from 'node:http';
import { expect, test } from '@playwright/test';
import { toCp949 } from '../../src/sandbox/cp949.js';
import { check } from '../support/examples/check.js';
import { Lms } from '../support/examples/duties.js';
import { hasJava, startJavaExample } from '../support/examples/java.js';
import { startNodeExample } from '../support/examples/node.js';
import { Outside } from '../support/examples/outside.js';
import { hasPhp, startPhpExample } from '../support/examples/php.js';
import { type ExampleServer, freePort } from '../support/examples/server.js';

/** The files as an institution changes them. */

/** A reverse proxy at which TLS ends, with the LMS under a path of it. */
async function proxyOf(port: number, target: () => string): Promise<{ close: () => void }> {
  const proxy = createServer((request, response) => {
    const { url = '', method, headers } = request;
    if (!url.startsWith('/portal/')) return void response.writeHead(404).end();
    const sent = {
      ...headers,
      host: 'lms.internal',
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-proto': 'https',
    };
    const asked = ask(target() + url.slice('/portal'.length), { method, headers: sent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    asked.on('error', () => response.destroy());
    request.pipe(asked);
  });
  await new Promise<void>((listening) => {
    proxy.listen(port, '127.0.0.1', listening);
  });
  return { close: () => proxy.close().closeAllConnections() };
}

/** An agency that takes less than the setting says (3 s) is waited for, in whichever step it takes its time; one that takes more is not. */
async function waitsForItsTimeout(server: ExampleServer, port: number) {
  const outside = await new Outside().start(port);
  const lms = new Lms(server, outside);
  await server.login(lms.browser, 'trainee01');
  const body = '{"code":200}';
  for (const [ms, expected] of [
    [2_200, { code: '200', token: expect.any(String) }],
    [6_000, { outcome: 'unavailable' }],
  ] as const) {
    for (const how of [{ delayMs: ms }, { bodyMs: ms }]) {
      outside.answers('otp_accredit', { body, ...how });
      const asked = performance.now();
      expect((await lms.verify()).json, JSON.stringify(how)).toEqual(expected);
      expect(performance.now() - asked, JSON.stringify(how)).toBeLessThan(4_500);
    }
  }
  outside.close();
}

const LANGUAGES: [string, () => boolean, (outside: string, base: string) => Promise<ExampleServer>][] = [
  [
    'PHP',
    hasPhp,
    (outside, base) =>
      startPhpExample(outside, {
        config: {
          MOTP_URL: `${base}/motp/motp.php`,
          MOTP_SESSION_COOKIE: 'LMSSESSID',
          MOTP_CSRF: false,
          MOTP_TIMEOUT: 3,
          MOTP_PROXIES: '127.0.0.1',
        },
        edit: {
          'inc/common.php': (text) =>
            text.replace(
              /^session_start\(\);/m,
              `session_name('LMSSESSID'); session_start();
              if (!isset($_SESSION['token'])) { $_SESSION['token'] = bin2hex(openssl_random_pseudo_bytes(16)); }
              if (isset($_GET['do']) && $_SERVER['REQUEST_METHOD'] === 'POST'
                && $_SESSION['token'] !== (isset($_SERVER['HTTP_X_CSRF_TOKEN']) ? $_SERVER['HTTP_X_CSRF_TOKEN'] : '')) {
                http_response_code(419); exit;
              }`,
            ),
          'lesson.php': (text) => text.replace("$motp['csrf']", "$_SESSION['token']"),
        },
      }),
  ],
  [
    'Node',
    () => true,
    (outside, base) =>
      startNodeExample(
        outside,
        { MOTP_URL: `${base}/motp`, MOTP_CSRF: 'false', MOTP_TIMEOUT: '3000' },
        {
          'lms.js': (text) => text.replaceAll(/\blms=|'lms'/g, (one) => one.replace('lms', 'my.session')),
          'app.js': (text) =>
            text
              .replace(
                'app.use(session);',
                (line) => `app.set('trust proxy', 'loopback');\n${line}\napp.use(ownToken);`,
              )
              .replace('content="${page.csrf}"', 'content="token-of-this-session"')
              .replaceAll("redirect(303, '/", "redirect(303, '/portal/").concat(`
function ownToken(request, response, next) {
  const isOurs = request.get('x-csrf-token') === 'token-of-this-session';
  if (request.method === 'POST' && request.path.startsWith('/motp/') && !isOurs) return response.status(419).end();
  next();
}
`),
        },
      ),
  ],
  [
    'Java',
    hasJava,
    (outside, base) =>
      startJavaExample(
        outside,
        'servlet',
        { 'motp.url': `${base}/motp`, 'motp.csrf': 'false', 'motp.timeout': '3000' },
        {
          suffix: '.do',
          edit: {
            // As a filter of a framework does, with a token of its own.
            'motp/MotpServlet.java': (text) =>
              text.replace(
                'String path = request',
                (line) => `boolean isOurs = "token-of-this-session".equals(request.getHeader("X-CSRF-TOKEN"));
        boolean isBack = request.getRequestURI().endsWith("/return.do");
        if (request.getMethod().equals("POST") && !isBack && !isOurs) {
            response.setStatus(419);
            return;
        }
        ${line}`,
              ),
            'motp/Motp.java': (text) => text.replace('null : login.csrf', 'null : "token-of-this-session"'),
          },
        },
      ),
  ],
];

for (const [language, isHere, start] of LANGUAGES) {
  test(`${language}: another session's name, a token and a timeout of its own, behind a proxy under a path: passes the check`, async () => {
    test.skip(!process.env['CI'] && !isHere(), `${language} is not here (scripts/wants.mjs)`);
    test.setTimeout(60_000);
    const [port, front] = [await freePort(), await freePort()];
    let origin = '';
    const proxy = await proxyOf(front, () => origin);
    const base = `http://127.0.0.1:${front}/portal`;
    const server = await start(`http://127.0.0.1:${port}`, base);
    origin = server.origin;
    try {
      const seen: ExampleServer = { ...server, origin: `http://127.0.0.1:${front}`, under: '/portal' };
      const groups = 'access,clear-lock';
      const { printed, failed, notChecked } = await check(seen, port, '--only', groups);
      expect([failed, notChecked], printed).toEqual([[], []]);
      await waitsForItsTimeout(server, port);
    } finally {
      server.close();
      proxy.close();
    }
  });
}

test('PHP: an id in Hangul in a database of EUC-KR: your functions get your bytes, the agency UTF-8', async () => {
  test.skip(!process.env['CI'] && !hasPhp(), 'no PHP here (scripts/wants.mjs)');
  const bytes = (text: string) => `"${[...toCp949(text)].map((byte) => `\\x${byte.toString(16)}`).join('')}"`;
  const outside = await new Outside().start();
  const server = await startPhpExample(outside.origin, {
    config: { MOTP_CHARSET: 'CP949' },
    edit: {
      'inc/common.php': (text) =>
        text
          .replace(
            /'trainee01' => array\('name' => json_decode\([^)]*\)/,
            () => `${bytes('뷁이1')} => array('name' => ${bytes('뷁이')}`,
          )
          .replace("$course !== 'C101' ||", (line) => `$member_id !== ${bytes('뷁이1')} || ${line}`)
          .replace("'course' => 'C101'", `'course' => ${bytes('과정')}`),
      'login.php': (text) => text.replace('<?php', (line) => `${line}\n$_POST['id'] = ${bytes('뷁이1')};`),
    },
  });
  try {
    const lms = new Lms(server, outside);
    await server.login(lms.browser, 'whoever');
    expect((await lms.verify()).json).toEqual({ code: '200', token: expect.any(String) });
    expect(outside.calls('otp_accredit')[0]?.fields).toMatchObject({
      USER_NM: '뷁이',
      USRID: '뷁이1',
      COURSE_AGENT_PK: '과정',
    });
  } finally {
    server.close();
    outside.close();
  }
});
