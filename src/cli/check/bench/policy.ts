import { createHash } from 'node:crypto';
import { type HTMLElement, parse } from 'node-html-parser';
import type { Answer } from './http.js';

/** What a browser would not do for a page, by the headers with which it came: the LMS's own, and those of a server in front of it. */

type Policy = ReadonlyMap<string, readonly string[]>;

/** A page as a browser gets it. */
export interface Page {
  url: URL;
  headers: Answer['headers'];
  document: HTMLElement;
  /** Each of them has to allow a thing: two headers are two policies, and so is a header with a comma. */
  policies: readonly Policy[];
}

/** Something that is blocked, and the directive that does it. */
export interface Blocked {
  what: 'script' | 'inline-script' | 'style' | 'form' | 'connection' | 'sandbox';
  by: string;
}

const SCRIPTS = ['script-src-elem', 'script-src', 'default-src'];
const HANDLERS = ['script-src-attr', 'script-src', 'default-src'];
const STYLES = ['style-src-elem', 'style-src', 'default-src'];
const STYLE_ATTRIBUTES = ['style-src-attr', 'style-src', 'default-src'];

export function pageOf(answer: Answer, url: URL): Page {
  const document = parse(answer.text);
  const metas = document
    .querySelectorAll('meta')
    .filter((meta) => meta.getAttribute('http-equiv')?.toLowerCase() === 'content-security-policy');
  const texts = [
    headerOf(answer, 'content-security-policy'),
    ...metas.map((meta) => meta.getAttribute('content') ?? ''),
  ];
  const policies = texts.flatMap((text) => text.split(',')).map(policyOf);
  return { url, headers: answer.headers, document, policies };
}

/** A header's values, those of several headers with commas. */
export function headerOf({ headers }: Pick<Answer, 'headers'>, name: string): string {
  return [headers[name] ?? []].flat().join(', ');
}

function policyOf(text: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const directive of text.split(';')) {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    if (name !== '' && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
  }
  return policy;
}

/** The first directive that does not allow it, or null. */
function blocking(page: Page, names: readonly string[], allows: (sources: readonly string[]) => boolean) {
  for (const policy of page.policies) {
    const name = names.find((one) => policy.has(one));
    const sources = policy.get(name ?? '');
    if (name !== undefined && sources && !allows(sources)) return [name, ...sources].join(' ');
  }
  return null;
}

function blockedBy(what: Blocked['what'], by: string | null): Blocked[] {
  return by === null ? [] : [{ what, by }];
}

/** What of a page of the identity verification does not run, show or leave. */
export function blockedIn(page: Page): Blocked[] {
  const { document } = page;
  const all = document.querySelectorAll('*');
  return [
    ...document.querySelectorAll('script').flatMap((script) => blockedScript(page, script)),
    ...all
      .filter(({ attributes }) => Object.keys(attributes).some((name) => /^on/i.test(name)))
      .flatMap(() => blockedBy('inline-script', blocking(page, HANDLERS, allowsPlainInline))),
    ...document.querySelectorAll('style').flatMap((style) =>
      blockedBy(
        'style',
        blocking(page, STYLES, (sources) => allowsInline(sources, style)),
      ),
    ),
    ...all
      .filter((one) => one.getAttribute('style') !== undefined)
      .flatMap(() => blockedBy('style', blocking(page, STYLE_ATTRIBUTES, allowsPlainInline))),
    ...(document.querySelector('form')
      ? blockedBy(
          'form',
          blocking(page, ['form-action'], (sources) => leadsAway(sources, page.url)),
        )
      : []),
    ...blockedBySandbox(page, ['allow-scripts', 'allow-forms', 'allow-same-origin']),
  ];
}

/** What the widget in this page does not get: its file, the addresses that it asks, a window. */
export function blockedOfWidget(page: Page, addresses: readonly URL[]): Blocked[] {
  const files = page.document
    .querySelectorAll('script')
    .filter((script) => /motp-widget[^/]*$/.test(script.getAttribute('src') ?? ''));
  return [
    ...files.flatMap((script) => blockedScript(page, script)),
    ...addresses.flatMap((address) =>
      blockedBy(
        'connection',
        blocking(page, ['connect-src', 'default-src'], (sources) => matches(sources, address, page.url)),
      ),
    ),
    ...blockedBySandbox(page, ['allow-scripts', 'allow-same-origin', 'allow-popups']),
  ];
}

function blockedScript(page: Page, script: HTMLElement): Blocked[] {
  const src = script.getAttribute('src');
  if (src === undefined)
    return blockedBy(
      'inline-script',
      blocking(page, SCRIPTS, (sources) => allowsInline(sources, script)),
    );
  const allows = (sources: readonly string[]) =>
    isNamed(sources, script) ||
    (!has(sources, "'strict-dynamic'") &&
      URL.canParse(src, page.url.href) &&
      matches(sources, new URL(src, page.url), page.url));
  return blockedBy('script', blocking(page, SCRIPTS, allows));
}

function blockedBySandbox(page: Page, needed: readonly string[]): Blocked[] {
  const by = blocking(page, ['sandbox'], (given) => needed.every((one) => has(given, one)));
  return blockedBy('sandbox', by);
}

const has = (sources: readonly string[], one: string) =>
  sources.some((source) => source.toLowerCase() === one);

/** By a nonce, or by the hash of a text or of a file with `integrity`. */
function isNamed(sources: readonly string[], element: HTMLElement): boolean {
  const hashes = (element.getAttribute('integrity') ?? '').split(/\s+/);
  for (const kind of ['sha256', 'sha384', 'sha512'])
    hashes.push(`${kind}-${createHash(kind).update(element.textContent).digest('base64')}`);
  const names = [`nonce-${element.getAttribute('nonce') ?? ''}`, ...hashes];
  return names.some((name) => /-./.test(name) && sources.includes(`'${name}'`));
}

function allowsInline(sources: readonly string[], element: HTMLElement): boolean {
  return isNamed(sources, element) || allowsPlainInline(sources);
}

function allowsPlainInline(sources: readonly string[]): boolean {
  const isIgnored = sources.some((source) => /^'(nonce-|sha\d+-|strict-dynamic')/i.test(source));
  return has(sources, "'unsafe-inline'") && !isIgnored;
}

/** Whether a form may go to some other site. To which, the sandbox's own address does not say. */
function leadsAway(sources: readonly string[], own: URL): boolean {
  return sources.some((source) => !source.startsWith("'") && hostOf(source) !== own.hostname);
}

const hostOf = (source: string) => /^(?:[a-z][\w+.-]*:\/\/)?([^:/]+|\[[^\]]*\])/i.exec(source)?.[1] ?? '';

/** Whether one of the sources is this address: a keyword, a scheme, or a host with what it has of scheme, port and path. */
function matches(sources: readonly string[], url: URL, own: URL): boolean {
  return sources.some((source) => {
    if (source.toLowerCase() === "'self'") return url.host === own.host && fits(own.protocol, url);
    if (source === '*') return fits('http:', url);
    if (/^[a-z][\w+.-]*:$/i.test(source)) return fits(source.toLowerCase(), url);
    const [, scheme, host = '', port, path = ''] =
      /^(?:([a-z][\w+.-]*:)\/\/)?(\[[^\]]*\]|[^:/]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
    const isHost = host.startsWith('*.')
      ? url.hostname.endsWith(host.slice(1).toLowerCase())
      : url.hostname === host.toLowerCase();
    const isPort = port === '*' || (port ?? '') === url.port || port === portOf(url);
    const isPath = path.endsWith('/') ? url.pathname.startsWith(path) : path === '' || url.pathname === path;
    return isHost && isPort && isPath && fits(scheme?.toLowerCase() ?? own.protocol, url);
  });
}

const portOf = (url: URL) => url.port || (url.protocol === 'https:' ? '443' : '80');

/** What is allowed over http is allowed over https. */
const fits = (scheme: string, { protocol }: URL) =>
  scheme === protocol || (scheme === 'http:' && protocol === 'https:');

/** Cross-Origin-Opener-Policy that cuts the window which the page opened, or the page that opened the window, off. */
export function cutsOff(answer: Pick<Answer, 'headers'>, goodOnes: readonly string[]): string | null {
  const [value = ''] = headerOf(answer, 'cross-origin-opener-policy').split(/[,;]/);
  return ['', 'unsafe-none', ...goodOnes].includes(value.trim().toLowerCase()) ? null : value.trim();
}

/** What keeps the page out of a frame of another site. */
export function keepsOutOfFrames(page: Page): string | null {
  const ancestors = blocking(page, ['frame-ancestors'], (sources) => leadsAway(sources, page.url));
  const isDecided = page.policies.some((policy) => policy.has('frame-ancestors'));
  const old = headerOf(page, 'x-frame-options');
  return ancestors ?? (old === '' || isDecided ? null : `X-Frame-Options: ${old}`);
}
