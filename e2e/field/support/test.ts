import { expect, test as base } from '../../support/test.js';
import { Hands } from './hands.js';

export { expect };

/** A trainee whose page is open, with the code field in front of them. */
export const test = base.extend<{ hands: Hands; atTheField: void }>({
  hands: ({ page, trainee }, use) => use(new Hands(page, trainee)),

  atTheField: [
    async ({ trainee }, use) => {
      await trainee.opens('fine');
      await use();
    },
    { auto: true },
  ],
});
