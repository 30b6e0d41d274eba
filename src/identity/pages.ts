import { HostProblem } from '../host/errors.js';

/** Whether this page is in a frame of another one. */
export function isFramed(): boolean {
  return window.parent !== window;
}

/**
 * This page, and where it is in a frame also the page at the top, if both are of one origin: the top is what leaves for
 * a provider that may not be framed, and what comes back.
 */
export function sameOriginPages(): Window[] {
  return [...new Set([window, topOfSameOrigin() ?? window])];
}

/** The page that may leave for a provider and come back. Null: in a frame of another site, or by a `sandbox`, nothing may. */
export function pageThatLeaves(): Window | null {
  return isAllowed(/allow-top-navigation(?!-to)/i) ? topOfSameOrigin() : null;
}

/** Whether the frame of this page may open a window at all. */
export function mayOpenWindow(): boolean {
  return isAllowed(/allow-popups(?!-)/i);
}

/**
 * By the `sandbox` of each frame around this page, as far up as pages are of this site. Not by trying: some engines say
 * nothing when they refuse.
 */
function isAllowed(token: RegExp): boolean {
  try {
    for (let page: Window = window; page !== page.parent; page = page.parent) {
      const allowed = page.frameElement?.getAttribute('sandbox');
      if (typeof allowed === 'string' && !token.test(allowed)) return false;
    }
  } catch {
    // another site's may not be looked at
  }
  return true;
}

function topOfSameOrigin(): Window | null {
  try {
    const { top } = window;
    return top?.location.origin === window.location.origin ? top : null;
  } catch {
    return null; // another site's may not be looked at
  }
}

/**
 * Where the provider's way back is to end, as a path of this site: `returnUrl`, or where `page` is now. A path that
 * begins with `//` would be another host's: it goes as `/.//…`, which is the same page.
 */
export function returnPath(page: Window, returnUrl: string | undefined): string {
  const url = siteUrl(returnUrl ?? page.location.href, page.location);
  // A `\` is a `/` to many a server, which must then refuse it; browsers leave it as it is in queries and fragments.
  const path = (url.pathname + url.search + (returnUrl === undefined ? '' : url.hash)).replace(/\\/g, '%5C');
  return path.startsWith('//') ? `/.${path}` : path;
}

function siteUrl(url: string, { href, origin }: Location): URL {
  try {
    const full = new URL(url, href);
    if (full.origin === origin) return full;
  } catch {
    // no address at all
  }
  throw new HostProblem('return-url');
}
