/** Whether this page is in a frame of another one. */
export function isFramed(): boolean {
  return window.parent !== window;
}

/**
 * This page, and where it is in a frame also the page at the top, if both are of one origin: the top is what leaves for
 * a provider that may not be framed, and what comes back.
 */
export function sameOriginPages(): Window[] {
  const top = isFramed() ? topOfSameOrigin() : null;
  return top === null ? [window] : [window, top];
}

/** The page that may leave for a provider and come back. Null: in a frame of another site, nothing may. */
export function pageThatLeaves(): Window | null {
  return isFramed() ? topOfSameOrigin() : window;
}

function topOfSameOrigin(): Window | null {
  try {
    const { top } = window;
    return top !== null && top.location.origin === window.location.origin ? top : null;
  } catch {
    return null; // another site's may not be looked at
  }
}

/**
 * Where the provider's way back is to end, as a path of this site: `returnUrl`, or where `page` is now. A path that
 * begins with `//` would be another host's: it goes as `/.//…`, which is the same page.
 */
export function returnPath(page: Window, returnUrl: string | undefined): string {
  const { href } = page.location;
  const url = new URL(returnUrl ?? href, href);
  if (url.origin !== new URL(href).origin) {
    throw new TypeError('returnUrl must be an address of this site');
  }
  // A `\` is a `/` to many a server, which must then refuse it; browsers leave it as it is in queries and fragments.
  const path = (url.pathname + url.search + (returnUrl === undefined ? '' : url.hash)).replace(/\\/g, '%5C');
  return path.startsWith('//') ? `/.${path}` : path;
}
