import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { blockedIn, blockedOfWidget, pageOf } from './policy.js';

const URL_OF_PAGE = new URL('https://lms.example/lms/lesson?no=1');
const SCRIPT = 'go()';
const HASH = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;

function page(policy: string | string[], body: string) {
  const answer = { headers: { 'content-security-policy': policy as string }, text: body };
  return pageOf(answer as unknown as Parameters<typeof pageOf>[0], URL_OF_PAGE);
}

const whatOf = (policy: string | string[], body: string) =>
  blockedIn(page(policy, body)).map(({ what }) => what);

/** Sources, and whether they are the file `/lms/js/motp-widget.js` of this page's host. */
const SOURCES: [string, boolean][] = [
  ["'self'", true],
  ["'none'", false],
  ['', false],
  ['*', true],
  ['https:', true],
  ['http:', true],
  ['data:', false],
  ['lms.example', true],
  ['LMS.example', true],
  ['https://lms.example', true],
  ['http://lms.example', true],
  ['lms.example:443', true],
  ['lms.example:*', true],
  ['lms.example:8443', false],
  ['*.example', true],
  ['*.lms.example', false],
  ['lms.example/lms/js/', true],
  ['lms.example/lms/js/motp-widget.js', true],
  ['lms.example/lms/js', false],
  ['cdn.example', false],
];

describe('a file of the page’s own host', () => {
  test.each(SOURCES)('by %o: %o', (sources, isAllowed) => {
    const file = '<div data-motp-widget></div><script src="/lms/js/motp-widget.js"></script>';
    for (const name of ['script-src', 'script-src-elem', 'default-src'])
      expect(blockedOfWidget(page(`${name} ${sources}`, file), []).length === 0, name).toBe(isAllowed);
    const asked = [new URL('/lms/js/motp-widget.js', URL_OF_PAGE)];
    expect(blockedOfWidget(page(`connect-src ${sources}`, ''), asked).length === 0).toBe(isAllowed);
  });
});

test.each([
  ['a nonce', "script-src 'nonce-Ab1'", `<script nonce="Ab1">${SCRIPT}</script>`, []],
  ['another nonce', "script-src 'nonce-Ab2'", `<script nonce="Ab1">${SCRIPT}</script>`, ['inline-script']],
  ['a hash', `script-src ${HASH}`, `<script>${SCRIPT}</script>`, []],
  ['the hash of another', `script-src ${HASH}`, '<script>other()</script>', ['inline-script']],
  ['any', "script-src 'unsafe-inline'", `<script>${SCRIPT}</script>`, []],
  [
    'any, where a hash is named',
    `script-src 'unsafe-inline' ${HASH}`,
    '<script>x()</script>',
    ['inline-script'],
  ],
  ['a handler, where a hash is named', `script-src ${HASH}`, `<body onload="${SCRIPT}">`, ['inline-script']],
  [
    'a file, where only trust is passed on',
    "script-src 'self' 'strict-dynamic'",
    '<script src="/a.js"></script>',
    ['script'],
  ],
  [
    'two headers, of which one allows',
    ["script-src 'unsafe-inline'", "script-src 'self'"],
    `<script>${SCRIPT}</script>`,
    ['inline-script'],
  ],
  [
    'a directive that came twice',
    "script-src 'unsafe-inline'; script-src 'self'",
    `<script>${SCRIPT}</script>`,
    [],
  ],
  ['a style', "style-src 'self'", '<style>p{}</style><p style="color:red">', ['style', 'style']],
  ['a form to anywhere', 'form-action https:', '<form action="http://localhost:5173/x">', []],
  ['a form to its own site', "form-action 'self' https://lms.example", '<form>', ['form']],
  [
    'a meta tag',
    '',
    `<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><script>${SCRIPT}</script>`,
    ['inline-script'],
  ],
  [
    'nothing of it',
    "img-src 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
    `<form><script>${SCRIPT}</script>`,
    [],
  ],
] as const)('%s', (_, policy, body, blocked) => {
  expect(whatOf(policy as string | string[], body)).toEqual(blocked);
});
