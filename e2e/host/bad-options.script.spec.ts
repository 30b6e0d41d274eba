import { errors, render } from '../support/bare.js';
import { expect, test } from '../support/test.js';

test('without `verify`, tells the trainee to ask the institution, and the developer to pass it', async ({
  page,
  trainee,
  developer,
}) => {
  await render(page, () => ({ institution: { name: '한빛', contact: '02-000-0000' } }));
  await trainee.sees('misconfigured');
  await trainee.isTold(/훈련기관 사이트에 문제가 있습니다/);
  await trainee.isTold(/한빛/);
  await expect(trainee.retry).toHaveCount(0);
  await developer.isTold('options-invalid');
  expect(developer.toldOf('options-invalid')[0]).toMatch(/verify.*missing/);
  expect(await errors(page)).toContain('options-invalid');

  // Nobody has to press for it.
  await page.evaluate(() => window.handle.update({ verify: () => Promise.resolve({ code: 200 }) }));
  await trainee.sees('entering');
  await trainee.types('482915');
  await trainee.pressesEnter();
  await trainee.sees('verified');
});

test('reports a wrong option once, however often the page renders', async ({ page, developer }) => {
  await render(page, () => ({ verify: () => ({ code: 200 }), purpose: '1' }));
  await developer.isTold('options-invalid');
  await page.evaluate(async () => {
    for (let i = 0; i < 5; i += 1) {
      window.handle.update({ purpose: '1' as '01', timeout: 1_000 + i });
      await new Promise(requestAnimationFrame);
    }
  });
  expect(await errors(page)).toEqual(['options-invalid']);
});

test('ignores options of the wrong type and reports each once; the rest works', async ({
  page,
  trainee,
  developer,
}) => {
  await render(page, () => ({
    verify: () => ({ code: 200 }),
    purpose: '5',
    locale: 'fr',
    timeout: 10,
    trainee: 'Hong',
    institution: 7,
    autoSubmit: 'yes',
    autocomplete: 'sms',
    onLocked: 7,
    serverNow: -1,
  }));
  const namesTold = () =>
    new Set(developer.toldOf('options-invalid').map((line) => /Option `(\w+)`/.exec(line)?.[1]));
  await trainee.sees('entering');
  await trainee.isTold('본인 확인');
  await developer.isTold('options-invalid', 9);
  expect(namesTold()).toEqual(
    new Set([
      'purpose',
      'locale',
      'timeout',
      'trainee',
      'institution',
      'autoSubmit',
      'autocomplete',
      'onLocked',
      'serverNow',
    ]),
  );
  expect(developer.toldOf('options-invalid').join()).not.toMatch(/Hong|sms/);
  await page.evaluate(() => window.handle.update({}));
  await trainee.types('482915');
  await trainee.pressesEnter();
  await trainee.sees('verified');
  await developer.isTold('options-invalid', 9);
});

/** Two colours, one readable on white and one not, as each colour space writes them. */
const READ = ['#0b50d0', 'oklch(0.466 0.2 262)', 'lab(38 20 -72)', 'color(srgb 0.04 none 0.82)'];
const NOT_READ = [
  '#86aff9',
  'oklch(0.75 0.12 262)',
  'oklab(0.75 -0.02 -0.11)',
  'color(display-p3 0.57 0.68 0.95)',
];

test('reports a colour of the page’s with too little contrast, in any colour space', async ({
  page,
  developer,
}) => {
  developer.mayBeTold('contrast-low');
  await render(page, () => ({ verify: () => ({ code: 200 }) }));
  const heard = await page.evaluateHandle(
    (colors) => {
      const told = new Set<string>();
      for (const color of colors) {
        const element = document.body.appendChild(document.createElement('div'));
        element.style.setProperty('--motp-primary-strong', color);
        window.MotpWidget?.render(element, {
          verify: () => Promise.resolve({ code: 200 }),
          onError: ({ code }) => void (code === 'contrast-low' && told.add(color)),
        });
      }
      return told;
    },
    // In this order, so that the readable ones are checked by the time the last one is reported.
    [...READ, ...NOT_READ],
  );
  await expect.poll(() => heard.evaluate((told) => [...told])).toEqual(NOT_READ);
});

test('reports an unknown text by its key, and by no word of it', async ({ page, trainee, developer }) => {
  await render(page, () => ({
    verify: () => ({ code: 200 }),
    messages: { titel: '비밀', title: '우리 말', purpose: { '01': 7 } },
  }));
  await trainee.isTold('우리 말');
  await developer.isTold('options-invalid', 2);
  const told = developer.toldOf('options-invalid').join();
  expect(told).toMatch(/messages\.titel.*messages\.purpose\.01/s);
  expect(told).not.toContain('비밀');
});
