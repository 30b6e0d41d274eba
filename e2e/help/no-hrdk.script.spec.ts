import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';
import { read } from '../support/help.js';
import { words } from '../support/words.js';

/** Help refers to the institution only: HRDK's name, number and words never reach the page, whoever supplied them (FAQ 7). */
const t = words.ko;

async function opensTheReport(trainee: Trainee): Promise<void> {
  await trainee.presses(trainee.widget.getByRole('button', { name: t.support.open, exact: true }).last());
}

const agencys: [what: string, institution: { name?: string; contact?: string }][] = [
  ['name', { name: '한국산업인력공단', contact: '02-000-0000' }],
  ['short name', { name: 'HRDK', contact: '02-000-0000' }],
  ['domain', { name: '한빛', contact: 'https://www.hrdkorea.or.kr/help' }],
  ['number', { name: '한빛', contact: '1644-8000' }],
  ['number, spaced', { name: '한빛', contact: '☎ 1644 8000' }],
];

for (const [what, institution] of agencys) {
  test(`HRDK’s ${what} as the institution: told to the developer, and not shown anywhere`, async ({
    trainee,
    page,
    developer,
  }) => {
    await page.goto('/bare.html');
    await page.evaluate(
      (given) => window.renders({ verify: () => ({ code: 'AP002' }), institution: given }),
      institution,
    );
    await developer.isTold('options-invalid');
    expect(developer.toldOf('options-invalid')[0]).toMatch(/institution.*HRDK/);
    await trainee.types('482915');
    await trainee.pressesEnter();
    await trainee.sees('misconfigured');
    await developer.isTold('answer-misconfigured');
    await trainee.isTold(t.institution.generic);
    await page.evaluate(() => window.handle.open('ap005'));
    await opensTheReport(trainee);
    await trainee.isTold(t.support.privacy);
    const all = (await read(trainee.widget)) + (await trainee.markup());
    expect(all).not.toMatch(/hrdk|산업인력공단|1644|한빛/i);
  });
}

test('no answer of the agency reaches the page as text, whatever the code', async ({
  trainee,
  page,
  developer,
}) => {
  const message = '문의: 한국산업인력공단 1644-8000, 010-9999-8888 https://www.hrdkorea.or.kr';
  for (const code of ['AP001', 'AP002', 'AP005', 'AP009', 'AP011', 'WE005', 'IE001', 'XX001', message]) {
    await page.goto('/bare.html');
    await page.evaluate(
      ([answer, msg]) =>
        window.renders({
          verify: () => ({ code: answer, msg, status: msg, detail: msg }),
          identity: () => ({ status: 'cancelled' }),
          clearLock: () => ({ code: 200 }),
        }),
      [code, message],
    );
    await trainee.types('482915');
    await trainee.pressesEnter();
    await expect.poll(() => page.evaluate(() => window.seen.states.length)).toBeGreaterThan(1);
    await page.evaluate(() => window.handle.open('ap005'));
    await opensTheReport(trainee);
    await trainee.isTold(t.support.privacy);
    const all = (await read(trainee.widget)) + (await trainee.markup());
    expect(all).not.toMatch(/1644|9999|hrdk|산업인력/i);
  }
  await developer.isTold('answer-misconfigured');
  await developer.isTold('answer-unreadable'); // the message in place of a code
});
