import { render, type Make } from '../support/bare.js';
import { expect, test } from '../support/test.js';
import { mayCopy, read, words } from '../support/help.js';

/** What a trainee gives to the institution: the facts that HRDK asks for, as far as a page may know them (FAQ 7). */
const t = words.ko;
const SECRETS = {
  name: '홍길동',
  phone: '01000001001',
  token: 'tok-7f3a9',
  message: '상담 1644-8000, 010-9999-8888',
};

test('holds time, agency code, purpose, state, what was tried, browser and version; no code, person or agency text', async ({
  trainee,
  page,
  agency,
}) => {
  await mayCopy(page);
  await trainee.opens('fine', { purpose: '02', lang: 'en' });
  const wrong = await agency.wrongCodeOf('fine');
  await trainee.types(wrong);
  await trainee.pressesEnter();
  await trainee.isAlerted(words.en.mismatch.first);
  await trainee.clearsTheField();
  await agency.breaks({
    endpoint: 'otp_accredit',
    body: { code: 'ZZ999', msg: SECRETS.message, status: SECRETS.message },
    times: 1,
  });
  const code = await agency.codeOf('fine');
  await trainee.types(code);
  await trainee.pressesEnter();
  await trainee.sees('unavailable');
  await trainee.presses(trainee.widget.getByRole('button', { name: words.en.support.copy }));
  await trainee.isTold(words.en.support.copied);

  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toEqual([
    expect.stringMatching(/^시각: 2026-01-05 12:00:\d\d \(KST\)$/),
    '코드: ZZ999',
    '목적: 02 시험 응시 전 본인 확인',
    '상태: mOTP 서버 문제',
    '시도한 것:',
    expect.stringMatching(/^ {2}12:00:\d\d mOTP 인증번호\(6자리\) → 일치하지 않음 \(AP001\)$/),
    expect.stringMatching(/^ {2}12:00:\d\d mOTP 인증번호\(6자리\) → 결과를 받지 못함 \(ZZ999\)$/),
    expect.stringMatching(/^브라우저: Mozilla\/5\.0 .*Chrome/),
    expect.stringMatching(/^위젯 버전: \d+\.\d+\.\d+$/),
  ]);
  const markup = await trainee.markup();
  for (const text of [copied, markup]) {
    for (const secret of [wrong, code, ...Object.values(SECRETS), '1644', '홍*동']) {
      if (secret === '홍*동' && text === markup) continue;
      expect(text).not.toContain(secret);
    }
  }
});

const secretive: Make = () => ({
  verify: () => ({
    code: 'WE002',
    msg: '문의 1644-8000 (한국산업인력공단) 010-9999-8888',
    status: 'http://www.hrdkorea.or.kr',
    token: 'tok-7f3a9',
  }),
  institution: { name: '한빛', contact: '02-000-0000' },
  trainee: { maskedName: '홍*동', maskedPhone: '010-****-1001' },
});

test('copying is not possible: told so, and the text is selected for the next key', async ({
  trainee,
  page,
  developer,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await render(page, secretive);
  await trainee.types('482915');
  await trainee.pressesEnter();
  await trainee.sees('misconfigured');
  await developer.isTold('answer-misconfigured');
  await trainee.presses(trainee.widget.getByRole('button', { name: t.support.copy }));
  await trainee.isTold(t.support.copyFailed);
  const report = trainee.widget.getByRole('textbox', { name: t.support.title });
  await expect(report).toBeFocused();
  const [selected, whole] = await report.evaluate((area: HTMLTextAreaElement) => [
    area.value.slice(area.selectionStart, area.selectionEnd),
    area.value,
  ]);
  expect(selected).toBe(whole);
  expect(whole).toContain('코드: WE002');
  expect(whole).not.toMatch(/1001|홍|tok|482915|1644|산업인력/);
});

test('a host that takes the report gets it, and nothing is copied', async ({ trainee, page, developer }) => {
  await mayCopy(page);
  await render(page, secretive, () => ({
    onSupport: (report: unknown) => {
      window.seen.verified.push(report);
    },
  }));
  await page.evaluate(() => navigator.clipboard.writeText('as before'));
  await trainee.types('482915');
  await trainee.pressesEnter();
  await developer.isTold('answer-misconfigured');
  await trainee.presses(trainee.widget.getByRole('button', { name: t.support.send }));
  await trainee.isTold(t.support.sent);
  const [report] = await page.evaluate(() => window.seen.verified);
  expect(report).toEqual({
    at: expect.stringMatching(/^2026-01-05 12:00:\d\d$/),
    state: 'misconfigured',
    purpose: '99',
    agencyCode: 'WE002',
    tried: [
      {
        at: expect.stringMatching(/^2026-01-05 12:00:\d\d$/),
        what: 'code',
        outcome: 'misconfigured',
        agencyCode: 'WE002',
      },
    ],
    browser: expect.stringContaining('Chrome'),
    widgetVersion: expect.stringMatching(/^\d/),
  });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('as before');
});

test('pressed twice while a slow host takes it: one report', async ({ trainee, page, developer }) => {
  await render(page, secretive, () => ({
    onSupport: (report: unknown) => {
      window.seen.verified.push(report);
      return new Promise((resolve) => {
        setTimeout(resolve, 500);
      });
    },
  }));
  await trainee.types('482915');
  await trainee.pressesEnter();
  await developer.isTold('answer-misconfigured');
  await trainee.widget.getByRole('button', { name: t.support.send }).dblclick();
  await trainee.isTold(t.support.sent);
  expect(await page.evaluate(() => window.seen.verified)).toHaveLength(1);
});

for (const [how, make] of [
  [
    'throws',
    () => ({
      onSupport: () => {
        throw new Error('no');
      },
    }),
  ],
  ['rejects', () => ({ onSupport: () => Promise.reject(new Error('no')) })],
  ['never answers', () => ({ onSupport: () => new Promise(() => undefined), timeout: 1_000 })],
] as const) {
  test(`a host whose callback ${how}: the trainee copies it`, async ({ trainee, page, developer }) => {
    await render(page, secretive, make);
    await trainee.types('482915');
    await trainee.pressesEnter();
    await developer.isTold('answer-misconfigured');
    await trainee.presses(trainee.widget.getByRole('button', { name: t.support.send }));
    await trainee.isTold(t.support.sendFailed);
    await developer.isTold('callback-failed');
    if (how !== 'never answers') await developer.hearsOfItsOwn('Error: no');
    await expect(trainee.widget.getByRole('textbox', { name: t.support.title })).toBeFocused();
  });
}

test('a callback of the page that is not there: not sent, and told so', async ({
  trainee,
  page,
  developer,
}) => {
  await render(page, secretive, () => ({ onSupport: 'lms.gone' }));
  await trainee.types('482915');
  await trainee.pressesEnter();
  await developer.isTold('answer-misconfigured');
  await trainee.presses(trainee.widget.getByRole('button', { name: t.support.send }));
  await trainee.isTold(t.support.sendFailed);
  await developer.isTold('options-invalid');
});

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
    await trainee.presses(trainee.widget.getByRole('button', { name: t.support.copy }).last());
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
    const copy = trainee.widget.getByRole('button', { name: t.support.copy }).last();
    await trainee.presses(copy);
    await trainee.isTold(t.support.privacy);
    const all = (await read(trainee.widget)) + (await trainee.markup());
    expect(all).not.toMatch(/1644|9999|hrdk|산업인력/i);
  }
  await developer.isTold('answer-misconfigured');
});
