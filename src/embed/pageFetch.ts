/** The browser's own, and what the page has put in front of it, if anything (src/embed/es5/realm.js). */
declare const browserFetch: typeof fetch;
declare const owned: (response: Response) => Response;
declare const pagesOwn: (name: 'fetch') => ((input: string, init: RequestInit) => unknown) | null;

/**
 * `fetch` in the script-tag file. A page may have put one in front of the browser's that adds a header or speaks to its
 * zone: that one is asked. It may be of quite another kind all the same: one that did not even look at what it was to
 * send has sent nothing, so that the browser's own may, without anything going out twice.
 */
export async function pageFetch(input: string | URL, init: RequestInit = {}): Promise<Response> {
  const own = pagesOwn('fetch');
  if (own === null) return owned(await browserFetch(input, init));
  let taken = false;
  const key = init.body === undefined ? 'method' : 'body';
  const { body, ...rest } = init;
  const watched = { ...rest, headers: Object.fromEntries(new Headers(init.headers)) };
  let value = key === 'method' ? (init.method ?? 'GET') : withType(body as BodyInit, watched.headers);
  Object.defineProperty(watched, key, {
    enumerable: true,
    configurable: true,
    get() {
      taken = true;
      return value;
    },
    // One that puts something of its own into it.
    set(changed: string) {
      value = changed;
    },
  });
  try {
    // Plain values: whoever stands in front knows the classes of the page's realm only.
    const response = await own(String(input), watched);
    if (isResponse(response)) return owned(response);
  } catch (error) {
    if (taken) throw error;
  }
  if (taken) throw new TypeError('The fetch of this page took the request and gave no response.');
  return owned(await browserFetch(input, init));
}

function withType(body: BodyInit, headers: Record<string, string>): BodyInit {
  if (!(body instanceof URLSearchParams)) return body;
  headers['content-type'] ??= 'application/x-www-form-urlencoded;charset=UTF-8';
  return body.toString();
}

function isResponse(value: unknown): value is Response {
  return (
    Object.prototype.toString.call(value) === '[object Response]' ||
    typeof (value as Response | null)?.text === 'function'
  );
}
