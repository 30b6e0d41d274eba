/** The browser's own, of whatever the page has made of the name (src/embed/es5/realm.js). */
declare const browserFetch: typeof fetch;

/**
 * `fetch` in the script-tag file. A page may have put one in front of the browser's that adds a header or speaks to its
 * zone: that one is asked. But many have a `fetch` of quite another kind. A function that is declared by that name hides
 * the browser's before anyone could keep it, so it is never asked; and one that did not even look at what it was to send
 * has sent nothing, so that the browser's own may, without anything going out twice.
 */
export async function pageFetch(input: string | URL, init: RequestInit = {}): Promise<Response> {
  if (!mayBeInFront()) return browserFetch(input, init);
  let taken = false;
  const key = init.body === undefined ? 'method' : 'body';
  const { body, ...rest } = init;
  const watched = { ...rest, headers: Object.fromEntries(new Headers(init.headers)) };
  const value = key === 'method' ? (init.method ?? 'GET') : withType(body as BodyInit, watched.headers);
  Object.defineProperty(watched, key, {
    enumerable: true,
    get() {
      taken = true;
      return value;
    },
  });
  try {
    // Plain values: whoever stands in front knows the classes of the page's realm only.
    const response = (await window.fetch(String(input), watched)) as unknown;
    if (isResponse(response)) return response;
  } catch (error) {
    if (taken) throw error;
  }
  if (taken) throw new TypeError('The fetch of this page took the request and gave no response.');
  return browserFetch(input, init);
}

function mayBeInFront(): boolean {
  const { value, configurable } = Object.getOwnPropertyDescriptor(window, 'fetch') ?? {};
  return typeof value === 'function' && configurable === true && !isBrowsers(value as () => void);
}

/** As the browser writes its own. */
function isBrowsers(found: () => void): boolean {
  return /^function fetch\(\)\s*\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(found));
}

function withType(body: BodyInit, headers: Record<string, string>): BodyInit {
  if (!(body instanceof URLSearchParams)) return body;
  headers['content-type'] ??= 'application/x-www-form-urlencoded;charset=UTF-8';
  return body.toString();
}

function isResponse(value: unknown): value is Response {
  return Object.prototype.toString.call(value) === '[object Response]' || typeof (value as Response | null)?.text === 'function';
}
