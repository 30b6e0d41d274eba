import { expect, test, vi } from 'vitest';
import type { ConfigInput } from './config.js';
import { examineExample } from './example/examineExample.js';
import { front, type Manner, ownCertificate } from './example/fronts.js';

// The example's log, of every fault that it is put to.
vi.spyOn(console, 'error').mockReturnValue();

/** Of each kind of request one; every check at every server would take minutes. */
const CHECKS =
  'answer-json answer-type no-store token time session-verify csrf-verify way-back reset-values'.split(' ');
const SECURE_COOKIE = '__Host-lms=$1; Path=/; Secure; HttpOnly; SameSite=Lax';

/** Without openssl there is no TLS to be tried. */
const certificate = ownCertificate();

const MANNERS: Record<string, Manner> = {
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
