import { expect } from '@playwright/test';
import { setClock, START } from './clock.js';
import { Developer } from './developer.js';
import { Hands } from './hands.js';
import { Minute } from './minute.js';
import { test as base } from './sandbox.js';
import { Trainee } from './trainee.js';

export { expect };

export interface LmsOptions {
  /** The demo page that the test is on: the React one, or the one with the script tag. */
  lms: '/' | '/embed.html';
}

interface Fixtures {
  developer: Developer;
  trainee: Trainee;
  hands: Hands;
  minute: Minute;
}

export const test = base.extend<Fixtures & LmsOptions>({
  lms: ['/', { option: true }],

  /** Every page, its frames and windows begin at `START`. */
  context: async ({ context, machine }, give) => {
    if (machine !== null) await context.addInitScript(setClock, machine);
    await context.addInitScript(setClock, START);
    await give(context);
  },

  developer: [
    async ({ context, agency }, give) => {
      const developer = new Developer(context, agency);
      await give(developer);
      expect(developer.complaints(), 'what the page did that nobody asked for').toEqual([]);
    },
    { auto: true },
  ],

  trainee: ({ page, agency, lms, hasTouch }, give) =>
    give(new Trainee(page, agency, { lms, touch: hasTouch ?? false })),

  hands: ({ page, trainee }, give) => give(new Hands(page, trainee)),

  minute: ({ page, agency, trainee }, give) => give(new Minute(page, agency, trainee)),
});
