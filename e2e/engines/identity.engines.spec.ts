import { setTimeout as pass } from 'node:timers/promises';
import { DOUBLE_CLICK_MS } from '../../src/view/useSecondClick.js';
import { expect, test } from '../support/engines/test.js';
import type { Ui } from '../support/engines/ui.js';
import { IN_THIS_WINDOW, UNLOCK } from '../support/engines/visitor.js';

declare global {
  interface Window {
    /** When the page was clicked, in milliseconds. */
    clicks: number[];
  }
}

/** Whether the last two clicks were too far apart for a double click. */
async function isTooSlow(ui: Ui): Promise<boolean> {
  const [first = 0, second = 0] = await ui.evaluate(() => window.clicks.slice(-2), undefined);
  return second - first >= DOUBLE_CLICK_MS;
}

test('in a window: verified there, unlocked here, and the window is gone @windows', async ({
  visitor,
  agency,
  ui,
}) => {
  await visitor.opens('/', 'locked', { identity: 'popup' });
  await visitor.meetsTheLock();
  const provider = await ui.opens(UNLOCK);
  await visitor.sees({ state: 'identity' });
  await visitor.decidesIn(provider, 'verify');
  await visitor.sees({ state: 'unlocked' });
  await visitor.isInTheField('');
  await expect.poll(() => provider.isClosed()).toBe(true);
  expect(await agency.resets()).toMatchObject([{ trainee: 'locked', answer: '200' }]);
  await visitor.agency.isAMinuteLater();
  await visitor.typesTheCode();
  await visitor.pressesEnter();
  await visitor.sees({ state: 'verified' });
});

test('in this window: to the provider and back, and nothing stays in address or storage', async ({
  visitor,
  agency,
  ui,
}) => {
  await visitor.opens('/embed.html', 'locked', { identity: 'redirect' });
  await visitor.meetsTheLock();
  await ui.click(UNLOCK);
  await visitor.decides('verify');
  await visitor.sees({ state: 'unlocked' });
  await visitor.isInTheField('');
  expect(await agency.resets()).toHaveLength(1);
  expect(await ui.url()).not.toContain('motp_state');
  expect(
    await ui.evaluate(
      () => [localStorage, sessionStorage].flatMap((store) => Object.entries(store)),
      undefined,
    ),
  ).toEqual([]);
  await visitor.agency.isAMinuteLater();
  await visitor.typesTheCode();
  await visitor.pressesEnter();
  await visitor.sees({ state: 'verified' });
});

test('a double click begins identity verification once, and does not stop it @windows', async ({
  visitor,
  ui,
  agency,
}) => {
  const clicksTwice = async () => {
    await visitor.opens('/embed.html', 'locked', { identity: 'popup' });
    await visitor.meetsTheLock();
    await ui.evaluate(() => {
      window.clicks = [];
      addEventListener('click', ({ timeStamp }) => window.clicks.push(timeStamp), true);
    }, undefined);
    return ui.opens(UNLOCK, 2);
  };
  let provider = await clicksTwice();
  // On a busy machine the two clicks may be too far apart.
  while (await isTooSlow(ui)) provider = await clicksTwice();
  await visitor.decidesIn(provider, 'verify');
  await visitor.sees({ state: 'unlocked' });
  expect(await agency.resets()).toHaveLength(1);
});

test('the window is shut: the widget says so and stays locked, and the next attempt works @windows', async ({
  visitor,
  ui,
}) => {
  await visitor.opens('/embed.html', 'locked', { identity: 'popup' });
  await visitor.meetsTheLock();
  const shut = await ui.opens(UNLOCK);
  await visitor.isAtTheProvider(shut);
  await shut.close();
  await visitor.isAlerted(/본인인증 결과를 아직 받지 못했습니다/);
  await visitor.sees({ state: 'locked' });
  await visitor.decidesIn(await ui.opens(UNLOCK), 'verify');
  await visitor.sees({ state: 'unlocked' });
});

test('the window is blocked: the widget says so, and identity verification continues in this window', async ({
  visitor,
  ui,
}) => {
  await visitor.opens('/embed.html', 'locked', { identity: 'popup' });
  await visitor.meetsTheLock();
  await ui.evaluate(() => {
    window.open = () => null;
  }, undefined);
  await ui.click(UNLOCK);
  await visitor.isAlerted(/본인인증 창이 열리지 않았습니다/);
  await pass(DOUBLE_CLICK_MS); // the button is where the last one was
  await ui.click(IN_THIS_WINDOW);
  await visitor.decides('verify');
  await visitor.sees({ state: 'unlocked' });
});

test('by message, channel or storage alone, the result comes @windows', async ({ visitor, agency, ui }) => {
  // Without its opener, the window has only the channel and the storage.
  await agency.settings({ returnHeaders: { 'cross-origin-opener-policy': 'same-origin' } });
  await visitor.opens('/embed.html', 'locked', { identity: 'popup' });
  await visitor.meetsTheLock();
  const provider = await ui.opens(UNLOCK);
  await visitor.decidesIn(provider, 'verify');
  await visitor.sees({ state: 'unlocked' });
});
