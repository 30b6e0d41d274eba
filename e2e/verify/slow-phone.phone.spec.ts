import type { CDPSession, Page } from '@playwright/test';
import { Hands } from '../support/hands.js';
import { expect, test } from '../support/test.js';

/** A cheap phone on a train: Chromium with touch, a slow processor and a slow network (docs/browsers.md). */
async function devtools(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}

test('a processor six times slower: a quick double tap is one attempt @phone', async ({
  trainee,
  agency,
  page,
}) => {
  await (await devtools(page)).send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await trainee.opens('fine');
  await trainee.typesAWrongCode();
  await trainee.pressesVerifyTwice();
  await trainee.isAlerted('인증번호가 일치하지 않습니다');
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await trainee.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(2);
  expect(trainee.requests).toBe(2);
});

test('slow 3G: busy for as long as it takes, and sent once @phone', async ({ trainee, agency, page }) => {
  await trainee.opens('fine');
  const slow3g = { offline: false, latency: 2_000, downloadThroughput: 50_000, uploadThroughput: 50_000 };
  await (await devtools(page)).send('Network.emulateNetworkConditions', slow3g);
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await trainee.sees('checking');
  await trainee.pressesVerifyTwice();
  await trainee.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
  expect(trainee.requests).toBe(1);
});

test('offline: nothing is sent, and back in the network the same code verifies @phone', async ({
  trainee,
  agency,
}) => {
  await trainee.opens('fine');
  await trainee.typesTheCodeOnThePhone();
  await trainee.isOffline();
  await trainee.pressesVerify();
  await trainee.isAlerted(/인터넷에 연결되어 있지 않아/);
  expect(await agency.attemptsInTheEnd()).toEqual([]);
  await trainee.isBackOnline();
  await trainee.pressesVerifyOnceMore();
  await trainee.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
});

test('a Hangul keyboard left on: its letters leave nothing, its digits count @phone', async ({
  trainee,
  agency,
  page,
}) => {
  const hands = new Hands(page, trainee);
  await trainee.opens('fine');
  await trainee.presses(trainee.field);
  await hands.compose('ㅂ', '바');
  await hands.commit('바');
  await trainee.seesInTheField('');
  const code = await agency.codeOf('fine');
  for (const digit of code) {
    await hands.compose(digit);
    await hands.commit(digit);
  }
  await trainee.seesInTheField(code);
  await trainee.pressesVerify();
  await trainee.sees('verified');
});

test('320 px: nothing to the side, and the field, the error and the button in view @phone', async ({
  trainee,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await trainee.opens('fine');
  await trainee.typesAWrongCode();
  await trainee.pressesVerify();
  await trainee.isAlerted('인증번호가 일치하지 않습니다');
  await trainee.isBackInTheField();
  await trainee.seesTheOldCodeSelected();
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth).toBe(clientWidth);
  for (const part of [trainee.field, trainee.verifyButton]) {
    const box = await part.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 321)).toBeLessThanOrEqual(320);
  }
});
