/**
 * Relative to the page itself, not to a `<base>` that it may have (old-pages.md); in a frame of `srcdoc`, which has no address,
 * to the page around; in one made of a blob, to its site.
 */
export function address(url: string, parameters: Record<string, string>): string {
  const { protocol, href } = window.location;
  const full = new URL(url, protocol === 'about:' ? document.baseURI : href.replace(/^blob:/, ''));
  full.search = withParameters(full.search, parameters);
  return full.href;
}

/** Whether a text is an address that a page may lead to: no `javascript:`, no `data:`. */
export function isHttpAddress(value: unknown): value is string {
  // Empty, as a template leaves it that has none, it would be the page itself.
  if (typeof value !== 'string' || value.trim() === '') return false;
  try {
    return /^https?:$/.test(new URL(address(value, {})).protocol);
  } catch {
    return false;
  }
}

/** Whether a text is an address of the page's own site. */
export function isSiteAddress(value: unknown): boolean {
  return isHttpAddress(value) && new URL(address(value, {})).origin === new URL(address('', {})).origin;
}

/**
 * A query with parameters set. The others stay as they are written: `URLSearchParams` would write `%B0%FA` of an EUC-KR
 * page anew, as UTF-8.
 */
export function withParameters(query: string, parameters: Record<string, string>): string {
  const added = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return [...pairsBut(query, Object.keys(parameters)), ...added].join('&');
}

/** A query without some parameters; the others stay as they are written. */
export function withoutParameters(query: string, names: readonly string[]): string {
  return pairsBut(query, names).join('&');
}

function pairsBut(query: string, names: readonly string[]): string[] {
  return query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !names.includes(pair.split('=')[0] as string));
}
