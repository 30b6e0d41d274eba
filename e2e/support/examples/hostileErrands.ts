import type { HttpBrowser } from './browser.js';
import { bytes, escaped, MARK, TEXTS } from './hostileTexts.js';
import type { RawRequest } from './rawRequest.js';
import type { Action } from './server.js';

/** Requests about an identity verification that somebody has begun, each with one value changed. */

/** Addresses that a browser would turn into another site's. */
const ELSEWHERE = [
  `//${MARK}.example`,
  `/\\${MARK}.example`,
  `/\t/${MARK}.example`,
  `https:${MARK}.example`,
  `javascript:alert("${MARK}")`,
  `/lesson\r\nLocation: //${MARK}.example`,
  bytes(`/\u202e${MARK}`),
];

export function hostileErrands(
  browser: HttpBrowser,
  addressOf: (action: Action, query: string) => string,
  { state, request, freshState }: { state: string; request: string; freshState: () => string },
): { what: string; request: RawRequest }[] {
  const made: { what: string; request: RawRequest }[] = [];
  const headers: [string, string][] = [
    ['Host', new URL(browser.origin).host],
    ['Connection', 'close'],
    ['Cookie', browser.cookies],
  ];
  function add(action: Action, fields: Record<string, string>, more: Partial<RawRequest> = {}) {
    const query = Object.entries(fields)
      .map(([name, value]) => `${name}=${value}`)
      .join('&');
    made.push({
      what: `${action}?${query} ${JSON.stringify(more)}`,
      request: { method: 'GET', target: addressOf(action, query), headers, ...more },
    });
  }
  const begin = (fields: Record<string, string>) => ({
    state: freshState(),
    purpose: 'unlock',
    locale: 'ko',
    mode: 'redirect',
    return_to: '/lesson',
    ...fields,
  });

  for (const text of [...TEXTS, ...ELSEWHERE]) {
    const value = escaped(text);
    for (const name of ['state', 'purpose', 'mode', 'return_to', 'locale'])
      add('identity/start', begin({ [name]: value }));
    add('identity/status', { state: value });
    add('identity/status', { state: state + value });
    add('identity/done', { state: value });
    add('identity/done', { state, again: value });
    add('identity/return', { request: value });
    for (const header of [
      'Host',
      'X-Forwarded-Host',
      'Forwarded',
      'X-Forwarded-Proto',
      'Referer',
      'X-Original-URL',
    ]) {
      add('identity/start', begin({}), {
        headers: [...headers.filter(([name]) => name !== header), [header, text]],
      });
    }
  }
  const changed = (text: string) => [
    text.toUpperCase(),
    text.slice(1),
    `${text}0`,
    `${text}%00`,
    `${text}%0A`,
    text.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    `${text}&state[]=x&request[]=x`,
    `x&state=${text}&request=${text}`,
  ];
  // `done` gets no value that holds the state itself, because that would be a real return.
  for (const value of changed(state).filter((one) => !one.includes('&')))
    add('identity/done', { state: value });
  for (const value of changed(state)) add('identity/status', { state: value });
  for (const method of ['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])
    for (const action of ['identity/start', 'identity/status', 'identity/return'] as const)
      add(
        action,
        { ...begin({}), state, request: `${request}0` },
        { method, headers: [...headers, ['Content-Length', '0']] },
      );
  for (const value of changed(request)) add('identity/return', { request: value, ticket: 'x' });
  // Each of these waits for the first one's answer, to which a used ticket may belong, so they come last, all at once.
  for (const text of TEXTS.slice(0, 8)) add('identity/return', { request, ticket: escaped(text) });
  return made;
}
