import type { Page } from '@playwright/test';
import type { Decision } from '../../src/sandbox/provider/provider.js';
import { expect, test } from '../support/test.js';
import { Trainee } from '../support/trainee.js';
import {
  asksAbout,
  comesTo,
  decision,
  leavesForTheProvider,
  nothingIsStored,
  providerDecides,
  stored,
} from '../support/identity.js';
import { words } from '../support/words.js';

/**
 * React pages in StrictMode: the package's helpers as a host writes them, among them an SDK that answers with a promise.
 * The SDK is a stand-in shaped like PortOne's, and the test answers for it. Only the LMS's server decides the result.
 */
declare global {
  interface Window {
    /** The ids that the SDK was asked for. */
    asked: string[];
    /** Answers the SDK's promise, or fails it. */
    sdkAnswers: (answer: { code?: string } | undefined) => void;
    sdkThrows: (name: string) => void;
    cleared: number;
  }
}

type Kind = 'portone' | 'redirect' | 'popup';

/** Opens a React page with the widget; `kind` chooses the identity helper. */
async function opens(page: Page, kind: Kind, address = '/react.html?trainee=locked'): Promise<void> {
  await page.goto(address);
  await draws(page, kind);
}

async function draws(page: Page, kind: Kind): Promise<void> {
  await page.evaluate((of) => {
    const { identityByPopup, identityByPortOne, identityByRedirect } = window.harness;
    const pages = { startUrl: '/lms/motp/identity/start', statusUrl: '/lms/motp/identity/status' };
    window.asked = [];
    window.cleared = 0;
    const portOne = {
      requestIdentityVerification: ({ identityVerificationId }: { identityVerificationId: string }) => {
        window.asked.push(identityVerificationId);
        return new Promise<{ code?: string } | undefined>((answer, fail) => {
          window.sdkAnswers = answer;
          window.sdkThrows = (name) => fail(Object.assign(new Error('from the SDK'), { name }));
        });
      },
    };
    const post = async (path: string, fields: Record<string, string>) =>
      (await fetch(path, { method: 'POST', body: new URLSearchParams(fields) })).text();
    window.harness.draw('a', {
      verify: ({ code, purpose, attempt }) => post('/lms/motp/verify', { code, purpose, attempt }),
      clearLock: ({ reference }) => {
        window.cleared += 1;
        return post('/lms/motp/clear-lock', { reference });
      },
      serverTime: async () => ((await (await fetch('/lms/motp/time')).json()) as { now: number }).now,
      identity:
        of === 'portone'
          ? identityByPortOne({ portOne, request: { storeId: 'store-0' }, ...pages })
          : of === 'popup'
            ? identityByPopup(pages)
            : identityByRedirect(pages),
    });
  }, kind);
}

async function isLocked(trainee: Trainee, page: Page, kind: Kind): Promise<void> {
  trainee.id = 'locked';
  await opens(page, kind);
  await trainee.sees('entering');
  await trainee.presses(trainee.appSaysLocked);
  await trainee.sees('locked');
}

/** The id of the verification that the SDK shows now. */
async function asksTheSdk(trainee: Trainee, page: Page): Promise<string> {
  const before = await page.evaluate(() => window.asked.length);
  await trainee.presses(trainee.unlockButton);
  await trainee.sees('identity');
  await expect.poll(() => page.evaluate(() => window.asked.length)).toBe(before + 1);
  return page.evaluate(() => window.asked.at(-1) ?? '');
}

test.describe('an SDK that answers with a promise', () => {
  test('whatever the page says about the end counts for nothing; the server’s answer verifies', async ({
    trainee,
    page,
    agency,
  }) => {
    test.slow();
    await isLocked(trainee, page, 'portone');
    const endings: [Decision, { code?: string }, keyof typeof words.ko.locked.notice][] = [
      ['cancel', { code: 'FAILURE_TYPE_PG' }, 'cancelled'],
      ['someone-else', {}, 'someone-else'],
      ['expired', { code: 'X' }, 'expired'],
      ['error', {}, 'provider'],
    ];
    for (const [how, answer, notice] of endings) {
      const id = await asksTheSdk(trainee, page);
      await providerDecides(page, id, how);
      await page.evaluate((it) => window.sdkAnswers(it), answer);
      await trainee.sees('locked');
      await trainee.isAlerted(words.ko.locked.notice[notice]);
      await nothingIsStored(page);
    }
    expect(await agency.resets()).toEqual([]);
    // The SDK reports an error, but PortOne's server knows the result.
    const id = await asksTheSdk(trainee, page);
    expect(id).toMatch(/^[a-z][0-9a-f]{32}$/);
    expect(Object.values(await stored(page))).toEqual([id]);
    await providerDecides(page, id, 'verify');
    await page.evaluate(() => window.sdkAnswers({ code: 'X' }));
    await trainee.sees('unlocked');
    await trainee.isAlerted(words.ko.unlocked.app);
    await trainee.isBackInTheField();
    await nothingIsStored(page);
    expect(await page.evaluate(() => window.cleared)).toBe(1);
  });

  test('a page that claims success is not believed while the server knows nothing', async ({
    trainee,
    page,
  }) => {
    await isLocked(trainee, page, 'portone');
    await asksTheSdk(trainee, page);
    await page.route('**/identity/status*', (route) => route.fulfill({ json: { status: 'pending' } }));
    await page.evaluate(() => window.sdkAnswers({}));
    await comesTo(trainee, 'locked');
    await trainee.isAlerted(words.ko.locked.notice.cancelled);
    expect(await page.evaluate(() => window.cleared)).toBe(0);
  });

  test('the network is lost', async ({ trainee, page, agency }) => {
    await isLocked(trainee, page, 'portone');
    await asksTheSdk(trainee, page);
    await agency.breaks({ endpoint: 'identity_status', drop: true });
    await page.evaluate(() => window.sdkAnswers({}));
    await comesTo(trainee, 'locked');
    await trainee.isAlerted(words.ko.locked.notice.network);
  });

  test('fails: the widget tells trainee and developer, and stores nothing', async ({
    trainee,
    page,
    developer,
  }) => {
    await isLocked(trainee, page, 'portone');
    await asksTheSdk(trainee, page);
    await page.evaluate(() => window.sdkThrows('TypeError'));
    await trainee.sees('locked');
    await trainee.isAlerted(words.ko.locked.notice.provider);
    await developer.isTold('identity-failed');
    await nothingIsStored(page);
  });

  test('leaves the page on phones; StrictMode resumes once, cleans the address and focuses the field', async ({
    trainee,
    page,
  }) => {
    await isLocked(trainee, page, 'portone');
    const id = await asksTheSdk(trainee, page);
    await page.evaluate(() => window.sdkAnswers(undefined));
    await trainee.sees('redirecting');
    await providerDecides(page, id, 'verify');
    const asked = asksAbout(page);
    const back = `identityVerificationId=${id}&identityVerificationTxId=tx&transactionType=IDENTITY_VERIFICATION`;
    await opens(page, 'portone', `/react.html?trainee=locked&${back}#lesson`);
    await trainee.sees('unlocked');
    await trainee.isBackInTheField();
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('?trainee=locked#lesson');
    await nothingIsStored(page);
    expect(asked).toEqual([id]);
    expect(await page.evaluate(() => window.cleared)).toBe(1);
  });
});

test('by redirect, in StrictMode: resumes once', async ({ trainee, page, agency }) => {
  await isLocked(trainee, page, 'redirect');
  await leavesForTheProvider(trainee);
  await decision(page, 'verify').click();
  await page.waitForURL(/motp_state=/);
  const asked = asksAbout(page);
  await draws(page, 'redirect');
  await trainee.sees('unlocked');
  await trainee.isBackInTheField();
  expect(asked).toHaveLength(1);
  expect(await page.evaluate(() => window.cleared)).toBe(1);
  expect(await agency.resets()).toHaveLength(1);
  expect(new URL(page.url()).search).toBe('?trainee=locked');
  await nothingIsStored(page);
});

test.describe('a page that asks before it is left', () => {
  /** A page that asks before it is left; with `hook` it drops the question in `onBeforeRedirect`. */
  async function guarded(page: Page, trainee: Trainee, hook: boolean): Promise<void> {
    trainee.id = 'locked';
    await page.goto('/react.html?trainee=locked');
    await page.evaluate((drops) => {
      const asks = (event: BeforeUnloadEvent) => event.preventDefault();
      window.addEventListener('beforeunload', asks);
      window.harness.draw('a', {
        verify: () => Promise.resolve({ code: 'AP009' }),
        clearLock: () => Promise.resolve({ code: 200 }),
        serverTime: () => Date.now(),
        identity: window.harness.identityByRedirect({
          startUrl: '/lms/motp/identity/start',
          statusUrl: '/lms/motp/identity/status',
          ...(drops && {
            onBeforeRedirect: () => {
              window.removeEventListener('beforeunload', asks);
            },
          }),
        }),
      });
    }, hook);
    await trainee.presses(trainee.appSaysLocked);
    await trainee.sees('locked');
  }

  test('drops its question in `onBeforeRedirect`: the page leaves without one', async ({ trainee, page }) => {
    const questions: string[] = [];
    page.on('dialog', (dialog) => {
      questions.push(dialog.type());
      void dialog.accept();
    });
    await guarded(page, trainee, true);
    await leavesForTheProvider(trainee);
    expect(questions).toEqual([]);
  });

  test('does not, and the trainee stays: there is a way on', async ({ trainee, page }) => {
    page.on('dialog', (dialog) => void dialog.dismiss());
    await guarded(page, trainee, false);
    await trainee.presses(trainee.unlockButton);
    await trainee.sees('redirecting');
    await trainee.stopsIdentifying();
    await trainee.sees('locked');
    await trainee.isAlerted(words.ko.locked.notice.cancelled);
  });
});
