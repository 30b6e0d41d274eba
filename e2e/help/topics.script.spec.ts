import type { TraineeId } from '../../src/sandbox/trainees.js';
import { decision } from '../support/identity.js';
import { expect, test } from '../support/test.js';
import { Help, HELP_TOPICS, mayCopy, type HelpTopic } from '../support/help.js';
import { words, type Lang } from '../support/words.js';

/**
 * The nine questions of the FAQ, each by keyboard alone to its end: the code verifies, the lock is cleared, or the
 * institution knows what it needs.
 */
type End = (help: Help) => Promise<void>;

const theCodeVerifies: End = async (help) => {
  await help.goesBackToTheField();
  await help.verifies();
};

const theInstitutionKnows: End = async (help) => {
  expect(await help.tellsTheInstitution()).toMatch(
    /^이름: 홍길동\n.*\n시각: 2026-01-05 12:00:\d\d \(KST\)\n/s,
  );
  // The way back to the other questions is there too.
  await help.presses(help.button(help.t.help.back));
  await expect(help.heading(help.t.help.choose)).toBeFocused();
};

/** Registers in the app as the topic says; the app is another device. */
const registersAgain: End = async (help) => {
  const { agency, id } = help.trainee;
  await agency.changes(id, { registered: false });
  await agency.changes(id, { registered: true });
  await theCodeVerifies(help);
};

const questions: Record<HelpTopic, [who: TraineeId, ends: End]> = {
  mismatch: ['fine', theCodeVerifies],
  ap005: ['old-phone', theInstitutionKnows],
  ap011: [
    'locked',
    async (help) => {
      const { trainee, t } = help;
      await help.presses(help.button(t.help.toUnlock));
      await trainee.sees('locked');
      await expect(help.heading(t.locked.titleApp)).toBeFocused();
      await trainee.tabsTo(trainee.unlockButton);
      const [popup] = await Promise.all([
        trainee.page.waitForEvent('popup'),
        trainee.page.keyboard.press('Enter'),
      ]);
      await decision(popup, 'verify').press('Enter');
      await trainee.sees('unlocked');
      await trainee.isAlerted(t.unlocked.app);
      await trainee.isBackInTheField();
      expect(await trainee.agency.attempts()).toEqual([]);
      await trainee.agency.changes('locked', { registered: true });
      await help.verifies();
    },
  ],
  password: ['fine', registersAgain],
  'wrong-registration': ['wrong-phone', registersAgain],
  changed: ['old-phone', theInstitutionKnows],
  'several-phones': [
    'two-phones',
    async (help) => {
      await help.trainee.agency.changes('two-phones', { device: 'new' });
      await theCodeVerifies(help);
    },
  ],
  clock: [
    'clock-off',
    async (help) => {
      const { trainee, t } = help;
      const check = t.clockCheck;
      await help.presses(help.button(check.different));
      await trainee.isTold(check.differentResult);
      for (const line of t.help.topics.clock.lines) await trainee.isTold(line);
      await trainee.isTold(check.android.title);
      await trainee.agency.changes('clock-off', { phoneClockOffsetMs: 0 });
      await theCodeVerifies(help);
    },
  ],
  'no-app': ['unregistered', theInstitutionKnows],
};

/** Who registered other details, or has new ones, does what AP005 asks of them. */
function stepsOf(topic: HelpTopic, { help, unregistered }: (typeof words)[Lang]): readonly string[] {
  if (topic === 'wrong-registration') return unregistered.registerSteps;
  if (topic === 'changed') return unregistered.oldSteps;
  return topic === 'ap005' ? [] : help.topics[topic].lines;
}

/** In Korean and in English by turn: the way is the same, and the words of both are read in states.script.spec.ts. */
for (const [n, topic] of HELP_TOPICS.entries()) {
  const [who, ends] = questions[topic];
  const lang: Lang = n % 2 === 0 ? 'ko' : 'en';
  test(`${topic}, in ${lang}`, async ({ trainee, page }) => {
    await mayCopy(page);
    await trainee.opens(who, { lang });
    const help = new Help(trainee, lang);
    await help.opens(topic);
    const its = words[lang].help.topics[topic];
    const lists = [stepsOf(topic, words[lang]), 'other' in its ? its.other : []];
    // What is one step has no number.
    const steps = lists.filter(({ length }) => length > 1).flat();
    await expect(trainee.widget.locator('.motp-steps li')).toHaveText(steps);
    const isAboutTheMember = topic === 'ap005' || topic === 'wrong-registration';
    await expect(
      trainee.widget.locator('.motp-facts dt').getByText(words[lang].unregistered.name, { exact: true }),
    ).toHaveCount(isAboutTheMember ? 1 : 0);
    await ends(help);
  });
}

test('where no topic fits, the institution is named below them, and its form asks what happened', async ({
  trainee,
}) => {
  await trainee.opens('fine');
  const help = new Help(trainee, 'ko');
  await help.presses(help.button(help.t.help.open));
  await expect(help.heading('맞는 것이 없나요?')).toBeVisible();
  await trainee.isTold(/학습지원실 02-000-0000/);
  await help.presses(help.button(help.t.support.open));
  await expect(trainee.widget.getByRole('combobox', { name: help.t.support.situation })).toHaveValue('');
});

test('no-app, where the institution always allows the alternative: it is offered there', async ({
  trainee,
  page,
}) => {
  trainee.id = 'fine';
  await page.goto('/bare.html?trainee=fine');
  await page.evaluate(() =>
    window.renders({
      verify: () => ({ code: 'AP001' }),
      identityStartUrl: '/lms/motp/identity/start',
      identityStatusUrl: '/lms/motp/identity/status',
      alternative: 'always',
      alternativeUrl: '/lms/motp/alternative',
      help: 'no-app',
    }),
  );
  const instead = trainee.widget.getByRole('button', { name: words.ko.alternative.button });
  await expect(trainee.widget.locator('.motp-steps li')).toHaveText([
    ...words.ko.help.topics['no-app'].alternative,
  ]);
  await trainee.tabsTo(instead.last());
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
  await decision(popup, 'verify').press('Enter');
  await trainee.sees('verified');
});

test.describe('closing', () => {
  test('leaves the focus where the help was opened', async ({ trainee, page }) => {
    await trainee.opens('fine');
    const help = new Help(trainee, 'ko');
    await help.opens('mismatch');
    await page.keyboard.press('Shift+Tab');
    await expect(help.toggle).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(help.toggle).toBeFocused();
    await expect(help.heading(words.ko.help.topics.mismatch.title)).toHaveCount(0);
  });

  test('“to unlocking” in the locked state goes to what is to be done there', async ({ trainee }) => {
    await trainee.opens('locked');
    await trainee.presses(trainee.appSaysLocked);
    const help = new Help(trainee, 'ko');
    await help.opens('ap011');
    await help.presses(help.button(words.ko.help.toUnlock));
    await expect(help.heading(words.ko.locked.titleApp)).toBeFocused();
  });
});

test.describe('a topic that the page opens', () => {
  const host = () => ({
    verify: () => ({ code: 200 }),
    identity: () => Promise.resolve({ status: 'cancelled' }),
    clearLock: () => ({ code: 200 }),
  });

  test('`help="ap011"`: open at the start, without the focus; the lock reset is one press away', async ({
    trainee,
    page,
  }) => {
    await page.goto('/bare.html');
    await page.evaluate(`window.renders({ ...(${host.toString()})(), help: 'ap011' })`);
    const help = new Help(trainee, 'ko');
    await expect(help.heading(words.ko.help.topics.ap011.title)).toBeVisible();
    await expect(help.toggle).toHaveAttribute('aria-expanded', 'true');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await help.presses(help.button(words.ko.help.toUnlock));
    await trainee.sees('locked');
    await expect(trainee.unlockButton).toBeEnabled();
  });

  test('`data-help`, and `open()` of the handle', async ({ trainee, page }) => {
    await page.goto('/bare.html');
    await page.evaluate(() => {
      const element = document.getElementById('host');
      element?.setAttribute('data-help', 'clock');
      element?.setAttribute('data-verify-url', '/lms/motp/verify');
      window.renders({});
    });
    const help = new Help(trainee, 'ko');
    await expect(help.heading(words.ko.help.topics.clock.title)).toBeVisible();
    await page.evaluate(() => window.handle.open('ap005'));
    await expect(help.heading(words.ko.help.topics.ap005.title)).toBeFocused();
    await page.evaluate(() => window.handle.open());
    await expect(help.heading(words.ko.help.choose)).toBeFocused();
  });
});
