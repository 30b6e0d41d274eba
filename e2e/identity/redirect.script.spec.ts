import { expect, test } from '../support/test.js';
import {
  comesTo,
  decision,
  isClean,
  leavesForTheProvider,
  meetsTheLock,
  nothingIsStored,
  opensWith,
  leavesLocked,
  START,
  stored,
  verifies,
} from '../support/identity.js';
import { words } from '../support/words.js';

/** Identity verification that leaves the page, as on phones: there and back, on both pages. */
test('a success clears the lock, focuses the field, and leaves nothing in the address or in storage', async ({
  trainee,
  page,
  agency,
}) => {
  await leavesLocked(trainee);
  await decision(page, 'verify').click();
  await trainee.sees('unlocked');
  await trainee.isAlerted(words.ko.unlocked.agency);
  expect(new URL(page.url()).pathname).toBe(trainee.circumstances.lms);
  expect(new URL(page.url()).searchParams.get('trainee')).toBe('locked');
  isClean(page.url());
  await nothingIsStored(page);
  expect(await agency.resets()).toMatchObject([{ trainee: 'locked', answer: '200' }]);
  await verifies(trainee);

  // A reload starts over, and requests nothing again.
  await page.reload();
  await trainee.sees('entering');
  await expect(trainee.widget.getByRole('alert').first()).toHaveText('');
  expect(await agency.resets()).toHaveLength(1);
});

test('stores only the random state while the trainee is away, and sends the server nothing more', async ({
  trainee,
  page,
}) => {
  await opensWith(trainee, 'locked', { identity: 'redirect' });
  await meetsTheLock(trainee);
  await page.route(START, (route) => route.abort('aborted')); // the page does not leave
  const [request] = await Promise.all([page.waitForRequest(START), trainee.presses(trainee.unlockButton)]);
  await trainee.sees('redirecting');
  const kept = Object.values(await stored(page));
  expect(kept).toEqual([expect.stringMatching(/^[a-z][0-9a-f]{32}$/)]);
  const sent = Object.fromEntries(new URL(request.url()).searchParams);
  expect(sent).toEqual({
    state: kept[0],
    purpose: 'unlock',
    locale: 'ko',
    mode: 'redirect',
    return_to: expect.stringMatching(/^\/.*trainee=locked/),
  });

  // Stopped before the page has left, so a later load finds nothing.
  await trainee.stopsIdentifying();
  await trainee.sees('locked');
  await nothingIsStored(page);
  await page.reload();
  await trainee.sees('entering');
  await expect(trainee.widget.getByRole('alert').first()).toHaveText('');
});

test('announces a new window where one opens, and not where the page leaves', async ({ trainee }) => {
  for (const [identity, announced] of [
    ['popup', true],
    ['redirect', false],
  ] as const) {
    await opensWith(trainee, 'locked', { identity, alternative: 'always' });
    const instead = trainee.widget.getByRole('button', { name: words.ko.alternative.button });
    await expect(instead).toHaveAccessibleName(announced ? /새 창/ : /대신하기$/);
    await meetsTheLock(trainee);
    await expect(trainee.unlockButton).toHaveAccessibleName(announced ? /새 창/ : /잠금 풀기$/);
  }
});

const endings = [
  ['cancel', 'cancelled'],
  ['someone-else', 'someone-else'],
  ['expired', 'expired'],
  ['error', 'provider'],
] as const;

for (const [how, notice] of endings) {
  test(`${how}: told so with a way on, still locked, and the next time it works`, async ({
    trainee,
    page,
    agency,
  }) => {
    await leavesLocked(trainee);
    await decision(page, how).click();
    await trainee.sees('locked');
    await trainee.isAlerted(words.ko.locked.notice[notice]);
    isClean(page.url());
    await nothingIsStored(page);
    await expect(trainee.widget.getByRole('heading', { level: 3 })).toBeFocused();
    expect(await agency.resets()).toEqual([]);

    await leavesForTheProvider(trainee);
    await decision(page, 'verify').click();
    await trainee.sees('unlocked');
    await verifies(trainee);
  });
}

test('the provider is down', async ({ trainee, page, agency }) => {
  await leavesLocked(trainee);
  await agency.breaks({ endpoint: 'provider', status: 503, times: 1 });
  await decision(page, 'verify').click();
  await trainee.sees('locked');
  await trainee.isAlerted(words.ko.locked.notice.provider);
  await trainee.isTold(/한빛가상훈련원/);
  expect(await agency.resets()).toEqual([]);
});

test('the network is lost on the way back', async ({ trainee, page, agency }) => {
  await leavesLocked(trainee);
  await agency.breaks({ endpoint: 'identity_status', drop: true });
  await decision(page, 'verify').click();
  await comesTo(trainee, 'locked');
  await trainee.isAlerted(words.ko.locked.notice.network);
  await nothingIsStored(page);
  await expect(trainee.unlockButton).toBeEnabled();
});

test('the back button instead of an answer: shows “not completed”, and it can begin again', async ({
  trainee,
  page,
  agency,
}) => {
  await leavesLocked(trainee);
  await page.goBack(); // the browser may skip the LMS's page that posts to the provider, or not
  if (!page.url().includes(trainee.circumstances.lms) || page.url().includes('/lms/')) await page.goBack();
  await comesTo(trainee, 'locked');
  await trainee.isAlerted(words.ko.locked.notice.cancelled);
  await nothingIsStored(page);
  await leavesForTheProvider(trainee);
  await decision(page, 'verify').click();
  await trainee.sees('unlocked');
  expect(await agency.resets()).toHaveLength(1);
});

test('going back past the provider after a success clears nothing twice and leaves the page usable', async ({
  trainee,
  page,
  agency,
}) => {
  await opensWith(trainee, 'locked', { identity: 'redirect' });
  await meetsTheLock(trainee);
  const before = await page.evaluate(() => history.length);
  await leavesForTheProvider(trainee);
  await decision(page, 'verify').click();
  await trainee.sees('unlocked');
  const after = await page.evaluate(() => history.length);
  expect(after).toBeGreaterThan(before);
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate((steps) => {
      setTimeout(() => history.go(steps));
    }, before - after),
  ]);
  await trainee.sees('entering');
  await nothingIsStored(page);
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesEnter();
  await trainee.sees('verified');
  expect(await agency.resets()).toHaveLength(1);
});

test('a reload at the provider’s page goes on', async ({ trainee, page, agency }) => {
  await leavesLocked(trainee);
  await page.reload();
  await decision(page, 'verify').click();
  await trainee.sees('unlocked');
  expect(await agency.resets()).toHaveLength(1);
});

test('more than ten minutes at the provider: expired', async ({ trainee, page, agency }) => {
  await leavesLocked(trainee);
  await agency.settings({ clockOffsetMs: 0, frozenNow: Date.UTC(2026, 0, 5, 3, 10, 11) });
  await decision(page, 'verify').click();
  await trainee.sees('locked');
  await trainee.isAlerted(words.ko.locked.notice.expired);
  expect(await agency.resets()).toEqual([]);
});

test('AP010 after a verified return: stays locked, and offers a retry or the institution', async ({
  trainee,
  page,
  agency,
}) => {
  await leavesLocked(trainee, 'en');
  await agency.breaks({ endpoint: 'user_reset', code: 'AP010', times: 1 });
  await decision(page, 'verify').click();
  await trainee.sees('locked');
  await trainee.isAlerted(words.en.locked.notice['still-locked']);
  await trainee.isTold(/한빛가상훈련원/);
  await expect(trainee.widget.getByRole('button', { name: words.en.support.open })).toBeVisible();
  await leavesForTheProvider(trainee);
  await decision(page, 'verify').click();
  await trainee.sees('unlocked');
  expect((await agency.resets()).map(({ answer }) => answer)).toEqual(['AP010', '200']);
});
