import { expect, test } from '../support/engines/test.js';
import type { Agency } from '../support/agency.js';
import type { Visitor } from '../support/engines/visitor.js';

/** 12:00:40 in Korea; the computer's clock is an hour wrong. */
const AT_40 = Date.UTC(2026, 0, 5, 3, 0, 40);
const WRONG = { clock: String(AT_40 + 3_600_000) };

/** Lets the same time pass for the agency and the page. */
async function passes(visitor: Visitor, agency: Agency, since: number, ms: number): Promise<void> {
  await agency.isAt(since + ms);
  await visitor.lets(ms);
}

for (const page of ['/', '/embed.html']) {
  test(`the countdown follows the agency and turns with its minute: ${page}`, async ({ visitor, agency }) => {
    await agency.isAt(AT_40);
    await visitor.opens(page, 'fine', WRONG);
    await visitor.sees({ seconds: 20 });
    await visitor.types('482');
    await passes(visitor, agency, AT_40, 19_500);
    await visitor.sees({ seconds: 1 });
    await visitor.isTold(/^곧 새 인증번호가 나옵니다/m);
    await visitor.lets(1_000);
    await visitor.sees({ seconds: 60 });
    await visitor.isTold(/앱의 인증번호가 바뀌었습니다/);
    await visitor.isInTheField('482');
    await visitor.lets(15_000);
    await visitor.sees({ seconds: 45 });
  });
}

test('after sleep the widget asks for the time again, and asks before it sends an old code', async ({
  visitor,
  agency,
}) => {
  await agency.isAt(AT_40);
  await visitor.opens('/embed.html', 'fine', WRONG);
  await visitor.typesTheCode();
  await agency.isAt(AT_40 + 295_000);
  await visitor.ui.evaluate(() => window.clock?.sleep(290_000), undefined);
  await visitor.lets(5_000);
  await visitor.sees({ seconds: 25, byTheHost: true });
  await visitor.isTold(/앱의 인증번호가 바뀌었습니다/);
  await visitor.pressesEnter();
  await visitor.isAlerted(/인증번호가 바뀌었습니다/);
  expect(await agency.attemptsInTheEnd()).toEqual([]);
  await visitor.ui.press('Control+a');
  await visitor.typesTheCode();
  await visitor.pressesEnter();
  await visitor.sees({ state: 'verified' });
});
