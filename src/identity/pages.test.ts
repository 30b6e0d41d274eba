import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { HostProblem } from '../host/errors.js';
import { isFramed, pageThatLeaves, returnPath, sameOriginPages } from './pages.js';

const ORIGIN = 'https://lms.example';

function pageAt(href: string): Window {
  return { location: new URL(href, ORIGIN) } as unknown as Window;
}

/** What every server here asks of a way back (docs/server.md): a path of this site, and nothing that a browser would bend. */
function isOwnPath(path: string): boolean {
  return /^\/(?!\/)[^\\\p{Cc}]*$/u.test(path) && new URL(path, ORIGIN).origin === ORIGIN;
}

describe('the way back', () => {
  // A browser's own address has no `.` and `..` left in it.
  const segment = fc.stringMatching(/^[\w.~가-힣%20;=-]{0,8}$/).filter((part) => !/^(\.|%2e)+$/i.test(part));
  const path = fc
    .array(fc.oneof(segment, fc.constant('')), { maxLength: 5 })
    .map((parts) => `/${parts.join('/')}`);
  const query = fc.oneof(fc.constant(''), fc.stringMatching(/^\?[\w=&%-]{0,12}$/));

  test('is the page itself, whatever its path and query are, by a path that servers take', () => {
    fc.assert(
      fc.property(path, query, (pathname, search) => {
        const href = `${ORIGIN}${pathname}${search}#part`;
        const back = returnPath(pageAt(href), undefined);
        expect(isOwnPath(back)).toBe(true);
        const arrived = new URL(back, ORIGIN);
        const { pathname: same, search: too } = new URL(href);
        expect(arrived.pathname + arrived.search).toBe(same + too);
      }),
      { numRuns: 2_000 },
    );
  });

  test('of a page whose path begins with two slashes is no other host', () => {
    expect(returnPath(pageAt(`${ORIGIN}//motp/page.jsp?c=1`), undefined)).toBe('/.//motp/page.jsp?c=1');
  });

  test.each([
    ['/lesson/view?id=3', '/lesson/view?id=3'],
    ['view', '/lms/view'],
    ['?again', '/lms/lesson.do?again'],
    [`${ORIGIN}/app/#/lesson/3`, '/app/#/lesson/3'],
  ])('is %s where the host says so', (returnUrl, back) => {
    expect(returnPath(pageAt('/lms/lesson.do?x=1'), returnUrl)).toBe(back);
  });

  test('never leaves the site', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.domain().map((host) => `https://${host}/x`),
          fc.string(),
          fc.constantFrom('//evil.example/', '/\\evil', 'javascript:1'),
        ),
        (url) => {
          let back: string;
          try {
            back = returnPath(pageAt('/lesson'), url);
          } catch (error) {
            expect(error).toBeInstanceOf(HostProblem);
            return;
          }
          expect(new URL(back, ORIGIN).origin).toBe(ORIGIN);
          expect(isOwnPath(back)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** A page in a frame, below the one at the top. */
function frame(top: object) {
  const own = { location: new URL(ORIGIN), parent: top, top };
  vi.stubGlobal('window', own);
  return own;
}

describe('what may leave for a provider', () => {
  afterEach(() => void vi.unstubAllGlobals());

  test('is the page, where it is in no frame', () => {
    const own: Record<string, unknown> = { location: new URL(ORIGIN) };
    own['parent'] = own;
    own['top'] = own;
    vi.stubGlobal('window', own);
    expect(isFramed()).toBe(false);
    expect(pageThatLeaves()).toBe(own);
    expect(sameOriginPages()).toEqual([own]);
  });

  test('is the page at the top, where that is of the same site', () => {
    const top = { location: new URL(`${ORIGIN}/portal`) };
    const own = frame(top);
    expect(isFramed()).toBe(true);
    expect(pageThatLeaves()).toBe(top);
    expect(sameOriginPages()).toEqual([own, top]);
  });

  test.each([
    ['another site', { location: new URL('https://portal.example') }],
    [
      'another site, which may not be looked at',
      {
        get location() {
          throw new DOMException('', 'SecurityError');
        },
      },
    ],
  ])('is nothing in a frame of %s', (_, top) => {
    const own = frame(top);
    expect(pageThatLeaves()).toBeNull();
    expect(sameOriginPages()).toEqual([own]);
  });
});
