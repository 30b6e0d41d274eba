import type { StateName } from '../../src/core/flow.js';
import { render, type Make } from '../support/bare.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';
import { Help, HELP_TOPICS, read } from '../support/help.js';
import { words, type Lang } from '../support/words.js';

/** Help in every state of the widget, on a page whose host gives the answer that each state needs. */
interface Situation {
  make: Make;
  gets: (trainee: Trainee) => Promise<void>;
  /** What a trainee can do here, apart from asking for help: a role and its name. */
  wayOn: ['button' | 'textbox', name: string] | 'the page goes on' | 'an answer or the time-out';
  /** The same state reached through a lock, in which “mOTP 등록 초기화” does not work. */
  locked?: true;
}

const host: Make = () => ({
  verify: () => ({ code: 'AP009' }),
  identity: () => Promise.resolve({ status: 'verified', reference: 'r' }),
  clearLock: () => ({ code: 200 }),
  trainee: { maskedName: '홍*동', maskedPhone: '010-****-1234' },
  institution: { name: '한빛가상훈련원', contact: '학습지원실 02-000-0000' },
  timeout: 60_000,
});

async function sends(trainee: Trainee): Promise<void> {
  await trainee.types('482915');
  await trainee.pressesEnter();
}

async function unlocks(trainee: Trainee): Promise<void> {
  await sends(trainee);
  await trainee.presses(trainee.unlockButton);
}

const t = words.ko;
const field = ['textbox', t.field.label] as ['textbox', string];
const situations: Record<StateName, Situation> = {
  entering: { make: () => ({}), gets: () => Promise.resolve(), wayOn: field },
  checking: {
    make: () => ({ verify: () => new Promise(() => {}) }),
    gets: sends,
    wayOn: 'an answer or the time-out',
  },
  verified: { make: () => ({ verify: () => ({ code: 200 }) }), gets: sends, wayOn: 'the page goes on' },
  unregistered: {
    make: () => ({ verify: () => ({ code: 'AP005' }) }),
    gets: sends,
    wayOn: ['button', t.unregistered.right],
  },
  locked: { make: () => ({}), gets: sends, wayOn: ['button', t.locked.unlock], locked: true },
  identity: {
    make: () => ({ identity: () => new Promise(() => {}) }),
    gets: unlocks,
    wayOn: ['button', t.identity.cancel],
    locked: true,
  },
  redirecting: {
    make: () => ({ identity: () => Promise.resolve({ status: 'redirecting' }) }),
    gets: unlocks,
    wayOn: ['button', t.identity.cancel],
    locked: true,
  },
  clearing: {
    make: () => ({ clearLock: () => new Promise(() => {}) }),
    gets: unlocks,
    wayOn: 'an answer or the time-out',
    locked: true,
  },
  unlocked: { make: () => ({}), gets: unlocks, wayOn: field },
  misconfigured: {
    make: () => ({ verify: () => ({ code: 'WE004' }) }),
    gets: sends,
    wayOn: ['button', t.support.open],
  },
  unavailable: { make: () => ({ verify: () => ({ code: 'IE001' }) }), gets: sends, wayOn: field },
};

async function isIn(trainee: Trainee, state: StateName): Promise<void> {
  const { make, gets } = situations[state];
  await render(trainee.page, host, make);
  await trainee.hasTheTime();
  await gets(trainee);
  await trainee.sees(state);
}

for (const state of Object.keys(situations) as StateName[]) {
  const { wayOn, locked } = situations[state];

  test(`${state}: the help entry is where it always is, there is a way on, and the topics fit`, async ({
    trainee,
    page,
    developer,
  }) => {
    await isIn(trainee, state);
    if (state === 'misconfigured') await developer.isTold('answer-misconfigured');
    const help = new Help(trainee, 'ko');
    // There is one entry, the last control of the widget, at its lower edge.
    await expect(help.toggle).toHaveCount(1);
    const place = await trainee.widget.evaluate((widget) => {
      const pressable = [...widget.querySelectorAll('button, a[href], input, textarea')];
      const entry = widget.querySelector('.motp-footer > [aria-expanded]');
      const footer = widget.lastElementChild;
      return {
        isLast: entry !== null && pressable.at(-1) === entry,
        inFooter: footer?.className === 'motp-footer' && footer.contains(entry),
        fromBelow:
          entry && Math.round(widget.getBoundingClientRect().bottom - entry.getBoundingClientRect().bottom),
      };
    });
    expect(place).toMatchObject({ isLast: true, inFooter: true });
    expect(place.fromBelow).toBeLessThan(40);
    if (typeof wayOn !== 'string') {
      await expect(trainee.widget.getByRole(wayOn[0], { name: wayOn[1] })).toBeEnabled({ timeout: 2_000 });
    }
    if (!locked && state !== 'entering') return;
    for (const lang of ['ko', 'en'] as const satisfies Lang[]) {
      await page.evaluate((locale) => window.handle.update({ locale }), lang);
      await topicsFit(trainee, lang, locked === true);
    }
    expect(await page.evaluate(() => window.handle.getState())).toBe(state);
  });
}

/**
 * Every topic, in reading order. The two resets, the registration's in the app and the lock's here, never share a word.
 * Where there is a lock, unlocking comes before “mOTP 등록 초기화”.
 */
async function topicsFit(trainee: Trainee, lang: Lang, isLocked: boolean): Promise<void> {
  for (const topic of HELP_TOPICS) {
    await trainee.page.evaluate((it) => window.handle.open(it as 'ap011'), topic);
    const heading = trainee.widget.locator('.motp-help h3');
    await expect(heading).toHaveText(words[lang].help.topics[topic].title);
    await expect(heading).toBeFocused(); // a frame later
    const whole = await read(trainee.widget);
    // “초기화” never stands alone: it is the app's button by its whole name, or 인증 제한 초기화.
    expect(whole.replace(/“mOTP 등록 초기화”|인증 제한 초기화/g, '')).not.toContain('초기화');
    if (lang === 'en') {
      // Other languages always name the button together with what it does.
      const named = whole.match(/“mOTP 등록 초기화”/g)?.length ?? 0;
      expect(whole.match(/“mOTP 등록 초기화” \(reset (only )?the registration\)/g)?.length ?? 0).toBe(named);
    }
    expect(whole).not.toMatch(/HRDK|산업인력공단|1644/);
    if (!isLocked) continue;
    // This topic shows the steps of one answer at a time.
    if (topic === 'ap005') {
      // By keyboard, because two clicks on one place within half a second are a double click.
      const right = trainee.widget.getByRole('button', { name: words[lang].unregistered.right, exact: true });
      // What was answered stays so in another language.
      if (await right.isVisible()) await right.press('Enter');
    }
    const text = await read(trainee.widget.locator('.motp-help'));
    expect(text).not.toContain(words[lang].help.ifAp011);
    if (topic === 'ap005') expect(text).toContain('등록 초기화');
    const reset = text.indexOf('등록 초기화');
    const unlock = text.search(/잠금을 (먼저 )?풀|unlock/i);
    if (reset >= 0) expect([topic, unlock >= 0 && unlock < reset]).toEqual([topic, true]);
  }
}

test('locked by the trainee’s own word: no topic speaks of resetting the registration first', async ({
  trainee,
}) => {
  await render(trainee.page, host);
  await trainee.presses(trainee.appSaysLocked);
  await trainee.sees('locked');
  await topicsFit(trainee, 'ko', true);
});

test('a topic that is open when the lock becomes known is over: the lock is seen, and opened again it knows', async ({
  trainee,
  page,
}) => {
  await isIn(trainee, 'entering');
  await page.evaluate(() => window.handle.open('password'));
  await trainee.isTold(t.help.ifAp011);
  await sends(trainee);
  await trainee.sees('locked');
  await expect(trainee.widget.locator('.motp-help')).toBeHidden();
  await expect(trainee.widget.getByRole('heading', { name: t.locked.title })).toBeFocused();
  await page.evaluate(() => window.handle.open('password'));
  await trainee.isTold(t.help.lockedFirst);
});

test('help is dead nowhere: every button of an open topic does something', async ({ trainee, page }) => {
  for (const state of ['verified', 'unregistered'] as const) {
    await isIn(trainee, state);
    await page.evaluate(() => window.handle.open('password'));
    const toUnlock = trainee.widget.locator('.motp-help').getByRole('button', { name: t.locked.titleApp });
    if (state === 'verified') await expect(toUnlock).toHaveCount(0);
    else {
      await trainee.presses(toUnlock);
      await trainee.sees('locked');
    }
  }
});
