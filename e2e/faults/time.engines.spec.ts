import type { Fault } from '../../src/sandbox/control/faults.js';
import { FIELD } from '../support/engines/visitor.js';
import { UNREADABLE_BODIES, WAYS, type AnswerFault } from '../support/faults/answers.js';
import { expect, test } from '../support/faults/matrix.js';

const json = (body: unknown): AnswerFault => ({ body });

/** Answers that are JSON, but not a time in epoch milliseconds. */
const NO_TIMES: Record<string, AnswerFault> = {
  'seconds as the time': json({ now: 1_767_582_005 }),
  'text as the time': json({ now: '2026-01-05 12:00:05' }),
  'null as the time': json({ now: null }),
  'a time before the service': json({ now: 0 }),
  'a time in the year 2200': json({ now: Date.UTC(2200, 0, 1) }),
  'an endless time': { body: '{"now":1e400}' },
};
/** After these a code verifies: one body of each kind, and each of `WAYS`. */
const VERIFIED = ['HTML', 'JSON that ends early', 'seconds as the time', ...Object.keys(WAYS)];

test('time: no usable time: the countdown follows the device, and a code verifies @rules', async ({
  matrix,
  visitor,
  agency,
  ui,
}) => {
  test.slow();
  visitor.expects('server-time-failed');
  const faults = { ...UNREADABLE_BODIES, ...WAYS, ...NO_TIMES };
  let verified = 0;
  for (const [name, fault] of Object.entries(faults)) {
    await matrix.row(
      name,
      [{ ...fault, endpoint: 'time' } satisfies Fault],
      async (one) => {
        await agency.breaks(one);
        await ui.goto('/hazards/plain/?trainee=fine');
        await visitor.developerIsTold('server-time-failed');
        await visitor.sees({ state: 'entering', byTheHost: false });
        await agency.isMended();
        if (!VERIFIED.includes(name)) return;
        await ui.click(FIELD);
        await visitor.typesTheCode();
        // The device's minute may be about to end, and then may have ended: the widget asks about each.
        await visitor.pressesEnter();
        while (/그대로 보내기/.test((await visitor.looks()).words)) {
          await new Promise((passed) => {
            setTimeout(passed, 600);
          });
          await visitor.sendsItAnyway();
        }
        await visitor.sees({ state: 'verified' });
        verified += 1;
        expect(await agency.attempts()).toHaveLength(verified);
      },
      async () => {
        await agency.isMended();
        verified = (await agency.attempts()).length;
      },
    );
  }
});

test('time: late or never: the widget does not wait for it', async ({ matrix, visitor, agency, ui }) => {
  for (const [name, fault] of Object.entries({
    'a time that never comes': { never: true },
    'a time that is late': { delayMs: 1_000 },
  })) {
    await matrix.row(
      name,
      [fault],
      async () => {
        await agency.breaks({ ...fault, endpoint: 'time' });
        await ui.goto('/hazards/plain/?trainee=fine');
        await visitor.sees({ state: 'entering', byTheHost: false });
        await visitor.types('482');
        await visitor.sees({ byTheHost: 'delayMs' in fault });
        await visitor.isInTheField('482');
        await agency.isMended();
      },
      () => agency.isMended(),
    );
  }
});
