import { START } from '../support/clock.js';
import { UNLOCK } from '../support/engines/visitor.js';
import { UNREADABLE_BODIES, WAYS, type AnswerFault } from '../support/faults/answers.js';
import { expect, test } from '../support/faults/matrix.js';

const pick = (faults: Record<string, AnswerFault>, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, faults[name] ?? {}]));

const STARTS: Record<string, AnswerFault> = {
  ...pick(UNREADABLE_BODIES, 'an empty body', 'HTML', '10 MB of HTML', 'an empty object'),
  ...pick(WAYS, 'reset before the request is taken', 'HTML, and a reset in its middle'),
  'HTTP 503': { status: 503 },
};
/** Faults after which the next status request can succeed. */
const PASSING: Record<string, AnswerFault> = {
  ...pick(WAYS, 'reset before the request is taken', 'JSON, and a reset in its middle'),
  'HTTP 503': { status: 503 },
};
/** Answers that are invalid, so that the widget does not ask again (identityStatus.ts). */
const UNFIT: Record<string, AnswerFault> = {
  ...pick(UNREADABLE_BODIES, 'an empty body', 'HTML', 'JSON that ends early'),
  'verified, without a reference': { body: { status: 'verified' } },
};

test('identity-start: the window shows no provider: once it is shut, the widget says so and offers the button again @rules', async ({
  matrix,
  visitor,
  agency,
  ui,
}) => {
  test.slow();
  const anew = async () => {
    await agency.isMended();
    await visitor.opens('/hazards/plain/', 'locked');
    await visitor.meetsTheLock();
  };
  await anew();
  for (const [name, fault] of Object.entries(STARTS)) {
    await matrix.row(
      name,
      [fault],
      async () => {
        await agency.breaks({ ...fault, endpoint: 'identity_start' });
        const broken = await ui.opens(UNLOCK);
        await visitor.sees({ state: 'identity' });
        await broken.close();
        await visitor.sees({ state: 'locked', alert: expect.stringMatching(/본인인증/) });
        await agency.isMended();
      },
      anew,
    );
  }
  await visitor.decidesIn(await ui.opens(UNLOCK), 'verify');
  await visitor.sees({ state: 'unlocked' });
  expect(await agency.resets()).toHaveLength(1);
});

test('identity-status: the first answer fails: the widget asks again, and unlocks once @windows', async ({
  matrix,
  visitor,
  agency,
  ui,
}) => {
  test.slow();
  let resets = 0;
  for (const [name, fault] of Object.entries(PASSING)) {
    await matrix.row(
      name,
      [fault],
      async () => {
        await agency.changes('locked', { locked: true });
        await visitor.opens('/hazards/plain/', 'locked');
        await visitor.meetsTheLock();
        await agency.breaks({ ...fault, endpoint: 'identity_status', times: 1 });
        await visitor.decidesIn(await ui.opens(UNLOCK), 'verify');
        await visitor.sees({ state: 'unlocked' });
        expect(await agency.resets()).toHaveLength((resets += 1));
        await agency.isAMinuteLater();
        await visitor.typesTheCode();
        await visitor.pressesEnter();
        await visitor.sees({ state: 'verified' });
        await agency.isAt(START);
      },
      () => agency.isMended(),
    );
  }
});

const NO_CONNECTION = /연결이 끊겨 본인인증 결과를 받지 못했습니다/;
const SITE_FAULT = /훈련기관 사이트에 문제가 있어 마치지 못했습니다/;

test('identity-status: every answer fails: after the return the widget says so, and the next attempt works @rules', async ({
  matrix,
  visitor,
  agency,
  ui,
}) => {
  test.slow();
  const rows = [
    ['HTTP 503', { status: 503 }, NO_CONNECTION] as const,
    ...Object.entries(UNFIT).map((row) => [...row, SITE_FAULT] as const),
  ];
  for (const [name, fault, words] of rows) {
    await matrix.row(
      `${name}, each time`,
      [fault],
      async () => {
        await agency.changes('locked', { locked: true });
        await visitor.opens('/embed.html', 'locked', { identity: 'redirect' });
        await visitor.meetsTheLock();
        await agency.breaks({ ...fault, endpoint: 'identity_status' });
        await ui.click(UNLOCK);
        await visitor.decides('verify');
        await visitor.isAlerted(words);
        if (words === SITE_FAULT) await visitor.developerIsTold('identity-failed');
        await visitor.sees({ state: 'locked' });
        await agency.isMended();
        await ui.click(UNLOCK);
        await visitor.decides('verify');
        await visitor.sees({ state: 'unlocked' });
      },
      () => agency.isMended(),
    );
  }
});
