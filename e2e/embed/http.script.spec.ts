import type { Page, Request } from '@playwright/test';
import { START } from '../support/clock.js';
import { expect, test } from '../support/test.js';

/** The requests that the URLs in attributes make, and the answers that old servers give. */
async function sends(
  page: Page,
  attributes: Record<string, string>,
  answer: { contentType: string; body: string | Buffer; status?: number },
  head = '',
): Promise<Request> {
  await page.route('**/lms/verify.do', (route) => route.fulfill({ status: 200, ...answer }));
  await page.goto('/hazards/late/');
  const sent = page.waitForRequest('**/lms/verify.do');
  await page.evaluate(
    ([given, markup]) => {
      document.head.insertAdjacentHTML('beforeend', markup);
      const element = document.getElementById('app') as HTMLElement;
      element.setAttribute('data-motp-widget', '');
      for (const [name, value] of Object.entries(given)) element.setAttribute(`data-${name}`, value);
      window.MotpWidget?.attach();
    },
    // With the host's time, because near the end of this machine's minute one press would not be enough.
    [{ 'verify-url': '/lms/verify.do', 'server-now': String(START), ...attributes }, head] as const,
  );
  await page.locator('.motp-input').fill('123456');
  await page.keyboard.press('Enter');
  return sent;
}

const OK = { contentType: 'application/json', body: '{"code":200,"token":"t0k3n"}' };
/** `{"code":"200","msg":"정상","token":"t0k3n"}` in EUC-KR. */
const EUC_KR = Buffer.concat([
  Buffer.from('{"code":"200","msg":"'),
  Buffer.from([0xc1, 0xa4, 0xbb, 0xf3]),
  Buffer.from('","token":"t0k3n"}'),
]);

test('a form, as PHP and JSP read it', async ({ page }) => {
  const request = await sends(page, {}, OK);
  expect(request.headers()['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
  const body = new URLSearchParams(request.postData() ?? '');
  expect([...body.keys()]).toEqual(['code', 'purpose', 'attempt']);
  expect(body.get('code')).toBe('123456');
  expect(body.get('attempt')).toMatch(/^[0-9a-f]{32}$/);
});

test('JSON, if the host says so', async ({ page }) => {
  const request = await sends(page, { request: 'json', purpose: '02' }, OK);
  expect(request.headers()['content-type']).toBe('application/json');
  expect(request.postDataJSON()).toMatchObject({ code: '123456', purpose: '02' });
});

/** How a wrapper of the page's puts a token of its own into what it passes on. */
const CHANGES: Record<string, string> = {
  assigns: 'init.body += token',
  'assigns by Object.assign': 'Object.assign(init, { body: init.body + token })',
  defines: 'Object.defineProperty(init, "body", { value: init.body + token })',
  'takes out, and puts back': 'const { body } = init; delete init.body; init.body = body + token',
  copies: 'init = { ...init, body: init.body + token }',
};

for (const [how, change] of Object.entries(CHANGES)) {
  test(`a fetch of the page’s that ${how}: what it sends counts, once`, async ({ page }) => {
    await page.addInitScript(`(function () {
      'use strict';
      const browsers = window.fetch;
      const token = '&_token=t0k3n';
      window.fetch = function (url, init) {
        init.method = init.method.toUpperCase();
        if (init.method === 'POST') { ${change} }
        return browsers.call(window, url, init);
      };
    })()`);
    const requests: string[] = [];
    page.on('request', (one) => requests.push(`${one.method()} ${new URL(one.url()).pathname}`));
    const request = await sends(page, { 'time-url': '/lms/motp/time' }, OK);
    await expect(page.locator('.motp')).toHaveAttribute('data-state', 'verified');
    expect(new URLSearchParams(request.postData() ?? '').get('_token')).toBe('t0k3n');
    expect(requests.filter((one) => one === 'POST /lms/verify.do')).toHaveLength(1);
    expect(requests).toContain('GET /lms/motp/time');
  });
}

test.describe('the token against cross-site requests', () => {
  test('in the tags of Spring', async ({ page }) => {
    const head = '<meta name="_csrf" content="s3cret"><meta name="_csrf_header" content="X-XSRF">';
    const request = await sends(page, {}, OK, head);
    expect(request.headers()['x-xsrf']).toBe('s3cret');
  });
  test('in the tag of Laravel and Rails', async ({ page }) => {
    const request = await sends(page, {}, OK, '<meta name="csrf-token" content="s3cret">');
    expect(request.headers()['x-csrf-token']).toBe('s3cret');
  });
  test('in the tag, where a template left our own attributes empty', async ({ page }) => {
    const empty = { 'csrf-token': '', 'csrf-field': '' };
    const request = await sends(page, empty, OK, '<meta name="csrf-token" content="s3cret">');
    expect(request.headers()['x-csrf-token']).toBe('s3cret');
  });
  test('in a field that the host names', async ({ page }) => {
    const request = await sends(page, { 'csrf-field': '_token', 'csrf-token': 's3cret' }, OK);
    expect(new URLSearchParams(request.postData() ?? '').get('_token')).toBe('s3cret');
    expect(request.headers()['x-csrf-token']).toBeUndefined();
  });
  test('never goes to another site', async ({ page, sandbox }) => {
    const url = `http://localhost:${sandbox.port}/lms/verify.do`;
    await page.addInitScript((verifyUrl) => {
      addEventListener('DOMContentLoaded', () => {
        const element = document.getElementById('app');
        if (element) window.MotpWidget?.queue.push(({ render }) => render(element, { verifyUrl }));
      });
    }, url);
    const request = await sends(page, { 'verify-url': '/', 'csrf-token': 's3cret' }, OK);
    expect(request.url()).toBe(url);
    expect(`${JSON.stringify(request.headers())}${request.postData()}`).not.toContain('s3cret');
  });
  test('of another site, HTML alone names no address: whoever writes it could send codes away', async ({
    page,
    developer,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/hazards/late/');
    await page.evaluate(() => {
      const html = `<div data-motp-widget data-verify-url="https://evil.example/c" data-time-url="//evil.example/t"
        data-return-url="https://evil.example/"></div>`;
      document.body.insertAdjacentHTML('beforeend', html);
      window.MotpWidget?.attach();
    });
    await expect(page.locator('.motp')).toHaveAttribute('data-state', 'misconfigured');
    await developer.isTold('options-invalid', 3); // one for each address
    expect(asked.filter((url) => url.includes('evil'))).toEqual([]);
  });
  for (const [how, attributes] of [
    ['its cookie', { 'csrf-cookie': 'csrf_cookie_name' }],
    ['a field of the answer', {}],
  ] as const) {
    test(`changes with each answer, as CodeIgniter’s does: the next one is taken of ${how}`, async ({
      page,
    }) => {
      let now = 1;
      const sent: (string | null)[] = [];
      await page.route('**/lms/verify.do', (route) => {
        const token = new URLSearchParams(route.request().postData() ?? '').get('csrf_test_name');
        sent.push(token);
        if (token !== `n${now}`)
          return route.fulfill({ status: 403, contentType: 'text/html', body: '<h1>403</h1>' });
        now += 1;
        const body = { code: 'AP001', ...(how === 'its cookie' ? {} : { csrf_test_name: `n${now}` }) };
        const headers = { 'set-cookie': `csrf_cookie_name=n${now}; path=/` };
        return route.fulfill({ json: body, ...(how === 'its cookie' && { headers }) });
      });
      await page.goto('/hazards/late/');
      await page.evaluate(
        ([given, start]) => {
          const element = document.getElementById('app') as HTMLElement;
          const all = { 'verify-url': '/lms/verify.do', 'csrf-field': 'csrf_test_name', 'csrf-token': 'n1' };
          for (const [name, value] of Object.entries({ ...all, ...given, 'server-now': start }))
            element.setAttribute(`data-${name}`, value);
          element.setAttribute('data-motp-widget', '');
          window.MotpWidget?.attach();
        },
        [attributes, String(START)] as const,
      );
      for (const code of ['123456', '654321', '111222']) {
        await page.locator('.motp-input').fill(code);
        await page.keyboard.press('Enter');
        await expect.poll(() => sent.length).toBe(['123456', '654321', '111222'].indexOf(code) + 1);
        await expect(page.locator('.motp')).toHaveAttribute('data-state', 'entering');
      }
      expect(sent).toEqual(['n1', 'n2', 'n3']);
    });
  }
});

test('401 without a word of the agency is the end of the session', async ({ page, agency }) => {
  agency.broken = true;
  await sends(page, {}, { contentType: 'text/html', body: '<form>login</form>', status: 401 });
  await expect(page.locator('.motp')).toHaveAttribute('data-state', 'unavailable');
  await expect(page.getByText('다시 로그인해 주세요').first()).toBeVisible();
});

for (const [name, answer] of Object.entries({
  'text/html': { contentType: 'text/html; charset=utf-8', body: '\n\n{"code":"200","token":"t0k3n"}\n' },
  'EUC-KR bytes': { contentType: 'text/html; charset=EUC-KR', body: EUC_KR },
  'a byte order mark': { contentType: 'application/json', body: '\uFEFF{"code":200,"token":"t0k3n"}' },
  'an error status': { ...OK, status: 500 },
})) {
  test(`an answer as ${name}`, async ({ page, agency }) => {
    agency.broken = true;
    await sends(page, {}, answer);
    await expect(page.locator('.motp')).toHaveAttribute('data-state', 'verified');
    await expect(page.locator('input[name="motp-token"]')).toHaveValue('t0k3n');
  });
}

for (const [status, body, told] of [
  [
    401,
    '<form>login</form>',
    'HTML (an error page or a PHP warning?) with HTTP 401 from POST /lms/verify.do',
  ],
  [
    403,
    '{"outcome":"signed-out"}',
    'other JSON with HTTP 403 from POST /lms/verify.do (refused, by a firewall or for want of a fresh CSRF token',
  ],
  [419, 'expired', 'another text with HTTP 419 from POST /lms/verify.do (the CSRF token has run out'],
  [200, '<form><input type="password"></form>', 'a login page with HTTP 200 from POST /lms/verify.do'],
] as const) {
  test(`the developer is told once what ended the session: HTTP ${status}, ${body}`, async ({
    page,
    agency,
  }) => {
    agency.broken = true;
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await sends(page, {}, { contentType: 'text/html', body, status });
    await expect(page.getByText('다시 로그인해 주세요').first()).toBeVisible();
    expect(warnings).toEqual([expect.stringContaining(`[motp-widget] signed-out: ${told}`)]);
  });
}
