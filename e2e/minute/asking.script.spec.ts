import type { Page } from '@playwright/test';
import { holdAnswers } from '../support/hold-answers.js';
import { Hands } from '../support/hands.js';
import type { Trainee } from '../support/trainee.js';
import { expect, test } from '../support/test.js';

test('asks about a code of the previous minute, and only its own button sends it', async ({
  agency,
  minute,
  trainee,
}) => {
  await minute.is(50);
  await minute.opens();
  await minute.types(await agency.codeOf('fine'));
  await minute.passesTo(65);
  await minute.presses();
  await trainee.isAlerted(/인증번호가 바뀌었습니다/);
  await minute.pressesDeliberately();
  expect(await agency.attempts()).toEqual([]);
  await minute.pressesAnyway();
  await expect.poll(async () => (await agency.attempts()).length).toBe(1);
});

test('typed anew in the new minute it is not asked about', async ({ agency, minute, trainee }) => {
  await minute.is(50);
  await minute.opens();
  await minute.types(await agency.codeOf('fine'));
  await minute.passesTo(65);
  await trainee.page.keyboard.press('Control+a');
  await minute.types(await agency.codeOf('fine'));
  await minute.presses();
  await trainee.sees('verified');
});

const OVER: [how: string, puts: (page: Page, trainee: Trainee, code: string) => Promise<void>][] = [
  ['filled in', (_page, trainee, code) => trainee.field.fill(code)],
  [
    'composed',
    async (page, trainee, code) => {
      const cdp = await page.context().newCDPSession(page);
      await trainee.field.selectText();
      for (const text of [code.slice(0, 3), code]) {
        const at = text.length;
        await cdp.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
      }
      await cdp.send('Input.insertText', { text: code });
    },
  ],
  [
    'put in by a suggestion',
    async (page, trainee, code) => {
      await trainee.field.focus();
      await (await page.context().newCDPSession(page)).send('Input.insertText', { text: code });
    },
  ],
];

for (const [how, puts] of OVER) {
  test(`nor is one that was ${how} over the old one`, async ({ agency, minute, page, trainee }) => {
    await minute.is(50);
    await minute.opens();
    await minute.types('111111');
    await minute.passesTo(65);
    await puts(page, trainee, await agency.codeOf('fine'));
    await minute.presses();
    await trainee.sees('verified');
  });
}

const BROUGHT_BACK: [over: string, puts: (hands: Hands) => Promise<void>][] = [
  ['what was pasted over it', (hands) => hands.paste()],
  [
    'two others that were typed over it',
    async (hands) => {
      await hands.press('Control+a');
      await hands.type('111111');
      await hands.press('Control+a');
      await hands.type('222222');
    },
  ],
  [
    'what was typed after it was deleted',
    async (hands) => {
      await hands.press('Control+a', 'Delete');
      await hands.type('222222');
    },
  ],
];

for (const [over, puts] of BROUGHT_BACK) {
  test(`an undo of ${over} brings an old code back as old as it is`, async ({
    agency,
    minute,
    page,
    trainee,
  }) => {
    const hands = new Hands(page, trainee);
    const code = await agency.codeOf('fine');
    await minute.is(50);
    await minute.opens();
    await hands.copyFromElsewhere('333333');
    await minute.types(code);
    await minute.passesTo(65);
    await puts(hands);
    await expect(trainee.field).not.toHaveValue(code);
    for (let i = 0; i < 20 && (await trainee.field.inputValue()) !== code; i += 1) {
      await hands.press('Control+z');
    }
    await trainee.seesInTheField(code);
    await minute.presses();
    await trainee.isAlerted(/인증번호가 바뀌었습니다/);
    expect(await agency.attemptsInTheEnd()).toEqual([]);
  });
}

test('a paste that was not taken, while a code is checked, makes it no younger', async ({
  agency,
  minute,
  page,
  trainee,
}) => {
  const release = await holdAnswers(page);
  const hands = new Hands(page, trainee);
  await minute.is(53);
  await minute.opens();
  await hands.copyFromElsewhere('333333');
  await minute.types(await agency.wrongCodeOf('fine'));
  await minute.presses();
  await trainee.sees('checking');
  await minute.passesTo(61);
  await hands.paste();
  release();
  await trainee.isAlerted(/일치하지 않습니다/);
  await minute.pressesDeliberately();
  await trainee.isAlerted(/인증번호가 바뀌었습니다/);
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
});

test('in the last seconds it is asked whether to wait', async ({ agency, minute, trainee }) => {
  await minute.is(40);
  await minute.opens();
  await minute.types(await agency.codeOf('fine'));
  await minute.passesTo(56);
  await minute.presses();
  await trainee.isAlerted(/곧 인증번호가 바뀝니다/);
  expect(await agency.attempts()).toEqual([]);
  await minute.pressesAnyway();
  await trainee.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
});

test('“about to change” is gone once it has changed; the next key replaces the old code', async ({
  agency,
  minute,
  trainee,
}) => {
  await minute.is(40);
  await minute.opens();
  await minute.types(await agency.codeOf('fine'));
  await minute.passesTo(56);
  await minute.presses();
  await trainee.isAlerted(/곧 인증번호가 바뀝니다/);
  await minute.passesTo(61);
  await trainee.isTold(/앱의 새 6자리를 입력해 주세요/);
  await trainee.isNotTold(/곧 인증번호가 바뀝니다/);
  await minute.types(await agency.codeOf('fine'));
  await minute.presses();
  await trainee.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
});

test('neither a double click nor a held Enter answers the question', async ({
  agency,
  minute,
  page,
  trainee,
}) => {
  await minute.is(40);
  await minute.opens();
  await minute.types(await agency.codeOf('fine'));
  await minute.passesTo(56);
  await trainee.verifyButton.dblclick();
  await minute.passes(50);
  await trainee.isAlerted(/곧 인증번호가 바뀝니다/);
  await minute.passes(700);
  await trainee.field.focus();
  await minute.types(await agency.codeOf('fine'));
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.down('Enter');
    await minute.passes(40);
  }
  await page.keyboard.up('Enter');
  await trainee.isAlerted(/곧 인증번호가 바뀝니다/);
  expect(await agency.attemptsInTheEnd()).toEqual([]);
});

test('a refused code is never sent again in its minute, however often it is pressed; in the next it may be', async ({
  agency,
  minute,
  trainee,
}) => {
  await minute.is(10);
  await minute.opens();
  const wrong = await agency.wrongCodeOf('fine');
  await minute.types(wrong);
  await minute.presses();
  await trainee.isAlerted('일치하지 않습니다');
  for (let i = 0; i < 3; i += 1) {
    await minute.pressesDeliberately();
    await trainee.isAlerted(/다시 보내지 않았습니다/);
  }
  await minute.types(wrong);
  await minute.pressesDeliberately();
  await trainee.isAlerted(/다시 보내지 않았습니다/);
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
  await minute.passesTo(70);
  await minute.types(wrong);
  await minute.pressesDeliberately();
  await expect.poll(async () => (await agency.attempts()).length).toBe(2);
});

test('offline: not sent, said so, kept; back online it goes', async ({ agency, minute, trainee }) => {
  await minute.is(10);
  await minute.opens();
  const code = await agency.codeOf('fine');
  await minute.types(code);
  await trainee.isOffline();
  await minute.presses();
  await trainee.isAlerted(/인터넷에 연결되어 있지 않아/);
  await trainee.seesInTheField(code);
  await trainee.isBackInTheField();
  expect(trainee.requests).toBe(0);
  await trainee.isBackOnline();
  await minute.pressesDeliberately();
  await trainee.sees('verified');
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
});
