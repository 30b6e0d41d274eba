import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { ConfigInput } from './config.js';
import { examineExample } from './example/examineExample.js';
import { front, type Manner, ownCertificate } from './example/fronts.js';

// The example's log, of every fault that it is put to.
vi.spyOn(console, 'error').mockReturnValue();

/** Of each kind of request one; every check at every server would take minutes. */
const CHECKS =
  'answer-json answer-type no-store token time page-headers session-verify csrf-verify way-back identity-headers reset-values'.split(
    ' ',
  );
const SECURE_COOKIE = '__Host-lms=$1; Path=/; Secure; HttpOnly; SameSite=Lax';

/** Without openssl there is no TLS to be tried. */
const certificate = ownCertificate();

/** As nginx's add_header and Apache's Header add do: beside what the LMS says. */
const adds = (...lines: readonly (readonly [name: string, value: string])[]): Manner => ({
  headers(headers) {
    for (const [name, value] of lines) headers[name] = [headers[name] ?? [], value].flat();
  },
});
const CSP = 'content-security-policy';
const COOP = 'cross-origin-opener-policy';

/** What docs/server.md names for a policy of the web server's at the addresses of the identity verification. */
const DOCUMENTED = (
  /`(script-src 'self' 'sha256[^`]*)`, `([^`]*)`, `(form-action [^`]*)`/.exec(
    readFileSync('docs/ko/server.md', 'utf8'),
  ) ?? []
)
  .slice(1)
  .join('; ');

const MANNERS: Record<string, Manner> = {
  'a policy beside the LMS’s, as the documents name it': adds([CSP, `default-src 'self'; ${DOCUMENTED}`]),
  'policies that block nothing of it': adds(
    [CSP, "frame-ancestors 'self'; object-src 'none', upgrade-insecure-requests"],
    [COOP, 'unsafe-none'],
    ['x-frame-options', 'SAMEORIGIN'],
    ['cache-control', 'private'],
  ),
  'HTTP/1.0, without a length': { old: true },
  'packed answers': { body: 'gzip' },
  'answers byte by byte': { body: 'chunked' },
  'its name, under a path': { host: 'localhost', under: '/portal/lms' },
  'a login that has moved': { moved: '/login' },
  IPv6: { host: '[::1]' },
  'a first answer that is slow': { firstMs: 1_500 },
  'headers in other words': {
    headers(headers) {
      if (headers['content-type'] === 'application/json; charset=utf-8')
        headers['content-type'] = 'Application/JSON;Charset="UTF-8"';
      headers['cache-control'] = 'private, max-age=0, NO-STORE, must-revalidate';
      headers['x-content-type-options'] = 'NoSniff';
    },
  },
  'a cookie more with each answer, and the session’s said again': {
    headers(headers) {
      headers['set-cookie'] = [
        ...[headers['set-cookie'] ?? []].flat(),
        `lb=${Math.random()}; path=/; HttpOnly`,
        'old=; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0',
      ];
    },
  },
  'TLS by a certificate of its own, and a __Host- cookie': {
    host: 'localhost',
    ...(certificate && { secure: certificate }),
    headers(headers) {
      headers['strict-transport-security'] = 'max-age=1';
      headers['set-cookie'] = [headers['set-cookie'] ?? []]
        .flat()
        .map((line) => (certificate ? line.replace(/^lms=(\w+).*/, SECURE_COOKIE) : line));
    },
  },
};

const under =
  (path = '') =>
  (config: ConfigInput) =>
    JSON.parse(JSON.stringify(config).replaceAll('"/', `"${path}/`)) as ConfigInput;

test.concurrent.each(Object.entries(MANNERS))(
  'a right server with %s passes',
  { timeout: 60_000 },
  async (_, manner) => {
    const cookie = { file: 'lms.js', search: '(?:^|; )lms=', replace: '(?:^|; )(?:__Host-)?lms=' };
    const findings = await examineExample([cookie], CHECKS, under(manner.under), {}, front(manner));
    const others = findings.filter(({ verdict }) => verdict.kind !== 'passed');
    expect(others.map(({ check, verdict, lines }) => [check.id, verdict, lines])).toEqual([]);
    expect(findings).toHaveLength(CHECKS.length);
  },
);

/** What a server in front adds, and the checks that have to tell it; `framed`: where the LMS stands in a frame of another site. */
const ADDED: [what: string, manner: Manner, failing: string[], framed?: boolean][] = [
  ['form-action', adds([CSP, "form-action 'self'"]), ['identity-headers']],
  [
    'script-src of a CDN',
    adds([CSP, 'script-src https://cdn.example']),
    ['page-headers', 'identity-headers'],
  ],
  ['script-src without inline scripts', adds([CSP, "script-src 'self'"]), ['identity-headers']],
  ['style-src', adds([CSP, "style-src 'self'"]), ['identity-headers']],
  ['connect-src', adds([CSP, 'connect-src https://api.example']), ['page-headers']],
  [
    'default-src, the second of one header',
    adds([CSP, "img-src *, default-src 'none'"]),
    ['page-headers', 'identity-headers'],
  ],
  ['a sandbox', adds([CSP, 'sandbox allow-scripts']), ['page-headers', 'identity-headers']],
  ['COOP', adds([COOP, 'same-origin']), ['page-headers', 'identity-headers']],
  ['COOP that is right for the page', adds([COOP, 'same-origin-allow-popups']), ['identity-headers']],
  ['a cache', adds(['cache-control', 'public, max-age=600']), ['page-headers']],
  ['a frame of its own', adds(['x-frame-options', 'DENY']), [], false],
  ['no frame', adds(['x-frame-options', 'DENY']), ['page-headers', 'identity-headers'], true],
  [
    'a frame of the same site',
    adds([CSP, "frame-ancestors 'self'"]),
    ['page-headers', 'identity-headers'],
    true,
  ],
  [
    'expires of nginx, which replaces',
    { headers: (headers, status) => void (status < 400 && (headers['cache-control'] = 'max-age=600')) },
    ['no-store', 'page-headers'],
  ],
];

test.concurrent.each(ADDED)(
  'what a server in front adds is told: %s',
  { timeout: 60_000 },
  async (_, manner, failing, framed = false) => {
    const only = ['no-store', 'page-headers', 'identity-headers'];
    const findings = await examineExample([], only, (config) => ({ ...config, framed }), {}, front(manner));
    const failed = findings.filter(({ verdict }) => verdict.kind === 'failed');
    expect(
      failed.map(({ check }) => check.id),
      JSON.stringify(findings.map(({ verdict }) => verdict)),
    ).toEqual(failing);
  },
);
