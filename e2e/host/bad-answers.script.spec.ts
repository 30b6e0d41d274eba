import { errors, render, update, type Make } from '../support/bare.js';
import { expect, test } from '../support/test.js';
import type { WidgetErrorCode } from '../../src/host/errors.js';

const silent: [what: string, make: Make, words: RegExp, told: WidgetErrorCode][] = [
  [
    'throws',
    () => ({
      verify: () => {
        throw new Error('010-1234-5678');
      },
    }),
    /응답하지 않습니다/,
    'callback-rejected',
  ],
  [
    'rejects',
    () => ({ verify: () => Promise.reject(new TypeError('x')) }),
    /응답하지 않습니다/,
    'callback-rejected',
  ],
  [
    'rejects with nothing',
    () => ({ verify: () => Promise.reject() }),
    /응답하지 않습니다/,
    'callback-rejected',
  ],
  [
    'answers nothing',
    () => ({ verify: () => undefined }),
    /지금은 인증번호를 확인하지 못했습니다/,
    'answer-unreadable',
  ],
  [
    'answers a word',
    () => ({ verify: () => Promise.resolve('ok') }),
    /지금은 인증번호를 확인하지 못했습니다/,
    'answer-unreadable',
  ],
  [
    'answers a number',
    () => ({ verify: () => 200 }),
    /지금은 인증번호를 확인하지 못했습니다/,
    'answer-unreadable',
  ],
  [
    'answers a Response of something else',
    () => ({ verify: () => new Response('<p>{"code":200}</p>') }),
    /지금은 인증번호를 확인하지 못했습니다/,
    'answer-unreadable',
  ],
  [
    'answers a Response that was read already',
    () => ({
      verify: async () => {
        const response = new Response('{"code":200}');
        await response.text();
        return response;
      },
    }),
    /응답하지 않습니다/,
    'callback-rejected',
  ],
  [
    'answers what cannot be looked at',
    () => ({
      verify: () => ({
        get code() {
          throw new Error('no');
        },
      }),
    }),
    /지금은 인증번호를 확인하지 못했습니다/,
    'answer-unreadable',
  ],
  [
    'answers what is not a token of ours',
    () => ({ verify: () => ({ outcome: 'yes', token: '<b>x</b>' }) }),
    /지금은 인증번호를 확인하지 못했습니다/,
    'answer-unreadable',
  ],
  ['never answers', () => ({ verify: () => new Promise(() => {}) }), /응답하지 않습니다/, 'callback-timeout'],
];

test.describe('`verify`', () => {
  test('answers a Response: its body is the answer, and 401 the end of the session', async ({
    page,
    trainee,
  }) => {
    await render(page, () => ({
      verify: ({ code }: { code: string }) =>
        code === '482915' ? new Response('login', { status: 401 }) : new Response('{"code":200}'),
    }));
    await trainee.types('482915');
    await trainee.pressesEnter();
    await trainee.sees('unavailable');
    await trainee.isAlerted('로그인이 끊겼습니다');
    await trainee.types('482916');
    await trainee.pressesEnter();
    await trainee.sees('verified');
    expect(await errors(page)).toEqual([]);
  });

  for (const told of ['callback-rejected', 'answer-unreadable', 'callback-timeout'] as const) {
    const ways = silent.filter(([, , , code]) => code === told);
    test(`${ways.map(([what]) => what).join(', ')}: the outcome is unknown, and the field is usable`, async ({
      page,
      trainee,
      developer,
    }) => {
      await render(page, () => ({ verify: () => ({ code: 200 }) }));
      const [first] = ways;
      const each = [...ways, ...(first ? [first] : [])];
      for (const [n, [what, make, words]] of each.entries()) {
        await test.step(what, async () => {
          await update(page, make);
          await trainee.types(String(482_900 + n));
          await trainee.pressesEnter();
          await expect.poll(() => errors(page)).toHaveLength(n + 1);
          await trainee.sees('unavailable');
          await trainee.isAlerted(words);
          await trainee.seesInTheField('');
        });
      }
      await update(page, () => ({ verify: () => Promise.resolve({ code: 200 }) }));
      await trainee.types('482917');
      await trainee.pressesEnter();
      await trainee.sees('verified');

      // `onError` receives it each time, the console once, and neither shows what was thrown.
      expect(await errors(page)).toEqual(each.map(() => told));
      const lines = developer.toldOf(told);
      await developer.isTold(told, new Set(lines).size);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.join('')).not.toMatch(/1234|4829/);
    });
  }

  test('may answer without a promise', async ({ page, trainee }) => {
    await render(page, () => ({ verify: () => ({ code: '200', token: 'abc' }) }));
    await trainee.types('482915');
    await trainee.pressesEnter();
    await trainee.sees('verified');
    expect(await page.evaluate(() => window.seen.verified)).toEqual([{ token: 'abc' }]);
  });

  test('is aborted at the time-out, and a later answer is ignored', async ({ page, trainee, developer }) => {
    await render(page, () => ({
      verify: ({ signal }: { signal: AbortSignal }) => {
        window.seen.signals.push(signal);
        return new Promise((answer) => {
          setTimeout(() => answer({ code: 200 }), 1_500);
        });
      },
    }));
    await trainee.types('482915');
    await trainee.pressesEnter();
    await trainee.sees('unavailable');
    expect(await page.evaluate(() => window.seen.signals[0]?.aborted)).toBe(true);
    await page.waitForTimeout(1_000);
    await trainee.sees('unavailable');
    expect(await page.evaluate(() => window.seen.verified)).toEqual([]);
    await developer.isTold('callback-timeout');
  });

  test('may answer twice: the first answer counts', async ({ page, trainee }) => {
    await render(page, () => ({
      verify: () => ({
        // oxlint-disable-next-line unicorn/no-thenable -- that is what is tried
        then(answer: (value: unknown) => void) {
          answer({ code: 'AP001' });
          answer({ code: 200 });
        },
      }),
    }));
    await trainee.types('482915');
    await trainee.pressesEnter();
    await trainee.isAlerted('일치하지 않습니다');
    await trainee.sees('entering');
  });
});

test.describe('`clearLock`', () => {
  const broken: [what: string, make: Make, told: WidgetErrorCode][] = [
    [
      'throws',
      () => ({
        clearLock: () => {
          throw new Error('no');
        },
      }),
      'callback-rejected',
    ],
    ['rejects', () => ({ clearLock: () => Promise.reject(new Error('no')) }), 'callback-rejected'],
    ['answers nonsense', () => ({ clearLock: () => 'cleared' }), 'answer-unreadable'],
    ['never answers', () => ({ clearLock: () => new Promise(() => {}) }), 'callback-timeout'],
  ];
  test(`${broken.map(([what]) => what).join(', ')}: told that it is not known, with both ways on`, async ({
    page,
    trainee,
    developer,
  }) => {
    await render(page, () => ({
      verify: () => ({ code: 'AP009' }),
      identity: () => Promise.resolve({ status: 'verified', reference: 'r' }),
      clearLock: () => ({ code: 200 }),
    }));
    await trainee.types('482915');
    await trainee.pressesEnter();
    for (const [n, [what, make]] of broken.entries()) {
      await test.step(what, async () => {
        await update(page, make);
        await trainee.sees('locked');
        await trainee.presses(trainee.unlockButton);
        await expect.poll(() => errors(page)).toHaveLength(n + 1);
        await trainee.isAlerted(/풀렸는지 알 수 없습니다/);
        await trainee.sees('locked');
        await expect(trainee.unlockButton).toBeEnabled();
      });
    }
    expect(await errors(page)).toEqual(broken.map(([, , told]) => told));
    developer.mayBeTold(...broken.map(([, , told]) => told));
    await update(page, () => ({ verify: () => Promise.resolve({ code: 200 }) }));
    await trainee.presses(trainee.backToTheCode);
    await trainee.types('482916');
    await trainee.pressesEnter();
    await trainee.sees('verified');
  });
});
