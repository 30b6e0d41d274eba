import { readFileSync } from 'node:fs';
import { expect, test } from '../support/test.js';
import { INSTITUTION } from '../../src/sandbox/trainees.js';
import { fontIsThere, pinFont } from '../support/font.js';
import { render, type Make } from '../support/bare.js';
import { isComparable, TOLERANCE } from '../support/pictures.js';
import type { Trainee } from '../support/trainee.js';

/**
 * The support desk's tables (docs/ko/support-desk.md, docs/support-desk.md): each row is drawn in a page the way a
 * trainee reaches it, has every word and button that the row names, and looks like the row's picture (`npm run pictures`).
 */
const FILES = { ko: 'docs/ko/support-desk.md', en: 'docs/support-desk.md' };
type Locale = keyof typeof FILES;

interface Row {
  picture: string;
  said: string[];
  buttons: string[];
}

const PICTURE = /!\[[^\]]*\]\([./]*e2e\/look\/desk\/(?:ko|en)\/([a-z]+-[a-z0-9-]+)\.png\)/;

function rowsOf(locale: Locale): Row[] {
  const lines = readFileSync(new URL(`../../${FILES[locale]}`, import.meta.url), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const picture = PICTURE.exec(line)?.[1];
    if (picture === undefined) return [];
    const [, , said = '', buttons = ''] = line.replace(/^\||\|$/g, '').split(/(?<!\\)\|/);
    return {
      picture,
      said: wordsOf(said),
      buttons: wordsOf(buttons).filter((one) => !/^(없음|none)$/.test(one)),
    };
  });
}

function wordsOf(cell: string): string[] {
  return cell.split('<br>').map((one) =>
    one
      .trim()
      .replace(/^\*\*(.*)\*\*$/, '$1')
      .replace(/\\(.)/g, '$1'),
  );
}

test.use({ viewport: { width: 360, height: 900 } });

for (const locale of Object.keys(FILES) as Locale[]) {
  const rows = rowsOf(locale);

  test(`the table in ${locale} has pictures`, () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows.map(({ picture }) => picture)).size).toBe(rows.length);
  });

  test(`each row of the table in ${locale} is what the trainee sees`, async ({
    page,
    trainee,
    developer,
    browser,
    launchOptions,
  }) => {
    test.setTimeout(120_000);
    await pinFont(page);
    await page.clock.install({ time: Date.UTC(2026, 0, 5, 1, 0) });
    await page.clock.pauseAt(Date.UTC(2026, 0, 5, 1, 30));
    for (const { picture, said, buttons } of rows) {
      await draws(trainee, picture, locale);
      const shown = wordsIn(await trainee.widget.innerText());
      for (const words of said) {
        for (const part of words.split('…')) expect(shown, picture).toContain(wordsIn(part));
      }
      for (const button of buttons) {
        await expect(trainee.widget.locator('button, a', { hasText: button }).first(), picture).toBeVisible();
      }
      await fontIsThere(page);
      if (!isComparable(browser, launchOptions)) continue;
      await expect(trainee.widget).toHaveScreenshot(['desk', locale, `${picture}.png`], TOLERANCE);
    }
    developer.mayBeTold('answer-misconfigured', 'answer-incomplete');
  });
}

/** As one line of text: line breaks come from the browser, and a name and its value stand apart in one row. */
function wordsIn(text: string): string {
  return text.replace(/[\s:]+/g, '');
}

async function draws(trainee: Trainee, picture: string, locale: Locale): Promise<void> {
  const { page } = trainee;
  const [table, ...rest] = picture.split('-');
  const name = rest.join('-');
  const code = name.replace('-app', '').toUpperCase();
  const host = {
    locale,
    purpose: '02',
    institution: INSTITUTION,
    trainee: { maskedName: '홍*동', maskedPhone: '010-****-1001' },
  };
  const answers = `{
    serverTime: () => Date.UTC(2026, 0, 5, 1, 30),
    verify: () => ({ code: '${table === 'code' ? code : 'AP009'}' }),
    clearLock: () => ({ code: '${table === 'reset' ? code : '200'}' }),
    identity: ${table === 'identity' ? IDENTITIES[name] : IDENTITIES['verified']},
  }`;
  await render(page, made(JSON.stringify(host)), made(answers));
  await page.clock.runFor(50);
  if (name.endsWith('-app')) await trainee.presses(trainee.appSaysLocked);
  else {
    await trainee.types('482915');
    await trainee.pressesEnter();
  }
  await page.clock.runFor(50);
  if (table === 'code') return;
  await trainee.presses(trainee.unlockButton);
  await page.clock.runFor(50);
}

/** How an identity verification ends, by the name of the row. */
const IDENTITIES: Readonly<Record<string, string>> = {
  verified: `() => ({ status: 'verified', reference: 'r' })`,
  cancelled: `() => ({ status: 'cancelled' })`,
  'window-closed': `({ onWindowClosed }) => { onWindowClosed(); return new Promise(() => {}); }`,
  blocked: `({ onWindowBlocked }) => { onWindowBlocked('#'); return new Promise(() => {}); }`,
  ...Object.fromEntries(
    ['someone-else', 'expired', 'provider', 'network', 'limit'].map((reason) => [
      reason,
      `() => ({ status: 'failed', reason: '${reason}' })`,
    ]),
  ),
};

/** Makes the functions for the page from their text. */
function made(object: string): Make {
  // oxlint-disable-next-line no-implied-eval -- a test's own text, for the test's own page
  return new Function(`return ${object};`) as Make;
}
