import { expect, test } from '../support/engines/test.js';
import { START } from '../support/clock.js';

const UNKNOWN = /인증번호가 확인되었는지 알 수 없습니다/;

for (const page of ['/', '/embed.html']) {
  test(`a broken connection: the outcome is unknown, and the next code verifies: ${page}`, async ({
    visitor,
    agency,
  }) => {
    await visitor.opens(page);
    // Without `times`, because browsers retry by themselves a request that met a stale kept-alive connection.
    await agency.breaks({ endpoint: 'verify', lost: true, drop: true });
    await visitor.typesAWrongCode();
    await visitor.pressesEnter();
    await visitor.sees({ state: 'unavailable' });
    await visitor.isAlerted(UNKNOWN);
    await visitor.isInTheField('');
    await visitor.developerIsTold('callback-rejected');
    await agency.isMended();
    await visitor.typesTheCode();
    await visitor.pressesEnter();
    await visitor.sees({ state: 'verified' });
    expect((await agency.attemptsInTheEnd()).map(({ answer }) => answer)).toEqual(['AP001', '200']);
  });

  test(`no answer in ten seconds: the wait ends, and nothing is sent again: ${page}`, async ({
    visitor,
    agency,
  }) => {
    await agency.breaks({ endpoint: 'otp_accredit', never: true, times: 1 });
    await visitor.opens(page, 'fine', { clock: String(START) });
    await visitor.typesTheCode();
    await visitor.pressesEnter();
    await visitor.sees({ state: 'checking' });
    await expect.poll(async () => (await agency.attempts()).length).toBe(1);
    await visitor.lets(9_900);
    await visitor.sees({ state: 'checking' });
    await visitor.lets(200);
    await visitor.sees({ state: 'unavailable' });
    await visitor.isAlerted(UNKNOWN);
    await visitor.isInTheField('');
    // The same report, whatever the engine calls an aborted request.
    await visitor.developerIsTold('callback-timeout');
    await visitor.lets(30_000);
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);
  });
}

test('the widget is removed during a check: the request is aborted, and nothing is reported', async ({
  visitor,
  agency,
  ui,
}) => {
  await agency.breaks({ endpoint: 'otp_accredit', delayMs: 400, times: 1 });
  await ui.goto('/bare.html');
  await ui.evaluate(() => {
    window.renders({
      verify: ({ signal, code }: { signal: AbortSignal; code: string }) => {
        window.seen.signals.push(signal);
        const body = new URLSearchParams({ code, purpose: '99', attempt: 'a' });
        return fetch('/lms/motp/verify', { method: 'POST', body, signal });
      },
    });
  }, undefined);
  await visitor.types('482915');
  await visitor.pressesEnter();
  await expect.poll(async () => (await agency.attempts()).length).toBe(1);
  await ui.evaluate(() => window.handle.remove(), undefined);
  const aborted = () => ui.evaluate(() => window.seen.signals.map((signal) => signal.aborted), undefined);
  await expect.poll(aborted).toEqual([true]);
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
  expect((await visitor.looks()).state).toBeNull();
});

test('an answer in EUC-KR, declared as UTF-8, is read by its code', async ({ visitor, agency }) => {
  await visitor.opens('/embed.html');
  const eucKr = Buffer.concat([
    Buffer.from('{"code":"AP001","msg":"'),
    Buffer.from([0xc0, 0xce, 0xc1, 0xf5, 0xb9, 0xf8, 0xc8, 0xa3]), // 인증번호
    Buffer.from('"}'),
  ]);
  await agency.breaks({ endpoint: 'verify', base64: eucKr.toString('base64'), times: 1 });
  await visitor.typesAWrongCode();
  await visitor.pressesEnter();
  await visitor.isAlerted(/일치하지 않습니다/);
});
