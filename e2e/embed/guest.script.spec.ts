import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.js';

/** A host can notice what is documented of the widget, and nothing else. */
const look = (page: Page) =>
  page.evaluate(() => {
    const prototypes = [Object, Array, Function, String, Element, HTMLElement, Node, Document, EventTarget];
    const box = document.querySelector('h1')?.getBoundingClientRect();
    return {
      globals: Object.getOwnPropertyNames(window)
        .filter((name) => !/^\d+$/.test(name))
        .join(),
      prototypes: prototypes.map(({ prototype }) => Object.getOwnPropertyNames(prototype).join()),
      head: document.head.innerHTML,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      html: document.documentElement.getAttributeNames().join() + document.body.getAttributeNames().join(),
      title: document.title,
      focus: document.activeElement?.id,
      scroll: [window.scrollX, window.scrollY],
      history: [window.history.length, JSON.stringify(window.history.state), window.location.href],
      storage: JSON.stringify([localStorage, sessionStorage, document.cookie]),
      heading: [box?.x, box?.y, box?.width, box?.height],
      frames: window.length,
    };
  });

test('the page is the same before, with, and after the widget', async ({ page }) => {
  await page.goto('/hazards/elsewhere/');
  await page.evaluate(() => {
    document.getElementById('motp')?.remove();
    document.body.insertAdjacentHTML(
      'beforeend',
      '<input id="mine"><div id="place"></div><p style="height:3000px">',
    );
    document.getElementById('mine')?.focus();
    window.scrollTo(0, 100);
  });
  await page.waitForTimeout(200);
  const before = await look(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.evaluate(() => {
    const place = document.getElementById('place') as HTMLElement;
    window.MotpWidget?.render(place, { verifyUrl: '/lms/motp/verify' });
  });
  await expect(page.locator('.motp-input')).toBeVisible();
  expect(await look(page)).toEqual(before);
  await page.evaluate(() => window.MotpWidget?.getAll()[0]?.remove());
  await expect(page.locator('.motp-input')).toHaveCount(0);
  expect(await look(page)).toEqual(before);
  expect(requests).toEqual([]);
  expect(await page.evaluate(() => document.getElementById('place')?.outerHTML)).toBe(
    '<div id="place"></div>',
  );
});

test('the script alone adds one global', async ({ page }) => {
  await page.route('**/motp-widget.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.goto('/hazards/elsewhere/');
  const without = await look(page);
  await page.unroute('**/motp-widget.js');
  await page.goto('/hazards/elsewhere/');
  const withIt = await look(page);
  const added = withIt.globals.split(',').filter((name) => !without.globals.split(',').includes(name));
  expect(added).toEqual(['MotpWidget']);
  expect(withIt.prototypes).toEqual(without.prototypes);
  expect(withIt.storage).toBe(without.storage);
  expect(withIt.head).toBe(without.head);
});

test('a hostile style sheet changes nothing', async ({ page }) => {
  // Everything that a page's rules could do to the host element and to what inherits from it.
  const look = () =>
    page.locator('.motp, .motp *:not(svg *)').evaluateAll((elements) =>
      elements.map((element) => {
        const style = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return {
          class: element.getAttribute('class'),
          size: [width, height].map(Math.round),
          color: [style.color, style.backgroundColor],
          font: [style.fontFamily, style.fontSize, style.fontWeight, style.lineHeight],
          text: [
            style.letterSpacing,
            style.wordSpacing,
            style.whiteSpace,
            style.textTransform,
            style.textIndent,
          ],
          seen: [
            style.visibility,
            style.opacity,
            style.display,
            style.userSelect,
            style.pointerEvents,
            style.cursor,
          ],
        };
      }),
    );
  await page.goto('/hazards/hostile-styles/');
  await expect(page.locator('.motp-countdown')).toBeVisible();
  const hostile = await look();
  const width = await page.locator('#motp').evaluate((element) => element.clientWidth);
  await page.goto('/hazards/plain/');
  await page.evaluate((px) => (document.body.style.width = `${px}px`), width);
  await expect(page.locator('.motp-countdown')).toBeVisible();
  expect(hostile).toEqual(await look());
});

test('sizes do not follow the root of the page', async ({ page }) => {
  const heights: number[] = [];
  for (const size of ['16px', '62.5%25', '200%25']) {
    await page.goto(`/hazards/root-size/?size=${size}`);
    heights.push(await page.locator('.motp').evaluate((element) => element.clientHeight));
  }
  expect(new Set(heights).size).toBe(1);
});

test('in frames: of the site, sandboxed, and of another site', async ({ page, agency }) => {
  await page.goto('/hazards/frames/');
  for (const id of ['sandboxed', 'cross', 'same']) {
    await expect(page.frameLocator(`#${id}`).locator('.motp-input')).toBeVisible();
  }
  const frame = page.frameLocator('#same');
  await frame.locator('.motp-input').fill(await agency.codeOf('fine'));
  await frame.locator('.motp-input').press('Enter');
  await expect(frame.locator('.motp')).toHaveAttribute('data-state', 'verified');
});

for (const way of ['srcdoc', 'blob'] as const) {
  test(`in a frame without an address of its own (${way}): addresses and token are the site’s around`, async ({
    page,
    agency,
  }) => {
    await page.goto('/hazards/late/');
    await page.evaluate((how) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const { origin } = window.location;
      const html = `<meta name="csrf-token" content="s3cret"><script src="${origin}/motp-widget.js"></script>
        <div data-motp-widget data-verify-url="/lms/motp/verify" data-time-url="/lms/motp/time"></div>`;
      if (how === 'srcdoc') frame.srcdoc = html;
      else frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
    }, way);
    const frame = page.frameLocator('iframe');
    await frame.locator('.motp-input').fill(await agency.codeOf('fine'));
    const sent = page.waitForRequest('**/lms/motp/verify');
    await frame.locator('.motp-input').press('Enter');
    await expect(frame.locator('.motp')).toHaveAttribute('data-state', 'verified');
    expect((await sent).headers()['x-csrf-token']).toBe('s3cret');
  });
}

test('a host with its own React and i18next keeps them', async ({ page }) => {
  for (const version of [16, 17]) {
    await page.goto(`/hazards/other-react/?react=${version}`);
    await page.locator('#host').click();
    const host = await page.evaluate(() => {
      const { React, i18next, clicks } = window as unknown as {
        React: { version: string };
        i18next: { language: string };
        clicks: number;
      };
      return [React.version.split('.')[0], i18next.language, clicks];
    });
    expect(host).toEqual([String(version), 'en', 1]);
    await expect(page.locator('.motp')).toHaveAttribute('lang', 'ko');
  }
});

test('inside a Bootstrap modal, the focus stays where it is put', async ({ page }) => {
  await page.goto('/hazards/bootstrap-modal/');
  const field = page.locator('.motp-input');
  await field.click();
  await expect(field).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('#motp')).toBeFocused();
});

test('what the page listens for outside still reaches it: Escape, clicks, the Tab that leads out', async ({
  page,
}) => {
  await page.goto('/hazards/plain/');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.addEventListener('keydown', (event) => heard.push(event.key));
    document.addEventListener('click', () => heard.push('click'));
  });
  await page.locator('.motp-input').click();
  await page.keyboard.type('12');
  await page.keyboard.press('Escape');
  const stops = page.locator('.motp input, .motp button, .motp a[href]');
  for (let left = await stops.count(); left > 0; left -= 1) {
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).not.toContain('Tab');
    await page.keyboard.press('Tab');
  }
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    'click',
    'Escape',
    'Tab',
  ]);
});
