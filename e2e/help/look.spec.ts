import { fileURLToPath } from 'node:url';
import { render, type Make } from '../support/bare.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';
import { HELP_TOPICS, speaks, words, type Lang } from './support.js';

/**
 * Pictures of every question and of every way in which an identity verification can end, in `.build/screens`; nothing
 * sticks out of the page. One page serves for all pictures of a language.
 */
const SCREENS = fileURLToPath(new URL('../../.build/screens', import.meta.url));
const WIDTHS = [360, 1280];

const host: Make = () => ({
  verify: () => ({ code: 'AP009' }),
  clearLock: () => ({ code: 'AP010' }),
  trainee: { maskedName: '홍*동', maskedPhone: '010-****-1234' },
  institution: { name: '한빛가상훈련원', contact: '학습지원실 02-000-0000' },
});

async function pictures(trainee: Trainee, name: string): Promise<void> {
  const { page } = trainee;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${name} at ${width} px`).toBe(0);
    await trainee.widget.screenshot({ path: `${SCREENS}/help-${name}-${width}.png`, animations: 'disabled' });
  }
}

for (const lang of ['ko', 'en'] as const satisfies Lang[]) {
  for (const state of ['free', 'locked'] as const) {
    test(`every question in ${lang}, ${state}`, async ({ trainee, page }) => {
      test.slow();
      await render(
        page,
        host,
        () => ({ identity: () => Promise.resolve({ status: 'cancelled' }) }),
        speaks[lang],
      );
      await trainee.hasTheTime();
      if (state === 'locked') {
        await trainee.presses(trainee.appSaysLocked);
        await trainee.sees('locked');
      }
      await page.evaluate(() => window.handle.open());
      await expect(trainee.widget.getByRole('heading', { name: words[lang].help.choose })).toBeVisible();
      await pictures(trainee, `topics-${state}-${lang}`);
      for (const topic of HELP_TOPICS) {
        await page.evaluate((it) => window.handle.open(it as 'ap011'), topic);
        await expect(trainee.widget.locator('.motp-help h3')).toHaveText(
          words[lang].help.topics[topic].title,
        );
        await pictures(trainee, `${topic}-${state}-${lang}`);
      }
    });
  }

  test(`every way an identity verification ends, in ${lang}`, async ({ trainee, page }) => {
    test.slow();
    const endings = {
      cancelled: { status: 'cancelled' },
      'someone-else': { status: 'failed', reason: 'someone-else' },
      expired: { status: 'failed', reason: 'expired' },
      provider: { status: 'failed', reason: 'provider' },
      network: { status: 'failed', reason: 'network' },
      'still-locked': { status: 'verified', reference: 'r' },
    } as const;
    for (const [notice, result] of Object.entries(endings)) {
      await render(page, host, speaks[lang]);
      await page.evaluate(
        (answer) => window.handle.update({ identity: () => Promise.resolve(answer) }),
        result,
      );
      await trainee.hasTheTime();
      await trainee.presses(trainee.appSaysLocked);
      await trainee.presses(trainee.unlockButton);
      await trainee.isAlerted(words[lang].locked.notice[notice as keyof typeof endings]);
      await pictures(trainee, `identity-${notice}-${lang}`);
    }
    // Blocked, with the link that a helper of ours gives.
    await page.evaluate(() =>
      window.handle.update({
        identity: ({ onWindowBlocked }) => {
          onWindowBlocked('/lms/motp/identity/start');
          return new Promise(() => undefined);
        },
      }),
    );
    await trainee.presses(trainee.unlockButton);
    await trainee.isAlerted(words[lang].locked.notice.blocked);
    await pictures(trainee, `identity-blocked-${lang}`);
    await page.goto('/bare.html?motp_state=x');
    await page.evaluate((locale) => {
      window.renders({
        verify: () => ({ code: 200 }),
        identityStartUrl: '/lms/motp/identity/start',
        identityStatusUrl: '/lms/motp/identity/status',
        locale,
      });
    }, lang);
    await trainee.isAlerted(words[lang].resumeRefused);
    await pictures(trainee, `identity-refused-${lang}`);
  });
}
