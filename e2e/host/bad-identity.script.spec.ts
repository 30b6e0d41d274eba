import { errors, render, update, type Make } from '../support/bare.js';
import { ko } from '../../src/locales/ko.js';
import { expect, test } from '../support/test.js';
import type { WidgetErrorCode } from '../../src/host/errors.js';

test.describe('`identity`', () => {
  const broken: [what: string, make: Make, told: WidgetErrorCode][] = [
    [
      'throws',
      () => ({
        identity: () => {
          throw new Error('no');
        },
      }),
      'identity-failed',
    ],
    ['rejects', () => ({ identity: () => Promise.reject(new Error('no')) }), 'identity-failed'],
    ['answers nothing', () => ({ identity: () => undefined }), 'identity-answer-invalid'],
    [
      'is verified without a reference',
      () => ({ identity: () => ({ status: 'verified' }) }),
      'identity-answer-invalid',
    ],
    [
      'answers a status of its own',
      () => ({ identity: () => ({ status: 'done' }) }),
      'identity-answer-invalid',
    ],
  ];
  test(`${broken.map(([what]) => what).join(', ')}: told of a problem, still locked, with the button again`, async ({
    page,
    trainee,
    developer,
  }) => {
    await render(page, () => ({
      verify: () => ({ code: 'AP009' }),
      clearLock: () => ({ code: 200 }),
      identity: () => ({ status: 'cancelled' }),
    }));
    await trainee.types('482915');
    await trainee.pressesEnter();
    for (const [n, [what, make, told]] of broken.entries()) {
      await test.step(what, async () => {
        await update(page, make);
        await trainee.sees('locked');
        await trainee.presses(trainee.unlockButton);
        await expect.poll(() => errors(page)).toHaveLength(n + 1);
        await trainee.sees('locked');
        await trainee.isAlerted(/본인인증 서비스에 문제가/);
        await expect(trainee.unlockButton).toBeEnabled();
        developer.mayBeTold(told);
      });
    }
    expect(await errors(page)).toEqual(broken.map(([, , told]) => told));
    // The first two are one mistake, and so are the last two.
    await developer.isTold('identity-failed');
    await developer.isTold('identity-answer-invalid', 2);
  });

  const resuming: [what: string, make: Make, told: WidgetErrorCode][] = [
    ['a promise', () => ({ resume: () => Promise.resolve(null) }), 'identity-answer-invalid'],
    ['a state that is no text', () => ({ resume: () => ({ state: 5 }) }), 'identity-answer-invalid'],
    [
      'what throws when it is looked at',
      () => ({
        resume: () => ({
          get state() {
            throw new Error('no');
          },
        }),
      }),
      'identity-failed',
    ],
  ];
  for (const [what, make, told] of resuming) {
    test(`resumes with ${what}: the trainee notices nothing`, async ({ page, trainee, developer }) => {
      await render(page, () => ({ verify: () => ({ code: 200 }) }));
      await page.evaluate(`window.handle.remove()`);
      await page.evaluate(
        `window.renders({ verify: () => ({ code: 200 }), identity: { start: () => undefined, ...(${make.toString()})() } })`,
      );
      await developer.isTold(told);
      await trainee.sees('entering');
      await expect(trainee.widget.getByRole('alert').first()).toHaveText('');
      await trainee.types('482915');
      await trainee.pressesEnter();
      await trainee.sees('verified');
    });
  }

  test('is missing: the widget sends a locked trainee to the institution', async ({
    page,
    trainee,
    developer,
  }) => {
    await render(page, () => ({ verify: () => ({ code: 'AP009' }), institution: { name: '한빛' } }));
    await trainee.types('482915');
    await trainee.pressesEnter();
    await trainee.sees('locked');
    await trainee.isTold(/훈련기관에 잠금 풀기\(인증 제한 초기화\)를 요청/);
    await trainee.isTold(/한빛/);
    await expect(trainee.unlockButton).toHaveCount(0);
    await developer.isTold('identity-missing');
    await trainee.presses(trainee.backToTheCode);
    await trainee.isBackInTheField();
  });
});

test('a host’s identity that misbehaves: no address but http(s) becomes a link, and nothing is lost', async ({
  page,
  developer,
  trainee,
}) => {
  for (const link of ['javascript:window.wasRun=1', 'data:text/html,x', 'http://[', 7, null]) {
    await page.goto('/bare.html');
    await page.evaluate((address) => {
      const identity = {
        start: (request: { onWindowBlocked: (url: unknown) => void }) => {
          request.onWindowBlocked(address);
          return new Promise(() => {});
        },
        resume: () => {
          throw new Error('no way back');
        },
        opensWindow: () => {
          throw new Error('who knows');
        },
      };
      window.renders({ verify: () => ({ code: 'AP009' }), identity, clearLock: () => ({ code: '200' }) });
    }, link);
    await trainee.hasTheTime();
    await trainee.types('482915');
    await trainee.pressesEnter();
    await trainee.sees('locked');
    await trainee.presses(trainee.unlockButton);
    await trainee.sees('locked');
    await trainee.isAlerted(ko.locked.notice.blocked);
    await expect(trainee.widget.getByRole('link')).toHaveCount(0);
    await expect(trainee.unlockButton).toBeEnabled();
  }
  await developer.isTold('identity-answer-invalid', 5);
  await developer.isTold('identity-failed', 5);
});
