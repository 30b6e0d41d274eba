import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.js';

/** Verifies with the code on the phone and Enter. The page's own callback is called once. */
async function verifies(page: Page, code: string) {
  // Found by its name, which shows whether the page's charset or styles spoil words.
  const field = page.locator('#motp').getByRole('textbox', { name: 'mOTP 인증번호' });
  await field.click();
  await page.keyboard.type(code);
  await expect(field).toHaveValue(code);
  await page.keyboard.press('Enter');
  await expect(page.locator('#motp .motp')).toHaveAttribute('data-state', 'verified');
  await expect(page.locator('html')).toHaveAttribute('data-verified', '');
}

const PAGES = [
  'plain/',
  'euc-kr/',
  'prototype-1.6/',
  'prototype-1.7/',
  'mootools-1.2/',
  'mootools-1.4/',
  ...['object-prototype', 'array-prototype', 'reduce', 'bind', 'to-json', 'json', 'array-from', 'keys'].map(
    (change) => `built-ins/?change=${change}`,
  ),
  'requirejs/',
  'own-names/',
  'hostile-styles/',
  'whole-form/',
  'blockers/?phase=bubble',
  'blockers/?phase=capture',
  'jquery/',
  'jquery-mobile/',
  'bootstrap-modal/',
  'csp/',
  'csp/?dirty',
  'trusted-types/',
  'base/',
  'document-write/',
  'script-first/',
  'no-lang/',
  'root-size/?size=62.5%25',
  'root-size/?size=200%25',
  'other-react/?react=16',
  'other-react/?react=17',
];

/** Setup installs them in CI (scripts/wants.mjs); a laptop may have none. */
const FROM_DEBIAN = ['prototype-1.7/', 'mootools-1.4/'];

for (const path of PAGES) {
  test(`verifies on ${path}`, async ({ page, agency }) => {
    if (FROM_DEBIAN.includes(path) && !process.env['CI']) {
      const script = await page.request.get(`/hazards/vendor/${path.replace('/', '.js')}`);
      test.skip(!script.ok(), 'not to be had here: apt install libjs-prototype libjs-mootools');
    }
    // jQuery Mobile requests pictures that do not exist.
    if (path === 'jquery-mobile/') agency.broken = true;
    await page.goto(`/hazards/${path}`);
    await verifies(page, await agency.codeOf('fine'));
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);
    const violations = await page.evaluate(() => (window as { violations?: string[] }).violations ?? []);
    expect(violations).toEqual([]);
  });
}
