/**
 * Relative to the page itself, not to a `<base>` that it may have (old-pages.md); in a frame of `srcdoc`, which has no address,
 * to the page around; in one made of a blob, to its site.
 */
export function address(url: string): string {
  const { protocol, href } = window.location;
  return new URL(url, protocol === 'about:' ? document.baseURI : href.replace(/^blob:/, '')).href;
}

/** The same, with parameters set in its query. */
export function addressWith(url: string, parameters: Record<string, string>): string {
  const full = new URL(address(url));
  full.search = withParameters(full.search, parameters);
  return full.href;
}

/** Whether a text is an address that a page may lead to: no `javascript:`, no `data:`. */
export function isHttpAddress(value: unknown): value is string {
  // Empty, as a template leaves it that has none, it would be the page itself.
  if (typeof value !== 'string' || value.trim() === '') return false;
  try {
    return /^https?:$/.test(new URL(address(value)).protocol);
  } catch {
    return false;
  }
}

/** Whether a text is an address of the page's own site. */
export function isSiteAddress(value: unknown): boolean {
  return isHttpAddress(value) && new URL(address(value)).origin === new URL(address('')).origin;
}

/**
 * A query with parameters set. The others stay as they are written: `URLSearchParams` would write `%B0%FA` of an EUC-KR
 * page anew, as UTF-8.
 */
export function withParameters(query: string, parameters: Record<string, string>): string {
  const parts = [withoutParameters(query, Object.keys(parameters)), String(new URLSearchParams(parameters))];
  return parts.filter((part) => part !== '').join('&');
}

/** A query (from its `?` on) without some parameters; the others stay as they are written. */
export function withoutParameters(query: string, names: readonly string[]): string {
  const pairs = query.slice(1).split('&');
  return pairs.filter((pair) => pair !== '' && !names.includes(pair.split('=')[0] as string)).join('&');
}
