import { expect, test } from '../support/test.js';
import { Trainee } from '../support/trainee.js';
import type { Request } from '@playwright/test';
import {
  asksAbout,
  comesTo,
  meetsTheLock,
  nothingIsStored,
  opensWith,
  providerDecides,
  verifies,
} from '../support/identity.js';
import { words } from '../support/words.js';

const isStart = (request: Request) => request.url().includes('/identity/start');

/** Identity verification in its own window. */
const endings = [
  ['cancel', 'cancelled'],
  ['someone-else', 'someone-else'],
  ['expired', 'expired'],
  ['error', 'provider'],
] as const;

/** In English; in Korean after a redirect (redirect.script.spec.ts). */
test('every way the provider ends it, one after the other', async ({ trainee, page, agency }) => {
  const told = words.en.locked.notice;
  await opensWith(trainee, 'locked', { lang: 'en' });
  await meetsTheLock(trainee);
  for (const [how, notice] of endings) {
    const popup = await trainee.goesToIdentify();
    await popup.answers(how);
    await trainee.sees('locked');
    await trainee.isAlerted(told[notice]);
    await expect(trainee.widget.getByRole('heading', { level: 3 })).toBeFocused();
  }
  expect(await agency.resets()).toEqual([]);
  await agency.breaks({ endpoint: 'user_reset', code: 'AP010', times: 1 });
  await (await trainee.goesToIdentify()).answers('verify');
  await trainee.sees('locked');
  await trainee.isAlerted(told['still-locked']);
  await trainee.isTold(/한빛가상훈련원/);
  expect(await agency.resets()).toHaveLength(1);

  await (await trainee.goesToIdentify()).answers('verify');
  await trainee.sees('unlocked');
  await trainee.isAlerted(words.en.unlocked.agency);
  await nothingIsStored(page);
  await verifies(trainee);
  expect(await agency.resets()).toHaveLength(2);
});

test('with no result: the widget says so, stays locked, and the next attempt works', async ({
  trainee,
  agency,
}) => {
  test.slow();
  const told = words.ko.locked.notice;
  await opensWith(trainee, 'locked', {});
  await meetsTheLock(trainee);
  await agency.breaks({ endpoint: 'provider', drop: true, times: 1 });
  await (await trainee.goesToIdentify()).answers('verify');
  await trainee.sees('locked');
  await trainee.isAlerted(told.provider);

  await agency.breaks({ endpoint: 'provider_page', status: 503, times: 1 });
  const empty = await trainee.goesToIdentify();
  await expect(empty.page.getByText('503')).toBeVisible();
  await empty.page.close();
  await comesTo(trainee, 'locked');
  await trainee.isAlerted(told['window-closed']);

  await agency.breaks({ endpoint: 'identity_status', drop: true });
  await (await trainee.goesToIdentify()).answers('verify');
  await comesTo(trainee, 'locked');
  await trainee.isAlerted(told.network);
  await agency.isMended();

  expect(await agency.resets()).toEqual([]);
  await (await trainee.goesToIdentify()).answers('verify');
  await trainee.sees('unlocked');
});

for (const pause of [0, 150]) {
  test(`a double click with ${pause} ms in between opens one window, and leaves it open`, async ({
    trainee,
    page,
    context,
  }) => {
    await opensWith(trainee, 'locked', { identity: 'popup' });
    await meetsTheLock(trainee);
    let opened = 0;
    let started = 0;
    context.on('page', () => (opened += 1));
    context.on('request', (request) => (started += Number(request.url().includes('/identity/start'))));
    const opens = page.waitForEvent('popup');
    await trainee.unlockButton.hover();
    for (const clickCount of [1, 2]) {
      await page.mouse.down({ clickCount });
      await page.mouse.up({ clickCount });
      await page.waitForTimeout(pause);
    }
    const popup = await opens;
    await expect(popup.locator('button[value="verify"]')).toBeVisible();
    await trainee.sees('identity');
    await popup.locator('button[value="verify"]').click();
    await trainee.sees('unlocked');
    expect([opened, started]).toEqual([1, 1]);
  });
}

test('a reload in the middle stores nothing, and the lock can be cleared from the start', async ({
  trainee,
  page,
  agency,
}) => {
  await opensWith(trainee, 'locked', { identity: 'popup' });
  await meetsTheLock(trainee);
  const before = await trainee.goesToIdentify();
  await expect(before.page.locator('button[value="verify"]')).toBeVisible();
  await nothingIsStored(page);
  await page.reload();
  await trainee.sees('entering');
  // It opens a new window, whether or not the last one is open.
  await trainee.presses(trainee.appSaysLocked);
  await trainee.sees('locked');
  const again = await trainee.goesToIdentify();
  expect(again.page).not.toBe(before.page);
  await again.page.locator('button[value="verify"]').click();
  await trainee.sees('unlocked');
  expect(await agency.resets()).toHaveLength(1);
});

test('asks the server now and then, so that an end on another device is found without a message', async ({
  trainee,
  page,
  agency,
}) => {
  await opensWith(trainee, 'locked', { identity: 'popup' });
  await meetsTheLock(trainee);
  const asked = asksAbout(page);
  const [start] = await Promise.all([
    page.context().waitForEvent('request', isStart),
    trainee.goesToIdentify(),
  ]);
  const state = new URL(start.url()).searchParams.get('state') ?? '';
  await providerDecides(page, state, 'verify');
  expect(asked).toEqual([]);
  await comesTo(trainee, 'unlocked');
  expect(await agency.resets()).toHaveLength(1);
});

test('two tabs, each with its own window: each receives its own result', async ({
  trainee,
  page,
  context,
  agency,
}) => {
  const other = new Trainee(await context.newPage(), agency, trainee.circumstances);
  for (const one of [trainee, other]) {
    await opensWith(one, 'locked', { identity: 'popup' });
    await meetsTheLock(one);
  }
  const first = await trainee.goesToIdentify();
  const second = await other.goesToIdentify();
  const asked = asksAbout(page);
  const otherAsked = asksAbout(other.page);
  await first.answers('verify');
  await trainee.sees('unlocked');
  await other.sees('identity');
  await second.answers('cancel');
  await other.sees('locked');
  await other.isAlerted(words.ko.locked.notice.cancelled);
  await trainee.sees('unlocked');
  expect(new Set(asked).size).toBe(1);
  expect(new Set(otherAsked).size).toBe(1);
  expect(asked[0]).not.toBe(otherAsked[0]);
  expect(await agency.resets()).toHaveLength(1);
});

test('no answer to clearing: shows that the outcome is unknown, and lets the trainee try a code', async ({
  trainee,
  agency,
  developer,
}) => {
  test.slow(); // the React page waits the default ten seconds
  await opensWith(trainee, 'locked', { identity: 'popup' });
  if (trainee.circumstances.lms !== '/') await trainee.waitsAtMost(1_000);
  await meetsTheLock(trainee);
  await agency.breaks({ endpoint: 'clear_lock', never: true });
  await (await trainee.goesToIdentify()).answers('verify');
  await trainee.sees('clearing');
  await comesTo(trainee, 'locked');
  await trainee.isAlerted(words.ko.locked.notice['clear-unknown']);
  await developer.isTold('callback-timeout');
  await agency.isMended();
  await trainee.presses(trainee.backToTheCode);
  await trainee.isBackInTheField();
});

test('a reference is good once, for its session and its purpose', async ({
  trainee,
  page,
  context,
  agency,
}) => {
  await opensWith(trainee, 'locked', { identity: 'popup' });
  await meetsTheLock(trainee);
  // An aborted request has no text.
  const answered = page.waitForResponse(async (response) => {
    if (!response.url().includes('/identity/status')) return false;
    return (await response.text().catch(() => '')).includes('verified');
  });
  await (await trainee.goesToIdentify()).answers('verify');
  const { reference } = (await (await answered).json()) as { reference: string };
  await trainee.sees('unlocked');
  for (const path of ['clear-lock', 'alternative']) {
    const again = await context.request.post(`/lms/motp/${path}`, { form: { reference } });
    expect([path, again.status()]).toEqual([path, 409]);
  }
  expect(await agency.resets()).toHaveLength(1);
});
