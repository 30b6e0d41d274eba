import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';
import {
  decision,
  isClean,
  leavesForTheProvider,
  leavesLocked,
  meetsTheLock,
  nothingIsStored,
  opensWith,
  someState,
  START,
} from '../support/identity.js';
import { words } from '../support/words.js';

test.describe('a state that is not to be trusted is refused in words', () => {
  async function isRefused(trainee: Trainee): Promise<void> {
    await trainee.sees('entering');
    await trainee.isAlerted(words.ko.resumeRefused);
    isClean(trainee.page.url());
    await nothingIsStored(trainee.page);
    await expect(trainee.field).toBeEditable();
  }

  test('invented, or started in another browser', async ({ trainee, page, agency }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/identity/status')) asked.push(request.url());
    });
    for (const state of [someState(), someState('c'), 'x', '<b>']) {
      await page.goto(
        `${trainee.circumstances.lms}?trainee=locked&demo=none&class=%B0%FA&motp_state=${encodeURIComponent(state)}`,
      );
      await isRefused(trainee);
      // As an EUC-KR page wrote it: decoded as UTF-8 and encoded again, it would be another class.
      expect(page.url()).toContain('&class=%B0%FA');
    }
    expect(asked).toEqual([]);
    expect(await agency.resets()).toEqual([]);
    // The first key removes the message.
    await trainee.types('1');
    await trainee.isNotTold(words.ko.resumeRefused);
  });

  test('replayed', async ({ trainee, page, agency }) => {
    await leavesLocked(trainee);
    const [back] = await Promise.all([page.waitForRequest(/motp_state=/), decision(page, 'verify').click()]);
    await trainee.sees('unlocked');
    await page.goto(back.url());
    await isRefused(trainee);
    expect(await agency.resets()).toHaveLength(1);
  });

  test('of another tab', async ({ trainee, page, context, agency }) => {
    await opensWith(trainee, 'locked', { identity: 'redirect' });
    await meetsTheLock(trainee);
    const [start] = await Promise.all([page.waitForRequest(START), leavesForTheProvider(trainee)]);
    const state = new URL(start.url()).searchParams.get('state') ?? '';
    const other = await context.newPage();
    await other.goto(`${trainee.circumstances.lms}?trainee=locked&demo=none&motp_state=${state}`);
    const widget = other.locator('.motp[data-state]');
    await expect(widget).toHaveAttribute('data-state', 'entering');
    await expect(widget.getByRole('alert').first()).toHaveText(words.ko.resumeRefused);
    expect(await agency.resets()).toEqual([]);
    await decision(page, 'verify').click();
    await trainee.sees('unlocked');
  });
});
