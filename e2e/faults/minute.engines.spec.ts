import type { Fault } from '../../src/sandbox/control/faults.js';
import { expect, notesStates, test } from '../support/faults/matrix.js';

/** 12:00:54 in Korea: a code is sent in its minute, and the answer comes in the next. */
const AT_54 = Date.UTC(2026, 0, 5, 3, 0, 54);
/** Real milliseconds, during which the test lets the minute turn. */
const LATER = { delayMs: 500 };

const FAULTS: Record<string, Omit<Fault, 'endpoint'>> = {
  'no fault, but late': LATER,
  'AP001, late': { ...LATER, code: 'AP001' },
  'WE005, late': { ...LATER, code: 'WE005' },
  'IE001, late': { ...LATER, code: 'IE001' },
  'HTTP 503, late': { ...LATER, status: 503 },
  'a reset, late': { ...LATER, drop: true },
  'no answer': { never: true },
};

test('the minute turns while a code is checked: the next code is free to be sent @rules', async ({
  matrix,
  visitor,
  agency,
}) => {
  test.slow();
  for (const code of ['answer-unreadable', 'callback-timeout'] as const) visitor.expects(code);
  for (const [name, fault] of Object.entries(FAULTS)) {
    await matrix.row(
      name,
      [fault],
      async () => {
        await agency.startsAnew();
        await agency.isAt(AT_54);
        await visitor.opens('/hazards/plain/', 'fine', { clock: String(AT_54) });
        await notesStates(visitor);
        await agency.breaks({ ...fault, endpoint: 'otp_accredit', times: 1 });
        await visitor.typesAWrongCode();
        await visitor.pressesEnter();
        await visitor.sees({ state: 'checking' });
        await expect.poll(async () => (await agency.attempts()).length).toBe(1);
        await agency.isAt(AT_54 + 10_000);
        await visitor.lets(fault.never ? 10_100 : 8_000);
        await expect
          .poll(() => visitor.ui.evaluate(() => window.states.length, undefined))
          .toBeGreaterThan(1);
        const { state, alert } = await visitor.looks();
        expect(['entering', 'unavailable']).toContain(state);
        expect(alert).not.toBe('');
        await visitor.ui.press('Control+a');
        await visitor.typesTheCode();
        await visitor.pressesEnter();
        // After WE005 the widget asks for a pause; the trainee sends anyway.
        if (fault.code === 'WE005') {
          await visitor.isAlerted(/잠시 기다려/);
          await visitor.lets(600);
          await visitor.sendsItAnyway();
        }
        await visitor.sees({ state: 'verified' });
        expect(await agency.attemptsInTheEnd()).toHaveLength(2);
      },
      () => agency.isMended(),
    );
  }
});

test('one after the other: no fault affects the next press @rules', async ({ matrix, visitor, agency }) => {
  for (const code of ['answer-unreadable', 'callback-rejected'] as const) visitor.expects(code);
  const story: Fault[] = [
    { endpoint: 'otp_accredit', drop: true },
    { endpoint: 'verify', drop: true, lost: true },
    { endpoint: 'otp_accredit', status: 503 },
    { endpoint: 'otp_accredit', code: 'AP001' },
    { endpoint: 'verify', body: '', lost: true },
    { endpoint: 'otp_accredit', code: 'IE001' },
    { endpoint: 'verify', body: '{"code":"AP0', lost: true, cut: true },
  ];
  await matrix.row(
    'seven faults, then none',
    [story],
    async () => {
      await visitor.opens('/');
      for (const [n, fault] of story.entries()) {
        await agency.breaks(fault);
        await visitor.typesAWrongCode(n);
        await visitor.pressesEnter();
        await expect.poll(async () => (await agency.attempts()).length).toBe(n + 1);
        const state = fault.code === 'AP001' ? 'entering' : 'unavailable';
        await visitor.sees({ state, field: { focused: true }, alert: expect.stringMatching(/./) });
        await agency.isMended();
      }
      await visitor.typesTheCode();
      await visitor.pressesEnter();
      await visitor.sees({ state: 'verified' });
      expect(await agency.attemptsInTheEnd()).toHaveLength(story.length + 1);
    },
    () => agency.isMended(),
  );
});
