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
