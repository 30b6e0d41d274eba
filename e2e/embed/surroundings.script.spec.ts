import { expect, test } from '../support/test.js';

/** How a layer around the container is closed, and whether it stays visible. */
const CLOSED: Record<string, string> = {
  visibility: 'style="visibility:hidden"',
  'visibility by a rule': 'class="closed"',
  hidden: 'hidden',
  inert: 'inert',
  'content-visibility': 'style="content-visibility:hidden"',
  display: 'style="display:none"',
  'off-canvas': 'style="visibility:hidden;transform:translateX(100%);position:fixed"',
};

for (const [how, attributes] of Object.entries(CLOSED)) {
  test(`a layer that is closed by ${how}: nothing of the widget is reached until it is open`, async ({
    page,
  }) => {
    await page.goto('/hazards/plain/');
    await page.evaluate((given) => {
      const box = document.createElement('div');
      box.innerHTML = `<style>.closed { visibility: hidden }</style><a id="first" href="#x">x</a><div id="layer" ${given}></div>`;
      document.body.prepend(box);
      document.getElementById('layer')?.append(document.getElementById('motp') as Node);
      document.getElementById('first')?.focus();
    }, attributes);
    if (how !== 'inert') await expect(page.locator('.motp-input')).toBeHidden();
    await page.keyboard.press('Tab');
    const inside = () => page.evaluate(() => document.activeElement?.id === 'motp');
    expect(await inside()).toBe(false);
    await page.evaluate(() => {
      const layer = document.getElementById('layer') as HTMLElement;
      for (const name of ['style', 'class', 'hidden', 'inert']) layer.removeAttribute(name);
      document.getElementById('first')?.focus();
    });
    await expect(page.locator('.motp-input')).toBeVisible();
    await page.keyboard.press('Tab');
    expect(await inside()).toBe(true);
  });
}

test('an area that takes no pointer: a click does not reach the field', async ({ page }) => {
  await page.goto('/hazards/plain/');
  await page.evaluate(() => {
    document.body.style.pointerEvents = 'none';
  });
  const box = await page.locator('.motp-input').boundingBox();
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
  await expect(page.locator('.motp-input')).not.toBeFocused();
});

for (const path of [
  'document.forms.quit.submit',
  'quitter.click',
  'window.print',
  'location.reload',
  'open',
  'history.back',
]) {
  test(`a callback by the name ${path} calls nothing of the browser’s or of an element’s`, async ({
    page,
    developer,
    agency,
  }) => {
    await page.goto('/hazards/late/');
    await page.evaluate((name) => {
      const app = document.getElementById('app') as HTMLElement;
      app.innerHTML = `<form name="quit" action="/gone"></form><button id="quitter">x</button>
        <div data-motp-widget data-verify-url="/lms/motp/verify" data-on-verified="${name}"></div>`;
      Object.assign(window, { pressed: 0 });
      document.getElementById('quitter')?.addEventListener('click', () => {
        (window as unknown as { pressed: number }).pressed += 1;
      });
      window.MotpWidget?.attach();
    }, path);
    const here = page.url();
    await page.locator('.motp-input').fill(await agency.codeOf('fine'));
    await page.locator('.motp-input').press('Enter');
    await expect(page.locator('.motp')).toHaveAttribute('data-state', 'verified');
    await developer.isTold('options-invalid');
    expect(await page.evaluate(() => (window as unknown as { pressed: number }).pressed)).toBe(0);
    expect(page.url()).toBe(here);
  });
}

test('an address of another site in HTML is refused; a script may name it', async ({ page, developer }) => {
  await page.goto('/hazards/late/');
  await page.evaluate(() => {
    const app = document.getElementById('app') as HTMLElement;
    app.innerHTML = '<div data-motp-widget data-verify-url="https://evil.example/c"></div>';
    window.MotpWidget?.attach();
  });
  await expect(page.locator('.motp')).toHaveAttribute('data-state', 'misconfigured');
  await developer.isTold('options-invalid');
  await page.evaluate(() => {
    const element = document.body.appendChild(document.createElement('div'));
    element.id = 'mine';
    window.MotpWidget?.render(element, { verifyUrl: 'https://lms.example/c' });
  });
  await expect(page.locator('#mine .motp')).toHaveAttribute('data-state', 'entering');
});
