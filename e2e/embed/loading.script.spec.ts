import type { Page } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { expect, test } from '../support/test.js';

const { version } = packageJson;

/** How the script comes to a page: twice, late, anew, after a polyfill. */
test('a second copy, of another version, says so and leaves all to the first', async ({ page, agency }) => {
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.route('**/hazards/vendor/motp-widget.js', async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/javascript', body: text.replaceAll(version, '9.9.9') });
  });
  await page.goto('/hazards/two-copies/');
  const field = page.locator('.motp-input');
  await field.fill(await agency.codeOf('fine'));
  await field.press('Enter');
  await expect(page.locator('.motp')).toHaveAttribute('data-state', 'verified');
  const running = await page.evaluate(() => {
    const { first } = window as unknown as { first: unknown };
    return { isFirst: first === window.MotpWidget, version: window.MotpWidget?.version };
  });
  expect(running).toEqual({ isFirst: true, version });
  expect(warnings).toEqual([
    `[motp-widget] Version ${version} runs on this page already, and draws what this copy (9.9.9) came for. Load the script once.`,
  ]);
});

test('the script once more, in a part of a page that came later: the containers of that part are drawn', async ({
  page,
}) => {
  await page.goto('/hazards/late/');
  for (const name of ['first', 'second']) {
    await page.evaluate((id) => {
      const app = document.getElementById('app') as HTMLElement;
      app.innerHTML = `<div id="${id}" data-motp-widget data-verify-url="/lms/motp/verify"></div>`;
      app.append(Object.assign(document.createElement('script'), { src: '/motp-widget.js' }));
    }, name);
    await expect(page.locator(`#${name} .motp`)).toHaveAttribute('data-state', 'entering');
  }
  expect(await page.evaluate(() => window.MotpWidget?.getAll().length)).toBe(1);
});

test('a page that is written anew, with the script and a container in it, has a widget again', async ({
  page,
  agency,
}) => {
  await page.goto('/hazards/plain/');
  await expect(page.locator('.motp')).toBeVisible();
  await page.evaluate(() => {
    const html = `<!doctype html><div id="motp" data-motp-widget data-verify-url="/lms/motp/verify"
      data-time-url="/lms/motp/time"></div><script src="/motp-widget.js"></script>`;
    document.open();
    document.write(html);
    document.close();
  });
  const field = page.locator('.motp-input');
  await field.fill(await agency.codeOf('fine'));
  await field.press('Enter');
  await expect(page.locator('.motp')).toHaveAttribute('data-state', 'verified');
});

test('a polyfill of the registry has taken the place of HTMLElement: the element draws itself', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { prototype } = HTMLElement;
    const polyfill = () => {
      throw new TypeError('Illegal constructor');
    };
    Object.assign(window, { HTMLElement: Object.assign(polyfill, { prototype }) });
    prototype.constructor = polyfill;
  });
  await page.goto('/hazards/late/');
  await page.evaluate(() => {
    const element = document.createElement('motp-widget');
    element.setAttribute('verify-url', '/lms/motp/verify');
    document.body.append(element);
  });
  await expect(page.locator('.motp')).toHaveAttribute('data-state', 'entering');
});

const CONTAINER = `<div id="motp" data-motp-widget data-verify-url="/lms/motp/verify" data-time-url="/lms/motp/time"></div>`;

/** Opens a page of this HTML, at an address of its own; `waitUntil`: none of it may ever be loaded. */
async function opens(page: Page, html: string, waitUntil: 'load' | 'commit' = 'load') {
  await page.request.get('/hazards/late/'); // logs the trainee in
  await page.route('**/some/page.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="ko">${html}`,
    }),
  );
  await page.goto('/some/page.html', { waitUntil });
}

for (const [how, code] of Object.entries({
  'after our script': '$<script>document.querySelector("[data-motp-widget-realm]").remove()</script>',
  'as soon as it is there': `<script>new MutationObserver(function () {
    var realm = document.querySelector("[data-motp-widget-realm]");
    if (realm) realm.remove();
  }).observe(document, { childList: true, subtree: true })</script>$`,
  'while what it says is kept':
    '$<script>var kept = MotpWidget; document.querySelector("[data-motp-widget-realm]").remove(); addEventListener("DOMContentLoaded", function () { kept.attach(); })</script>',
})) {
  test(`a page that takes our frame away before it is read to its end, ${how}: drawn once, and the result counts`, async ({
    page,
    agency,
  }) => {
    const body = `<form>${CONTAINER}</form><script src="/motp-widget.js"></script>`;
    await opens(
      page,
      code.replace('$', () => body),
    );
    const field = page.locator('.motp-input');
    await field.fill(await agency.codeOf('fine'));
    await field.press('Enter');
    await expect(page.locator('.motp')).toHaveAttribute('data-state', 'verified');
    await expect(page.locator('input[name="motp-token"]')).not.toHaveValue(/^\./);
    expect(await page.evaluate(() => window.MotpWidget?.getAll().length)).toBe(1);
  });
}

test.describe('a page that is never read to its end', () => {
  const html = `${CONTAINER}<script src="/motp-widget.js"></script>`;

  test('another’s script hangs', async ({ page, agency }) => {
    await page.route('**/hangs.js', () => undefined);
    // What follows us sets the container up, as ever.
    const later = `<script>motp.setAttribute('data-lang', 'en')</script><script src="/hangs.js"></script>`;
    await opens(page, `${html}${later}`, 'commit');
    await expect(page.locator('.motp')).toHaveAttribute('lang', 'en');
    await page.locator('.motp-input').fill(await agency.codeOf('fine'));
    await page.locator('.motp-input').press('Enter');
    await expect(page.locator('.motp')).toHaveAttribute('data-state', 'verified');
    expect(await page.evaluate(() => document.readyState)).toBe('loading');
  });

  for (const where of ['it is written anew', 'a frame of it']) {
    test(`without close(), ${where}`, async ({ page, agency }) => {
      await page.goto('/hazards/late/');
      await page.evaluate(
        ([isFrame, text]) => {
          const frame = isFrame ? document.body.appendChild(document.createElement('iframe')) : null;
          if (frame) frame.id = 'written';
          const written = frame?.contentDocument ?? document;
          written.open();
          written.write(`<!doctype html>${text}`);
        },
        [where === 'a frame of it', html] as const,
      );
      const place = where === 'a frame of it' ? page.frameLocator('#written') : page;
      await place.locator('.motp-input').fill(await agency.codeOf('fine'));
      await place.locator('.motp-input').press('Enter');
      await expect(place.locator('.motp')).toHaveAttribute('data-state', 'verified');
    });
  }
});

for (const [how, html, address] of [
  [
    'is written into the page itself',
    `<script>fetch('/motp-widget.js').then(function (answer) { return answer.text(); }).then(function (text) {
      var script = document.createElement('script');
      script.text = text;
      document.body.append(script);
    })</script>`,
    '/some/motp-widget.en.json',
  ],
  [
    'is run by jQuery',
    `<div id="part"></div><script src="/hazards/vendor/jquery-1.12.js"></script>
      <script>jQuery('#part').html('<script src="/motp-widget.js"></' + 'script>')</script>`,
    '/motp-widget.en.json',
  ],
] as const) {
  test(`a script that ${how}: its languages are found beside it`, async ({ page }) => {
    const texts = await (await page.request.get('/motp-widget.en.json')).text();
    await page.route('**/some/motp-widget.en.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: texts }),
    );
    const asked = page.waitForRequest(`**${address}`);
    await opens(
      page,
      `<div data-motp-widget data-lang="en" data-verify-url="/lms/motp/verify"></div>${html}`,
    );
    expect(new URL((await asked).url()).pathname).toBe(address);
    await expect(page.locator('.motp')).toHaveAttribute('lang', 'en');
  });
}
