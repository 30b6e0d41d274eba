import { draw, passes, viewNamed, VIEWS, wears, type View } from '../support/views.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';

/** What holds of what is seen, whoever reads it and by whatever: one page for many views. */
const SEEN = [
  'changed',
  'compact',
  'help',
  'locked-ap011',
  'mismatch-again',
  'report',
  'unregistered-digits',
  'verified-next',
].map(viewNamed);

async function drawEach(trainee: Trainee, views: View[], look: (view: View) => Promise<void>): Promise<void> {
  for (const view of views) {
    await draw(trainee, view);
    await look(view);
  }
}

test.beforeEach(({ developer }) => developer.mayBeTold('answer-misconfigured'));

test('words that are seen are in the accessibility tree: only signs are hidden from it', async ({
  trainee,
}) => {
  await drawEach(trainee, SEEN, async ({ name }) => {
    expect(await trainee.widget.evaluate(wordsForEyesAlone), name).toEqual([]);
  });
});

test('the danger of the next code, which stands while it is typed, is read and describes the field', async ({
  trainee,
}) => {
  await draw(trainee, viewNamed('mismatch-fifth'));
  await trainee.types('48');
  await passes(trainee.page, 50);
  expect(await trainee.widget.evaluate(wordsForEyesAlone)).toEqual([]);
  await expect(trainee.field).toHaveAccessibleDescription('다음에 일치하지 않으면 잠깁니다.');
});

test('forced colours, dark: each control shows that it has the focus', async ({ trainee, page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await drawEach(trainee, SEEN, async ({ name }) => {
    const rings = await trainee.widget.evaluate(ringsAndGround);
    expect(rings.length, name).toBeGreaterThan(1);
    expect(new Set(rings), name).toEqual(new Set(['rgb(255, 255, 255) on rgb(0, 0, 0)']));
  });
});

test('under a translator of pages each view and each language has its own words, and none of before', async ({
  trainee,
  developer,
}) => {
  // The second drawing's clock passes the first one's end.
  developer.mayBeTold('callback-timeout');
  const said = ({ widget }: Trainee) =>
    widget.evaluate((root) => (root as HTMLElement).innerText.split(/\s+/));
  const views = [...SEEN, ...VIEWS.filter(({ name }) => /^(checking|identity|clock-check-slow)$/.test(name))];
  await drawEach(trainee, views, async (view) => {
    const plain = await said(trainee);
    await wears(trainee, { locale: 'vi' });
    await passes(trainee.page, 50);
    const plainInVietnamese = await said(trainee);
    await draw(trainee, {
      ...view,
      async gets() {
        await trainee.widget.evaluate(isTranslated);
        await view.gets?.(trainee);
      },
    });
    expect(await said(trainee), view.name).toEqual(plain);
    await wears(trainee, { locale: 'vi' });
    await passes(trainee.page, 50);
    expect(await said(trainee), `${view.name} in Vietnamese`).toEqual(plainInVietnamese);
  });
});

/** Runs in the page, as do the others. */
function wordsForEyesAlone(root: Element): string[] {
  const [hidden, read]: [string[], string[]] = [[], []];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const { parentElement, textContent } = text;
    if (parentElement?.checkVisibility({ checkVisibilityCSS: true }) !== true) continue;
    (parentElement.closest('[aria-hidden="true"]') === null ? read : hidden).push(textContent?.trim() ?? '');
  }
  const all = read.join(' ');
  return hidden.filter((words) => /\p{L}{2}/u.test(words) && !all.includes(words));
}

/** The ring of each control, or of what is around it, and what it is drawn on. */
function ringsAndGround(root: Element): string[] {
  const tree = root.getRootNode() as ShadowRoot;
  return [...root.querySelectorAll<HTMLElement>('a, button, input, select, textarea')]
    .filter((control) => control.checkVisibility({ checkVisibilityCSS: true }))
    .map((control) => {
      control.focus({ preventScroll: true, focusVisible: true });
      const places = [control, control.parentElement as HTMLElement].map((place) => getComputedStyle(place));
      const ring = places.find(({ outlineStyle }) => outlineStyle === 'solid');
      if (tree.activeElement !== control || ring === undefined) return `none: ${control.className}`;
      return `${ring.outlineColor} on ${getComputedStyle(root).backgroundColor}`;
    });
}

/** Works as Google Translate does: `<font><font>` in the place of each text, again after each change. The words stay, to be compared. */
function isTranslated(root: Element): void {
  const translate = () => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const { parentElement: parent, data } = text;
      if (data.trim() === '' || parent === null) continue;
      if (/^(FONT|TEXTAREA|OPTION)$/.test(parent.tagName) || parent.closest('[translate="no"]') !== null)
        continue;
      const outer = document.createElement('font');
      outer.appendChild(document.createElement('font')).textContent = data;
      text.replaceWith(outer);
    }
  };
  translate();
  new MutationObserver(translate).observe(root, { childList: true, subtree: true, characterData: true });
}
