import { expect, test as base } from './test.js';

export { expect };

/** A trainee whose page is open, with the code field in front of them. */
export const test = base.extend<{ atTheField: void }>({
  atTheField: [
    async ({ trainee }, use) => {
      await trainee.opens('fine');
      await use();
    },
    { auto: true },
  ],
});
