import { expect, test as base } from '../../support/test.js';
import { Minute } from './minute.js';

export { expect };

export const test = base.extend<{ minute: Minute }>({
  minute: ({ page, agency, trainee }, use) => use(new Minute(page, agency, trainee)),
});
