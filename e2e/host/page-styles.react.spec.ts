import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.js';

/**
 * In React there is no shadow root, and page style sheets have rules for bare elements. No such rule may change the widget:
 * every computed property of each of its elements is compared.
 */
const DECLARATIONS = `
  display: inline-block; float: right; position: relative; top: 3px; z-index: 7; box-sizing: content-box; overflow: scroll;
  width: 61px; height: 77px; min-width: 13px; max-width: 170px; min-height: 99px; max-height: 101px;
  margin: 11px; padding: 9px; border: 5px dotted red; border-radius: 21px; outline: 4px solid lime;
  background: pink; color: orange; opacity: 0.4; box-shadow: 0 0 9px red; filter: blur(1px); transform: rotate(3deg);
  font: italic 900 31px/3.3 serif; letter-spacing: 5px; word-spacing: 9px; text-align: right; text-indent: 3em;
  text-transform: uppercase; text-decoration: line-through; text-shadow: 1px 1px red; white-space: pre; word-break: break-all;
  vertical-align: top; visibility: hidden; cursor: wait; list-style: square; flex: 3; order: 4; align-self: end;
  gap: 31px; grid-area: 3 / 3; columns: 3; clip-path: circle(10px); transition: all 9s; animation: spin 3s; fill: red;
  stroke: blue; pointer-events: none; user-select: none; appearance: none; content: 'x'; inset: 4px; zoom: 1.2; hyphens: auto;
`;

/** Two views with all kinds of elements: the field, a message and the help; a panel with facts and a list. */
const VIEWS: Record<string, (page: Page) => Promise<void>> = {
  async 'a wrong code, with the help open'(page) {
    await page.locator('.motp-input').fill('482915');
    await page.locator('.motp-input').press('Enter');
    await page.locator('.motp-message').first().waitFor();
    await page.locator('.motp-footer > [aria-expanded]').click();
    await page.locator('.motp-help').waitFor();
  },
  async locked(page) {
    await page.locator('.motp-input').fill('482916');
    await page.locator('.motp-input').press('Enter');
    await page.locator('.motp[data-state=locked]').waitFor();
  },
};

for (const [name, shows] of Object.entries(VIEWS)) {
  test(`no rule of the page for bare elements changes anything: ${name}`, async ({ page, developer }) => {
    developer.mayBeTold('identity-missing');
    await page.clock.install();
    await page.goto('/react.html');
    await page.evaluate(() => {
      // A container of another name, which the rules leave alone.
      const place = Object.assign(document.createElement('lms-place'), { id: 'a' });
      place.style.display = 'block';
      document.body.replaceChildren(place);
      window.harness.draw('a', {
        verify: ({ code }) => Promise.resolve({ code: code === '482916' ? 'AP009' : 'AP001' }),
        serverNow: Date.UTC(2026, 0, 5, 3, 0, 20),
        trainee: { maskedName: '홍*동', maskedPhone: '010-****-0000' },
        institution: { name: '한빛원격평생교육원', contact: '02-000-0000' },
      });
    });
    await shows(page);
    await page.clock.pauseAt(Date.now() + 60_000);
    const before = await page.evaluate(look);
    const sheet = await page.evaluate(hostileSheet, DECLARATIONS);
    await page.addStyleTag({ content: sheet });
    // Proves that the sheet applies outside the widget.
    expect(await page.evaluate(isAtWork)).toBe(true);
    const after = await page.evaluate(look);
    const changed = Object.keys(before).filter((place) => after[place] !== before[place]);
    expect(changed.map((place) => `${place}: ${before[place]} became ${after[place]}`)).toEqual([]);
  });
}

/** Rules for each element name in the widget and its pseudo-elements, except for the shapes in an <svg>. */
function hostileSheet(declarations: string): string {
  const elements = document.querySelectorAll('.motp, .motp :not(svg *)');
  const names = [...new Set([...elements].map(({ localName }) => localName))];
  return names
    .flatMap((name) => [name, `${name}::before`, `${name}::after`])
    .map((selector) => `${selector} { ${declarations} }`)
    .join('\n');
}

function isAtWork(): boolean {
  const other = document.body.appendChild(document.createElement('div'));
  const { lineHeight, float } = getComputedStyle(other);
  other.remove();
  return lineHeight === '102.3px' && float === 'right';
}

/** Every computed property of every element and its pseudo-elements. */
function look(): Record<string, string> {
  const values: Record<string, string> = {};
  [...document.querySelectorAll('.motp, .motp *')].forEach((element, index) => {
    for (const pseudo of ['', '::before', '::after']) {
      const place = `${index} ${element.localName}.${element.getAttribute('class')}${pseudo}`;
      const style = getComputedStyle(element, pseudo);
      const isDrawn = pseudo === '' || style.content !== 'none';
      for (const property of isDrawn ? style : ['content'])
        values[`${place} ${property}`] = style.getPropertyValue(property);
    }
  });
  return values;
}
