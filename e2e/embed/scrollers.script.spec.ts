import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.js';

test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

const ISCROLL = 'node_modules/iscroll/build/iscroll.js';

/** Each makes a scroller of a box with higher content, and gives how far it has scrolled. Runs in the page. */
const SCROLLERS: Record<string, { begin: string; offset: string }> = {
  'the page': { begin: 'box.style.height = "auto"', offset: 'scrollY' },
  'a box': { begin: 'box.style.overflow = "auto"', offset: 'box.scrollTop' },
  'a scroller by pointers': {
    begin: 'box.style.touchAction = "none"; window.scroller = new IScroll(box, { bindToWrapper: true })',
    offset: '-scroller.y',
  },
  'a scroller by touches': {
    begin:
      'box.style.touchAction = "none"; window.scroller = new IScroll(box, { bindToWrapper: true, disablePointer: true, disableTouch: false })',
    offset: '-scroller.y',
  },
  'a scroller that lets clicks through': {
    begin:
      'box.style.touchAction = "none"; window.scroller = new IScroll(box, { bindToWrapper: true, disablePointer: true, disableTouch: false, click: true })',
    offset: '-scroller.y',
  },
};

async function drag(page: Page, from: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x, y }],
    });
  await send('touchStart', from.y);
  for (let moved = 10; moved <= 150; moved += 10) {
    await send('touchMove', from.y - moved);
    await page.waitForTimeout(10);
  }
  await send('touchEnd', 0);
  await session.detach();
}

for (const [what, { begin, offset }] of Object.entries(SCROLLERS)) {
  test(`a drag that begins on the widget scrolls ${what}, and presses nothing`, async ({ page, agency }) => {
    for (const selector of ['.motp-title', '.motp-input', '.motp-form > .motp-button-primary']) {
      await page.goto('/hazards/plain/');
      await page.addScriptTag({ path: ISCROLL });
      await page.evaluate(`{
        const box = document.body.appendChild(document.createElement('div'));
        box.id = 'box';
        box.style.cssText = 'height: 500px; overflow: hidden; position: relative';
        const content = box.appendChild(document.createElement('div'));
        content.append(document.getElementById('motp'));
        content.insertAdjacentHTML('beforeend', '<p style="height: 2000px">');
        ${begin};
      }`);
      const at = await page.locator(selector).boundingBox();
      if (at === null) throw new Error(`${selector} is not there`);
      await drag(page, { x: at.x + at.width / 2, y: at.y + at.height / 2 });
      const moved = await page.evaluate(`((box) => ${offset})(document.getElementById('box'))`);
      expect(moved, selector).toBeGreaterThan(80);
    }
    expect(await agency.attemptsInTheEnd()).toHaveLength(0);
  });
}
