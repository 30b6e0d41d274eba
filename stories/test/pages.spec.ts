import { freePort } from '../../src/cli/check/example/freePort.js';
import { ko } from '../../src/locales/ko.js';
import { entries } from './site.js';
import { startStorybook } from './storybook.js';
import { expect, test, Visit } from './test.js';

for (const { id, name, title } of entries().filter(({ type }) => type === 'docs')) {
  test(`${title}: ${name}`, async ({ page, home }) => {
    const visit = new Visit(page, home);
    await page.goto(`${home}iframe.html?viewMode=docs&id=${encodeURIComponent(id)}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    const pictures = await page.locator('#storybook-docs img').all();
    for (const picture of pictures) {
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
        .toBeGreaterThan(0);
    }
    expect(visit.asked).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
}

test('the support desk reads what the trainee reads', async ({ page, home }) => {
  await page.goto(`${home}iframe.html?viewMode=docs&id=start-support-ko--docs`);
  const afterCode = page.getByRole('table', { name: 'otp_accredit' });
  const row = (code: string) => afterCode.getByRole('row').filter({ hasText: code });
  await expect(row('AP001')).toContainText('인증번호가 일치하지 않습니다');
  await expect(row('AP005')).toContainText(ko.unregistered.title);
  await expect(row('AP009')).toContainText(ko.locked.title);
  await expect(row('AP009').getByText(ko.locked.unlock)).toBeVisible();
  await expect(row('WE004')).toContainText(ko.misconfigured.title);
  await expect(row('CE003')).toContainText(ko.unavailable['agency-fault']);
  const afterReset = page.getByRole('table', { name: 'user_reset' });
  const resetRow = (text: string) => afterReset.getByRole('row').filter({ hasText: text });
  await expect(resetRow('AP010')).toContainText(ko.locked.notice['still-locked']);
  // Only a trainee whose app shows AP011 has to register again first.
  await expect(resetRow('정상 처리')).toContainText(ko.unlocked.agency);
  await expect(resetRow('앱에 AP011이 나와서')).toContainText(ko.unlocked.app);
});

test('the whole Storybook works under a path, and asks nobody else', async ({ page, home }) => {
  const visit = new Visit(page, home);
  await page.goto(`${home}?path=/story/flows--wrong-code`);
  const story = page.frameLocator('#storybook-preview-iframe');
  for (const line of ko.mismatch.first.split('\n'))
    await expect(story.getByText(line).filter({ visible: true }).first()).toBeVisible();
  expect(visit.asked).toEqual([]);
  expect(visit.complaints).toEqual([]);
});

test('a blocked identity window is opened by its link', async ({ page, home }) => {
  await page.goto(`${home}iframe.html?viewMode=story&id=identity--blocked-window`);
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: ko.identityWindow.open }).click();
  const window = await opened;
  await window.frameLocator('iframe').getByRole('button', { name: '본인인증 완료' }).click();
  await expect(page.getByText(ko.unlocked.agency)).toBeVisible();
});

test('`npm run storybook` asks nobody else either', async ({ page }) => {
  test.slow(); // Vite prepares the packages at the first start
  const port = await freePort();
  const { process, called } = startStorybook('storybook', '--port', String(port));
  try {
    const home = `http://127.0.0.1:${port}/`;
    const visit = new Visit(page, home);
    await expect.poll(() => page.goto(home).then(Boolean, () => false), { timeout: 60_000 }).toBe(true);
    const story = page.frameLocator('#storybook-preview-iframe');
    await expect(story.getByRole('heading', { name: 'motp-widget' })).toBeVisible({ timeout: 60_000 });
    expect(called()).toEqual([]);
    // Not its complaints: on a slow machine Storybook's own stores tell that their server was not up in a second.
    expect(visit.asked).toEqual([]);
  } finally {
    process.kill();
  }
});
