// oxlint-disable max-lines -- every view, each beside the steps that lead to it
import type { Page } from '@playwright/test';
import { HELP_TOPICS, type HelpTopic } from '../../src/core/help.js';
import { DELIBERATE_MS, type StateName } from '../../src/core/flow.js';
import type { WidgetErrorCode } from '../../src/host/errors.js';
import { ko } from '../../src/locales/ko.js';
import type { LocaleName } from '../../src/locales/names.js';
import { render, type Make } from './bare.js';
import type { Developer } from './developer.js';
import type { Trainee } from './trainee.js';

/**
 * Every view that a trainee can get, and the steps that lead to it. Drawn on the bare page, where only `passes` moves time, so
 * that a picture changes only if its view does. `wears` changes the language and theme of a drawn view.
 */
export interface View {
  name: string;
  state: StateName;
  /** What the host does differently from `HOST`. Runs in the page. */
  host?: Make;
  gets?: (trainee: Trainee) => Promise<void>;
  /** Compared as a picture: the views that differ in more than their words. */
  pictured?: true;
  /** The error that the developer gets meanwhile. */
  tells?: WidgetErrorCode;
}

const HOST: Make = () => ({
  verify: () => ({ code: 'AP009' }),
  identity: () => Promise.resolve({ status: 'verified', reference: 'r' }),
  clearLock: () => ({ code: 200 }),
  purpose: '02',
  trainee: { maskedName: '홍*동', maskedPhone: '010-****-1234' },
  institution: { name: '한빛가상훈련원', contact: '학습지원실 02-000-0000' },
  timeout: 60_000,
});

/** Moves the page's timers; nothing else moves them. */
export async function passes(page: Page, milliseconds: number): Promise<void> {
  await page.clock.runFor(milliseconds);
}

/** Long enough for effects and answers, far less than a second of the countdown. */
const settles = (trainee: Trainee) => passes(trainee.page, 50);

export async function draw(trainee: Trainee, view: View): Promise<void> {
  const { page } = trainee;
  await page.clock.install({ time: Date.UTC(2026, 0, 5, 2, 0) });
  await page.clock.pauseAt(Date.UTC(2026, 0, 5, 3, 0));
  await render(page, HOST, view.host ?? (() => ({})));
  await settles(trainee);
  await view.gets?.(trainee);
  await settles(trainee);
  await trainee.sees(view.state);
  // Some languages are files, which need the network.
  await trainee.isBackOnline();
}

export type Theme = 'light' | 'dark';

/** The next texts and colours, at once; effects wait for `passes`. */
export async function wears(trainee: Trainee, look: { locale?: LocaleName; theme?: Theme }): Promise<void> {
  await trainee.widget.evaluate(async (root, settings) => {
    window.handle.update(settings);
    // Some languages are fetched.
    while (settings.locale !== undefined && root.getAttribute('lang') !== settings.locale) {
      await new Promise((changed) => {
        new MutationObserver(changed).observe(root, { attributes: true });
      });
    }
  }, look);
}

/** Expects the error that belongs to a view. */
export async function isTold(developer: Developer, { tells }: View): Promise<void> {
  if (tells !== undefined) await developer.isTold(tells);
}

const sends =
  (...codes: string[]) =>
  async (trainee: Trainee): Promise<void> => {
    for (const code of codes) {
      await trainee.types(code);
      await trainee.pressesEnter();
      await settles(trainee);
    }
  };

const sendsOne = sends('482915');

async function unlocks(trainee: Trainee): Promise<void> {
  await sendsOne(trainee);
  await trainee.presses(trainee.unlockButton);
}

const pressesButton = (name: string) => (trainee: Trainee) =>
  trainee.presses(trainee.widget.getByRole('button', { name, exact: true }).last());

const inTurn =
  (...steps: ((trainee: Trainee) => Promise<void>)[]) =>
  async (trainee: Trainee): Promise<void> => {
    for (const step of steps) {
      await step(trainee);
      await settles(trainee);
    }
  };

const types = (trainee: Trainee) => trainee.types('482915');
const after = (seconds: number) => (trainee: Trainee) => passes(trainee.page, seconds * 1_000);
const opensHelp = (topic?: HelpTopic) => (trainee: Trainee) =>
  trainee.page.evaluate((it) => window.handle.open(it), topic);
const hearsAp011 = (trainee: Trainee) => trainee.presses(trainee.appSaysLocked);

/** Different wrong codes, after which one more may lock. */
const MISSES = ['482915', '482916', '482917', '482918'];

async function sendsAnyway(trainee: Trainee): Promise<void> {
  await passes(trainee.page, DELIBERATE_MS);
  await trainee.presses(trainee.anywayButton);
}

const resets = (trainee: Trainee) => trainee.page.evaluate(() => window.handle.reset());

async function goesOffline(trainee: Trainee): Promise<void> {
  await trainee.isOffline();
}

async function pastes(trainee: Trainee): Promise<void> {
  await trainee.presses(trainee.field);
  await trainee.page.keyboard.insertText('48291');
  await trainee.page.keyboard.insertText('4829155');
}

/** Presses in the clock check, at this second of the agency's minute. */
const pressesAtChange = (second: number) =>
  inTurn(
    opensHelp('clock'),
    pressesButton(ko.clockCheck.same),
    after(second),
    pressesButton(ko.clockCheck.press),
    after(60),
    pressesButton(ko.clockCheck.press),
  );

/** How an identity verification ends without unlocking. Functions for the page cannot refer to anything outside them. */
const ENDINGS: [notice: string, host: Make][] = [
  ['cancelled', () => ({ identity: () => Promise.resolve({ status: 'cancelled' }) })],
  ['expired', () => ({ identity: () => Promise.resolve({ status: 'failed', reason: 'expired' }) })],
  ['provider', () => ({ identity: () => Promise.resolve({ status: 'failed', reason: 'provider' }) })],
  ['network', () => ({ identity: () => Promise.resolve({ status: 'failed', reason: 'network' }) })],
  ['limit', () => ({ identity: () => Promise.resolve({ status: 'failed', reason: 'limit' }) })],
  ['still-locked', () => ({ clearLock: () => ({ code: 'AP010' }) })],
  ['unregistered', () => ({ clearLock: () => ({ code: 'AP005' }) })],
  ['throttled', () => ({ clearLock: () => ({ code: 'WE005' }) })],
  ['clear-unknown', () => ({ clearLock: () => ({ code: 'IE001' }) })],
];

const STATES: View[] = [
  { name: 'entering', state: 'entering', pictured: true },
  { name: 'languages', state: 'entering', host: () => ({ languages: true }) },
  {
    name: 'languages-no-header',
    state: 'entering',
    host: () => ({ languages: true, header: false }),
  },
  { name: 'typed', state: 'entering', gets: types },
  {
    name: 'compact',
    state: 'entering',
    host: () => ({ density: 'compact', autoSubmit: true, verify: () => ({ code: 'AP001' }) }),
    gets: sends('4829'),
    pictured: true,
  },
  { name: 'app-password', state: 'entering', gets: sends('1234'), pictured: true },
  { name: 'empty', state: 'entering', gets: sends('') },
  { name: 'too-short', state: 'entering', gets: sends('48291') },
  { name: 'paste-too-long', state: 'entering', gets: pastes },
  {
    name: 'mismatch',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 'AP001' }) }),
    gets: sendsOne,
    pictured: true,
  },
  {
    name: 'mismatch-again',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 'AP001' }) }),
    gets: sends('482915', '482916'),
    pictured: true,
  },
  {
    name: 'mismatch-unfolded',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 'AP001' }) }),
    gets: inTurn(sendsOne, pressesButton(ko.mismatch.unfold)),
  },
  {
    name: 'mismatch-fifth',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 'AP001' }) }),
    gets: inTurn(sends(...MISSES, '482919'), sendsAnyway),
    pictured: true,
  },
  {
    name: 'ask-may-lock',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 'AP001' }) }),
    gets: sends(...MISSES, '482919'),
    pictured: true,
  },
  {
    name: 'may-lock-outdated',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 'AP001' }) }),
    gets: inTurn(sends(...MISSES, '482919'), after(54)),
  },
  {
    name: 'mismatch-left',
    state: 'entering',
    host: () => ({ verify: () => ({ outcome: 'mismatch', attemptsLeft: 2 }) }),
    gets: sendsOne,
  },
  {
    name: 'mismatch-edited',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 'AP001' }) }),
    gets: inTurn(sendsOne, (trainee) => trainee.types('48')),
  },
  {
    name: 'refused-already',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 'AP001' }) }),
    gets: sends('482915', '482915'),
  },
  {
    name: 'not-arrived',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 'AP012' }) }),
    gets: sendsOne,
    tells: 'answer-incomplete',
  },
  {
    name: 'throttled',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 'WE005' }) }),
    gets: sendsOne,
  },
  {
    name: 'paused',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 'WE005' }) }),
    gets: sends('482915', '482916'),
  },
  { name: 'device-clock', state: 'entering', host: () => ({ serverTime: undefined }) },
  {
    name: 'device-clock-ending',
    state: 'entering',
    host: () => ({ serverTime: undefined }),
    gets: after(56),
  },
  { name: 'ending', state: 'entering', gets: after(46), pictured: true },
  { name: 'ask-ending', state: 'entering', gets: inTurn(after(46), sendsOne) },
  { name: 'changed', state: 'entering', gets: inTurn(types, after(54)) },
  {
    name: 'ask-stale',
    state: 'entering',
    gets: inTurn(types, after(54), (trainee) => trainee.pressesEnter()),
    pictured: true,
  },
  {
    name: 'ask-offline',
    state: 'entering',
    gets: inTurn(types, goesOffline, (trainee) => trainee.pressesEnter()),
  },
  {
    name: 'ask-sent-already',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 'IE001' }) }),
    gets: sends('482915', '482915'),
  },
  {
    name: 'checking',
    state: 'checking',
    host: () => ({ verify: () => new Promise(() => {}) }),
    gets: inTurn(sendsOne, after(1)),
    pictured: true,
  },
  {
    name: 'verified',
    state: 'verified',
    host: () => ({ verify: () => ({ code: 200 }) }),
    gets: sendsOne,
    pictured: true,
  },
  {
    name: 'verified-next',
    state: 'verified',
    host: () => ({ verify: () => ({ code: 200 }), next: { url: '/exam' } }),
    gets: sendsOne,
    pictured: true,
  },
  {
    name: 'once-more',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 200 }) }),
    gets: inTurn(sendsOne, resets),
  },
  {
    name: 'ask-used-already',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 200 }) }),
    gets: inTurn(sendsOne, resets, sendsOne),
  },
  {
    name: 'unregistered',
    state: 'unregistered',
    host: () => ({ verify: () => ({ code: 'AP005' }) }),
    gets: sendsOne,
    pictured: true,
  },
  ...(['right', 'old', 'never'] as const).map((answer): View => ({
    name: `unregistered-${answer}`,
    state: 'unregistered',
    host: () => ({ verify: () => ({ code: 'AP005' }) }),
    gets: inTurn(sendsOne, pressesButton(ko.unregistered[answer])),
    ...(answer === 'right' && { pictured: true }),
  })),
  {
    name: 'unregistered-digits',
    state: 'unregistered',
    host: () => ({ verify: () => ({ code: 'AP005' }) }),
    gets: inTurn(sendsOne, pressesButton(ko.unregistered.lastDigitsOpen), (trainee) =>
      trainee.widget.getByRole('textbox', { name: ko.unregistered.lastDigits }).fill('9876'),
    ),
  },
  {
    name: 'unregistered-digits-not',
    state: 'unregistered',
    host: () => ({ verify: () => ({ code: 'AP005' }) }),
    gets: inTurn(
      sendsOne,
      pressesButton(ko.unregistered.lastDigitsOpen),
      (trainee) => trainee.widget.getByRole('textbox', { name: ko.unregistered.lastDigits }).fill('9876'),
      pressesButton(ko.unregistered.lastDigitsNot),
    ),
  },
  {
    name: 'unregistered-again',
    state: 'unregistered',
    host: () => ({ verify: () => ({ code: 'AP005' }) }),
    gets: inTurn(sendsOne, (trainee) => trainee.hasRegistered(), sends('482916')),
  },
  {
    name: 'registered-again',
    state: 'entering',
    host: () => ({ verify: () => ({ code: 'AP005' }) }),
    gets: inTurn(sendsOne, (trainee) => trainee.hasRegistered()),
  },
  { name: 'locked', state: 'locked', gets: sendsOne, pictured: true },
  { name: 'locked-ap011', state: 'locked', gets: hearsAp011, pictured: true },
  {
    name: 'locked-no-phone',
    state: 'locked',
    gets: inTurn(sendsOne, pressesButton(ko.locked.noPhone)),
    pictured: true,
  },
  {
    name: 'locked-no-unlock',
    state: 'locked',
    host: () => ({ identity: undefined }),
    gets: sendsOne,
    tells: 'identity-missing',
  },
  {
    name: 'locked-again',
    state: 'locked',
    gets: inTurn(
      sendsOne,
      (trainee) => passes(trainee.page, DELIBERATE_MS),
      pressesButton(ko.locked.backUnlocked),
      sends('482916'),
    ),
  },
  ...ENDINGS.map(([notice, host]): View => ({
    name: `locked-${notice}`,
    state: 'locked',
    host,
    gets: unlocks,
  })),
  {
    name: 'locked-someone-else',
    state: 'locked',
    host: () => ({ identity: () => Promise.resolve({ status: 'failed', reason: 'someone-else' }) }),
    gets: unlocks,
  },
  {
    name: 'locked-misconfigured',
    state: 'locked',
    host: () => ({ clearLock: () => ({ code: 'AP002' }) }),
    gets: unlocks,
    tells: 'answer-misconfigured',
  },
  {
    name: 'locked-blocked',
    state: 'locked',
    host: () => ({
      identity: ({ onWindowBlocked }: { onWindowBlocked: (link: string) => void }) => {
        onWindowBlocked('/lms/motp/identity/start');
        return new Promise(() => {});
      },
    }),
    gets: unlocks,
    pictured: true,
  },
  {
    name: 'identity',
    state: 'identity',
    host: () => ({ identity: () => new Promise(() => {}) }),
    gets: unlocks,
    pictured: true,
  },
  {
    name: 'redirecting',
    state: 'redirecting',
    host: () => ({ identity: () => Promise.resolve({ status: 'redirecting' }) }),
    gets: unlocks,
  },
  {
    name: 'clearing',
    state: 'clearing',
    host: () => ({ clearLock: () => new Promise(() => {}) }),
    gets: inTurn(unlocks, after(1)),
  },
  { name: 'unlocked', state: 'unlocked', gets: unlocks, pictured: true },
  {
    name: 'unlocked-ap011',
    state: 'unlocked',
    gets: inTurn(hearsAp011, (trainee) => trainee.presses(trainee.unlockButton)),
    pictured: true,
  },
  {
    name: 'misconfigured',
    state: 'misconfigured',
    host: () => ({ verify: () => ({ code: 'AP002' }) }),
    gets: sendsOne,
    pictured: true,
    tells: 'answer-misconfigured',
  },
  {
    name: 'misconfigured-host',
    state: 'misconfigured',
    host: () => ({ verify: undefined, institution: undefined }),
    tells: 'options-invalid',
  },
  {
    name: 'unavailable',
    state: 'unavailable',
    host: () => ({ verify: () => ({ code: 'IE001' }) }),
    gets: sendsOne,
  },
  {
    name: 'outage-alternative',
    state: 'unavailable',
    host: () => ({
      verify: () => ({ code: 'IE001' }),
      alternative: 'on-outage',
      verifyAlternative: () => ({ code: 200 }),
    }),
    gets: sendsOne,
    pictured: true,
  },
  {
    name: 'alternative-blocked',
    state: 'entering',
    host: () => ({
      alternative: 'always',
      verifyAlternative: () => ({ code: 200 }),
      identity: ({ onWindowBlocked }: { onWindowBlocked: (link: string) => void }) => {
        onWindowBlocked('/lms/motp/identity/start');
        return new Promise(() => {});
      },
    }),
    gets: pressesButton(ko.alternative.button),
  },
  {
    name: 'alternative-checking',
    state: 'checking',
    host: () => ({
      alternative: 'always',
      verifyAlternative: () => new Promise(() => {}),
    }),
    gets: inTurn(pressesButton(ko.alternative.button), after(1)),
  },
  {
    name: 'resume-refused',
    state: 'entering',
    host: () => {
      history.replaceState(null, '', '?motp_state=x');
      return {
        identity: undefined,
        identityStartUrl: '/lms/motp/identity/start',
        identityStatusUrl: '/lms/motp/identity/status',
      };
    },
  },
  {
    name: 'report',
    state: 'misconfigured',
    host: () => ({ verify: () => ({ code: 'AP002' }), onSupport: () => undefined }),
    gets: inTurn(sendsOne, pressesButton(ko.support.open)),
    tells: 'answer-misconfigured',
    pictured: true,
  },
  {
    name: 'report-beside-field',
    state: 'unavailable',
    host: () => ({ verify: () => ({ code: 'IE001' }) }),
    gets: inTurn(sendsOne, pressesButton(ko.support.open)),
  },
  {
    name: 'report-asks-who',
    state: 'misconfigured',
    host: () => ({ verify: () => ({ code: 'AP002' }) }),
    gets: inTurn(sendsOne, pressesButton(ko.support.open)),
    tells: 'answer-misconfigured',
  },
  {
    name: 'report-blanks',
    state: 'misconfigured',
    host: () => ({ verify: () => ({ code: 'AP002' }) }),
    gets: inTurn(sendsOne, pressesButton(ko.support.open), pressesButton(ko.support.copy)),
    tells: 'answer-misconfigured',
    pictured: true,
  },
  {
    name: 'report-copied',
    state: 'unregistered',
    host: () => ({ verify: () => ({ code: 'AP005' }) }),
    gets: inTurn(
      sendsOne,
      (trainee) => trainee.hasRegistered(),
      sends('482916'),
      pressesButton(ko.support.open),
      async ({ widget }) => {
        await widget.getByLabel(ko.unregistered.name, { exact: true }).fill('홍길동');
        await widget.getByLabel(ko.support.phone, { exact: true }).fill('010-0000-0000');
      },
      pressesButton(ko.support.copy),
    ),
  },
];

const HELP: View[] = [
  { name: 'help', state: 'entering', gets: opensHelp(), pictured: true },
  {
    name: 'help-no-app-alternative',
    state: 'entering',
    host: () => ({ alternative: 'always', verifyAlternative: () => ({ code: 200 }) }),
    gets: opensHelp('no-app'),
  },
  {
    name: 'clock-check-seconds',
    state: 'entering',
    gets: inTurn(opensHelp('clock'), pressesButton(ko.clockCheck.same)),
  },
  {
    name: 'clock-check-different',
    state: 'entering',
    gets: inTurn(opensHelp('clock'), pressesButton(ko.clockCheck.different)),
  },
  ...(['android', 'iphone'] as const).map((phone): View => ({
    name: `clock-check-${phone}`,
    state: 'entering',
    gets: inTurn(
      opensHelp('clock'),
      pressesButton(ko.clockCheck.different),
      pressesButton(ko.clockCheck[phone].title),
    ),
  })),
  {
    name: 'help-ap005-old',
    state: 'entering',
    gets: inTurn(opensHelp('ap005'), pressesButton(ko.unregistered.old)),
  },
  { name: 'clock-check-fine', state: 'entering', gets: pressesAtChange(49.8) },
  { name: 'clock-check-slow', state: 'entering', gets: pressesAtChange(20), pictured: true },
  ...HELP_TOPICS.flatMap((topic): View[] => [
    {
      name: `help-${topic}`,
      state: 'entering',
      gets: opensHelp(topic),
      ...(topic === 'ap005' && { pictured: true }),
    },
    { name: `help-${topic}-locked`, state: 'locked', gets: inTurn(hearsAp011, opensHelp(topic)) },
  ]),
];

export const VIEWS: readonly View[] = [...STATES, ...HELP];

export function viewNamed(name: string): View {
  const found = VIEWS.find((view) => view.name === name);
  if (found === undefined) throw new Error(`no view ${name}`);
  return found;
}
