import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';
import { comesTo, decision, nothingIsStored, opensWith } from '../support/identity.js';
import { words } from '../support/words.js';

/** 대체인증: identity verification in place of a code. It verifies on the server, and clears no lock. */
const t = words.ko.alternative;
const told = words.ko.locked.notice;
const button = (trainee: Trainee) => trainee.widget.getByRole('button', { name: t.button });

async function sendsAWrongCode(trainee: Trainee): Promise<void> {
  await trainee.typesAWrongCode();
  await trainee.pressesEnter();
  await trainee.isAlerted(words.ko.mismatch.first);
}

/** A code that the agency cannot judge. */
async function meetsAnOutage(trainee: Trainee): Promise<void> {
  await trainee.agency.breaks({ endpoint: 'otp_accredit', code: 'IE001', times: 1 });
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesEnter();
  await trainee.sees('unavailable');
}

async function opensTheWindow(trainee: Trainee) {
  const [popup] = await Promise.all([trainee.page.waitForEvent('popup'), trainee.presses(button(trainee))]);
  await trainee.sees('identity');
  return popup;
}

test('“never”, the default: does not offer it on a mismatch, in an outage or in the help', async ({
  trainee,
}) => {
  await trainee.opens('fine');
  await expect(button(trainee)).toHaveCount(0);
  await sendsAWrongCode(trainee);
  await expect(button(trainee)).toHaveCount(0);
  await trainee.clearsTheField();
  await meetsAnOutage(trainee);
  await expect(button(trainee)).toHaveCount(0);
  await trainee.presses(trainee.widget.getByRole('button', { name: words.ko.help.open }));
  await trainee.presses(trainee.widget.getByRole('button', { name: words.ko.help.topics['no-app'].title }));
  await trainee.isTold(words.ko.help.topics['no-app'].lines[2] ?? '');
  await expect(button(trainee)).toHaveCount(0);
});

test('“on-outage”: offers it only in an outage, where the server verifies and the lock stays', async ({
  trainee,
  agency,
}) => {
  await opensWith(trainee, 'locked', { identity: 'popup', alternative: 'on-outage' });
  await expect(button(trainee)).toHaveCount(0);
  await agency.breaks({ endpoint: 'otp_accredit', code: 'AP001', times: 1 });
  await sendsAWrongCode(trainee);
  await expect(button(trainee)).toHaveCount(0);
  await trainee.clearsTheField();
  await meetsAnOutage(trainee);
  await trainee.isTold(t.button);
  // Nobody knows of the lock yet, so the note that this unlocks nothing is not shown (see the test below).
  await trainee.isNotTold(t.noUnlock);
  const popup = await opensTheWindow(trainee);
  await decision(popup, 'verify').click();
  await trainee.sees('verified');
  await trainee.seesTheLessonOpen();
  expect(await trainee.verifications()).toMatchObject([{ by: 'identity', purpose: '01' }]);
  expect(await agency.resets()).toEqual([]);
  expect(await agency.trainee('locked')).toMatchObject({ locked: true });
});

test('tells a locked trainee that the alternative unlocks nothing', async ({ trainee }) => {
  await opensWith(trainee, 'locked', { identity: 'popup', alternative: 'always' });
  await trainee.isTold(t.button);
  await trainee.isNotTold(t.noUnlock);
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesEnter();
  await trainee.sees('locked');
  await trainee.presses(trainee.widget.getByRole('button', { name: words.ko.help.open }));
  await trainee.presses(trainee.widget.getByRole('button', { name: words.ko.help.topics['no-app'].title }));
  await expect(button(trainee)).toBeVisible();
  await trainee.isTold(t.noUnlock);
});

test('“always”: from the start, by keyboard, on a mismatch as well', async ({ trainee, page, agency }) => {
  await opensWith(trainee, 'fine', { identity: 'popup', alternative: 'always' });
  await expect(button(trainee)).toBeVisible();
  await sendsAWrongCode(trainee);
  await trainee.tabsTo(button(trainee));
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
  await decision(popup, 'verify').press('Enter');
  await trainee.sees('verified');
  expect(await trainee.verifications()).toMatchObject([{ by: 'identity' }]);
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
});

test('“always”, in this window: resumes, verifies and leaves nothing behind', async ({ trainee, page }) => {
  await opensWith(trainee, 'fine', { identity: 'redirect', alternative: 'always' });
  await trainee.presses(button(trainee));
  await decision(page, 'verify').click();
  await trainee.sees('verified');
  expect(page.url()).not.toContain('motp_state');
  await nothingIsStored(page);
  expect(await trainee.verifications()).toMatchObject([{ by: 'identity' }]);
});

test('each way to fail shows words of its own, keeps the field usable and verifies nothing', async ({
  trainee,
  page,
  agency,
}) => {
  test.slow();
  await opensWith(trainee, 'fine', { identity: 'popup', alternative: 'always' });
  const endings = [
    ['cancel', 'cancelled'],
    ['someone-else', 'someone-else'],
    ['expired', 'expired'],
    ['error', 'provider'],
  ] as const;
  for (const [how, why] of endings) {
    const popup = await opensTheWindow(trainee);
    await decision(popup, how).click();
    await trainee.sees('entering');
    await trainee.isAlerted(why === 'cancelled' ? t.cancelled : told[why]);
    await trainee.isBackInTheField();
  }
  // The server refuses it, as if another request had used the record first.
  await page.route('**/lms/motp/alternative', (route) =>
    route.fulfill({ status: 409, json: { outcome: 'unavailable' } }),
  );
  agency.broken = true; // the browser's line about the 409
  const popup = await opensTheWindow(trainee);
  await decision(popup, 'verify').click();
  await trainee.sees('entering');
  await trainee.isAlerted(told.refused);
  await page.unroute('**/lms/motp/alternative');

  const shut = await opensTheWindow(trainee);
  await expect(decision(shut, 'verify')).toBeVisible();
  await shut.close();
  await comesTo(trainee, 'entering');
  await trainee.isAlerted(told['window-closed']);

  await agency.breaks({ endpoint: 'identity_status', drop: true });
  const cut = await opensTheWindow(trainee);
  await decision(cut, 'verify').click();
  await comesTo(trainee, 'entering');
  await trainee.isAlerted(told.network);
  await agency.isMended();

  expect(await trainee.verifications()).toEqual([]);
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesEnter();
  await trainee.sees('verified');
});

test('blocked: the words, a link and this window lead on', async ({ trainee, page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await opensWith(trainee, 'fine', { identity: 'popup', alternative: 'always' });
  await trainee.presses(button(trainee));
  await trainee.sees('entering');
  await trainee.isAlerted(words.ko.identityWindow.blocked);
  const link = trainee.widget.getByRole('link', { name: words.ko.identityWindow.open });
  const [popup] = await Promise.all([page.waitForEvent('popup'), trainee.presses(link)]);
  await decision(popup, 'verify').click();
  await trainee.sees('verified');
});
