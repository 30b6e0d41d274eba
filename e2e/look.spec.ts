import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { StateName } from '../src/core/flow.js';
import { render, type Make } from './support/bare.js';
import { expect, test } from './support/test.js';
import type { Trainee } from './support/trainee.js';

/**
 * Every view in both languages and three widths: nothing sticks out, axe finds nothing, and a picture of it lies in
 * `.build/screens` for the contact sheet. The clock stands still, so that a picture changes only if its view does.
 */
const SCREENS = fileURLToPath(new URL('../.build/screens', import.meta.url));
const WIDTHS = [320, 360, 1280];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function sends(trainee: Trainee, ...codes: string[]): Promise<void> {
  for (const code of codes) {
    await trainee.types(code);
    await trainee.pressesEnter();
  }
}

async function unlocks(trainee: Trainee): Promise<void> {
  await sends(trainee, '482915');
  await trainee.presses(trainee.unlockButton);
}

/** Functions for the page cannot hold what is outside them, so there is one for each answer. */
const answers: Record<string, Make> = {
  '200': () => ({ verify: () => ({ code: '200' }) }),
  AP001: () => ({ verify: () => ({ code: 'AP001' }) }),
  AP002: () => ({ verify: () => ({ code: 'AP002' }) }),
  AP005: () => ({ verify: () => ({ code: 'AP005' }) }),
  AP009: () => ({ verify: () => ({ code: 'AP009' }) }),
  IE001: () => ({ verify: () => ({ code: 'IE001' }) }),
  WE005: () => ({ verify: () => ({ code: 'WE005' }) }),
};

function answering(code: string): Make {
  const make = answers[code];
  if (make === undefined) throw new Error(`no host that answers ${code}`);
  return make;
}

/** How each view comes about, with a host that answers as it needs. */
const VIEWS: [view: string, state: StateName, make: Make, gets: (trainee: Trainee) => Promise<void>][] = [
  ['entering', 'entering', () => ({}), () => Promise.resolve()],
  ['typed', 'entering', () => ({}), (trainee) => trainee.types('482915')],
  ['app-password', 'entering', () => ({}), (trainee) => sends(trainee, '1234')],
  ['mismatch', 'entering', answering('AP001'), (trainee) => sends(trainee, '482915')],
  ['mismatch-again', 'entering', answering('AP001'), (trainee) => sends(trainee, '482915', '482916')],
  ['throttled', 'entering', answering('WE005'), (trainee) => sends(trainee, '482915')],
  [
    'checking',
    'checking',
    // oxlint-disable-next-line no-empty-function -- never settles
    () => ({ verify: () => new Promise(() => {}), timeout: 60_000 }),
    (trainee) => sends(trainee, '482915'),
  ],
  ['verified', 'verified', answering('200'), (trainee) => sends(trainee, '482915')],
  ['unregistered', 'unregistered', answering('AP005'), (trainee) => sends(trainee, '482915')],
  ['locked', 'locked', answering('AP009'), (trainee) => sends(trainee, '482915')],
  [
    'locked-blocked',
    'locked',
    () => ({ verify: () => ({ code: 'AP009' }), identity: () => Promise.resolve({ status: 'blocked' }) }),
    unlocks,
  ],
  [
    'locked-someone-else',
    'locked',
    () => ({
      verify: () => ({ code: 'AP009' }),
      identity: () => Promise.resolve({ status: 'failed', reason: 'someone-else' }),
    }),
    unlocks,
  ],
  ['locked-ap011', 'locked', () => ({}), (trainee) => trainee.presses(trainee.appSaysLocked)],
  [
    'identity',
    'identity',
    // oxlint-disable-next-line no-empty-function -- never settles
    () => ({ verify: () => ({ code: 'AP009' }), identity: () => new Promise(() => {}) }),
    unlocks,
  ],
  [
    'redirecting',
    'redirecting',
    () => ({ verify: () => ({ code: 'AP009' }), identity: () => Promise.resolve({ status: 'redirecting' }) }),
    unlocks,
  ],
  [
    'clearing',
    'clearing',
    // oxlint-disable-next-line no-empty-function -- never settles
    () => ({ verify: () => ({ code: 'AP009' }), clearLock: () => new Promise(() => {}), timeout: 60_000 }),
    unlocks,
  ],
  ['unlocked', 'unlocked', () => ({ verify: () => ({ code: 'AP009' }) }), unlocks],
  ['misconfigured', 'misconfigured', answering('AP002'), (trainee) => sends(trainee, '482915')],
  ['unavailable', 'unavailable', answering('IE001'), (trainee) => sends(trainee, '482915')],
];

const host: Make = () => ({
  verify: () => ({ code: 200 }),
  identity: () => Promise.resolve({ status: 'verified', reference: 'r' }),
  clearLock: () => ({ code: 200 }),
  purpose: '02',
  trainee: { maskedName: '홍*동', maskedPhone: '010-****-1234' },
  institution: { name: '한빛가상훈련원', contact: '학습지원실 02-000-0000' },
});
const english: Make = () => ({ locale: 'en' });

for (const lang of ['ko', 'en'] as const) {
  for (const [view, state, make, gets] of VIEWS) {
    test(`${view} in ${lang}`, async ({ page, trainee, developer }) => {
      await page.clock.install({ time: Date.UTC(2026, 0, 5, 3, 0, 10) });
      await render(page, host, ...(lang === 'en' ? [english] : []), make);
      await trainee.hasTheTime();
      await page.clock.pauseAt(Date.UTC(2026, 0, 5, 3, 0, 18));
      await gets(trainee);
      await trainee.sees(state);
      if (view === 'misconfigured') await developer.isTold('answer-misconfigured');
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const sticksOut = await trainee.widget.evaluate((widget) => {
          const right = document.documentElement.clientWidth;
          return [widget, ...widget.querySelectorAll('*')]
            .filter((element) => {
              const box = element.getBoundingClientRect();
              const unseen = element.closest('.motp-unseen') !== null;
              return !unseen && (box.right > right + 0.5 || box.left < -0.5);
            })
            .map((element) => element.className);
        });
        expect(sticksOut, `at ${width} px`).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `at ${width} px`).toBe(0);
        await trainee.widget.screenshot({ path: `${SCREENS}/${view}-${lang}-${width}.png` });
      }
      await page.setViewportSize({ width: 360, height: 900 });
      await page.clock.resume(); // axe waits by timers
      const { violations } = await new AxeBuilder({ page }).include('#host').withTags(WCAG).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`)).toEqual(
        [],
      );
    });
  }
}
