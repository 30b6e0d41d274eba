// oxlint-disable max-lines -- one form: filled in, copied, taken by the host
import { render, type Make } from '../support/bare.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';
import { mayCopy } from '../support/help.js';
import { words } from '../support/words.js';

/** What a trainee hands to the institution: the facts that HRDK asks for, as far as a page may know them (FAQ 7). */
const t = words.ko;
type Texts = typeof t;
const SECRETS = {
  name: '홍길동',
  phone: '01000001001',
  token: 'tok-7f3a9',
  message: '상담 1644-8000, 010-9999-8888',
};

test('holds what is asked for, what was answered, time, agency code, purpose, what was tried, browser and version; no code, person or agency text', async ({
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
  // What is asked in the help is answered once.
  await presses(trainee, words.en.help.open);
  await presses(trainee, words.en.help.topics.ap005.title);
  await presses(trainee, words.en.unregistered.right);
  await presses(trainee, words.en.help.back);
  await presses(trainee, words.en.help.topics.clock.title);
  await presses(trainee, words.en.clockCheck.different);
  await opens(trainee, words.en);
  await fills(trainee, words.en);
  await presses(trainee, words.en.support.copy);
  await trainee.isTold(words.en.support.copied);
  await expect(trainee.widget.locator('[role="status"] > .motp-success')).toBeInViewport({ ratio: 1 });
  await expect(trainee.widget.locator('.motp-report-text')).not.toBeFocused();

  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toEqual([
    '이름: 김보람',
    '휴대폰 번호: 010-0000-0000',
    '오류 코드: ZZ999',
    '상황: 인증번호가 계속 맞지 않습니다. since this morning',
    '요청: 회원정보와 등록 정보 확인',
    expect.stringMatching(/^시각: 2026-01-05 12:00:\d\d \(KST\)$/),
    '아이디: boram',
    '언어: 영어',
    '회원정보: 010-****-1001',
    '훈련생이 답한 것: 맞습니다',
    '휴대폰 시계: 맞지 않음',
    '목적: 02 시험 응시 전 본인 확인',
    expect.stringMatching(/^브라우저: 크롬 [0-9]+, 리눅스, 위젯 \d+\.\d+\.\d+$/),
    expect.stringMatching(/^12:00:\d\d mOTP 인증번호\(6자리\) → 일치하지 않음 \(AP001\)$/),
    expect.stringMatching(/^12:00:\d\d mOTP 인증번호\(6자리\) → 결과를 받지 못함 \(ZZ999\)$/),
  ]);
  const markup = await trainee.markup();
  for (const text of [copied, markup]) {
    for (const secret of [wrong, code, ...Object.values(SECRETS), '1644', '홍*동']) {
      if (secret === '홍*동' && text === markup) continue;
      expect(text).not.toContain(secret);
    }
  }
});

const button = (trainee: Trainee, name: string) =>
  trainee.widget.getByRole('button', { name, exact: true }).last();
const presses = (trainee: Trainee, name: string) => trainee.presses(button(trainee, name));
const blank = ({ widget }: Trainee, name: string) => widget.getByLabel(name, { exact: true });
const opens = (trainee: Trainee, texts: Texts = t) => presses(trainee, texts.support.open);

async function chooses(trainee: Trainee, texts: Texts = t): Promise<void> {
  await blank(trainee, texts.support.situation).selectOption({ label: texts.support.situations.mismatch });
}

async function fills(trainee: Trainee, texts: Texts = t): Promise<void> {
  await blank(trainee, texts.unregistered.name).fill(' 김보람 ');
  await blank(trainee, texts.support.account).fill('boram');
  await blank(trainee, texts.support.phone).fill('010-0000-0000');
  await chooses(trainee, texts);
  await blank(trainee, texts.support.details).fill('since this morning');
}

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
  await opens(trainee);
  await fills(trainee);
  await presses(trainee, t.support.copy);
  await trainee.isTold(t.support.copyFailed);
  const report = trainee.widget.getByRole('textbox', { name: t.support.title });
  await expect(report).toBeFocused();
  const [selected, whole] = await report.evaluate((area: HTMLTextAreaElement) => [
    area.value.slice(area.selectionStart, area.selectionEnd),
    area.value,
  ]);
  expect(selected).toBe(whole);
  expect(whole).toContain('오류 코드: WE002');
  // The number that the institution holds, masked as the host gave it, and nothing more of it.
  expect(whole.replace('010-****-1001', '')).not.toMatch(/1001|홍|tok|482915|1644|산업인력/);
});

test('what is missing is said at its field, what was typed survives, and nothing is copied before', async ({
  trainee,
  page,
}) => {
  await mayCopy(page);
  await render(page, secretive);
  await page.evaluate(() => navigator.clipboard.writeText('as before'));
  await page.evaluate(() => window.handle.open('no-app'));
  await opens(trainee);
  // It says what it was opened from, until something else is chosen.
  await expect(blank(trainee, t.support.situation)).toHaveValue('no-app');
  await blank(trainee, t.support.details).fill('안 됩니다');
  await blank(trainee, t.support.phone).fill('공일공');
  await presses(trainee, t.support.copy);
  for (const [name, error] of [
    [t.unregistered.name, t.support.errors.name],
    [t.support.phone, t.support.errors.phone],
  ] as const) {
    await expect(blank(trainee, name)).toHaveAccessibleDescription(error);
    await expect(blank(trainee, name)).toHaveAttribute('aria-invalid', 'true');
  }
  await expect(blank(trainee, t.unregistered.name)).toBeFocused();
  await expect(blank(trainee, t.support.situation)).toHaveAccessibleDescription('');
  // Closed and opened again.
  await presses(trainee, t.help.close);
  await presses(trainee, t.help.open);
  await presses(trainee, t.help.topics.changed.title);
  await opens(trainee);
  await expect(blank(trainee, t.support.details)).toHaveValue('안 됩니다');
  await expect(blank(trainee, t.support.situation)).toHaveValue('changed');
  await blank(trainee, t.support.situation).selectOption('no-phone');
  await presses(trainee, t.help.back);
  await presses(trainee, t.help.topics.ap005.title);
  await opens(trainee);
  await expect(blank(trainee, t.support.situation)).toHaveValue('no-phone');
  await blank(trainee, t.unregistered.name).fill('홍길동');
  await blank(trainee, t.support.course).fill('산업안전 기초');
  await expect(blank(trainee, t.unregistered.name)).toHaveAccessibleDescription('');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('as before');
  await blank(trainee, t.support.phone).fill('０１０ 0000 0000');
  await page.keyboard.press('Enter');
  await trainee.isTold(t.support.copied);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^이름: 홍길동\n휴대폰 번호: ０１０ 0000 0000\n오류 코드: .+\n상황: 본인 명의 휴대폰이 없습니다. 안 됩니다\n요청: 해결 방법 안내\n시각: .+\n과정: 산업안전 기초\n회원정보: /,
  );
});

test('no blank belongs to a form of the page, and a neighbour’s key does nothing to it', async ({
  trainee,
  page,
}) => {
  await render(page, secretive);
  await page.evaluate(() => {
    const form = document.createElement('form');
    document.body.append(form);
    form.append(window.handle.element);
    form.addEventListener('submit', () => window.seen.verified.push('sent'));
  });
  await page.evaluate(() => window.handle.open('no-app'));
  await opens(trainee);
  const owners = await trainee.widget.evaluate((widget) =>
    [...widget.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(({ form }) => form),
  );
  expect(owners.length).toBeGreaterThan(4);
  expect(owners.filter((owner) => owner !== null)).toEqual([]);
  await blank(trainee, t.unregistered.name).press('Enter');
  await expect(blank(trainee, t.support.phone)).toHaveAccessibleDescription(t.support.errors.phone);
  expect(await page.evaluate(() => window.seen.verified)).toEqual([]);
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
  await opens(trainee);
  await chooses(trainee);
  await presses(trainee, t.support.send);
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
    request: 'check-site',
    situation: '인증번호가 계속 맞지 않습니다',
    registration: null,
    clockIsRight: null,
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
  await opens(trainee);
  await chooses(trainee);
  await button(trainee, t.support.send).dblclick();
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
    await opens(trainee);
    await chooses(trainee);
    await presses(trainee, t.support.send);
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
  await opens(trainee);
  await chooses(trainee);
  await presses(trainee, t.support.send);
  await trainee.isTold(t.support.sendFailed);
  await developer.isTold('options-invalid');
});
