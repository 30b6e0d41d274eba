import { expect, test } from '../support/engines/test.js';

/**
 * What a page calls, and what happens to a code meanwhile. `focus` and `open` are not among them, because they are meant
 * to take the focus. Each runs in the page, alone.
 */
const CALLS: Record<string, string> = {
  renders: 'MotpWidget.render(motp(), settings)',
  'renders anew': 'MotpWidget.getAll().forEach((one) => one.remove()); MotpWidget.render(motp(), settings)',
  'attaches again': 'motp().outerHTML = motp().outerHTML; render()',
  moves: 'document.querySelector("#around").prepend(motp())',
  updates: 'handle().update({ purpose: "02", theme: "dark", frame: false })',
  'changes the language': 'handle().update({ lang: next(["vi", "en", "ko"]) })',
  resets: 'handle().reset()',
  'hides and shows': 'motp().hidden = !motp().hidden',
  'is wrong': 'answer("AP001")',
  'is locked': 'answer("AP011")',
  'is not registered': 'answer("AP005")',
  'is without an answer': 'answer("?")',
  'is verified': 'answer("200")',
};

/** Every pair of them, one after the other. */
const PAIRS = Object.keys(CALLS).flatMap((one) => Object.keys(CALLS).map((other) => [one, other]));

/** Makes the calls, and gives what has taken the focus after each. */
async function tryAll({
  pairs,
  calls,
  place,
}: {
  pairs: string[][];
  calls: Record<string, string>;
  place: string;
}) {
  const failed: string[] = [];
  const later = (ms: number) =>
    new Promise((passed) => {
      setTimeout(passed, ms);
    });
  document.body.innerHTML =
    '<input id="other" value="mine"><div id="around" tabindex="-1"><div id="motp"></div></div>';
  const has = document.getElementById(place) as HTMLElement;
  Object.assign(window, { turn: 0 });
  const helpers = `
    const motp = () => document.getElementById('motp');
    const next = (list) => list[(turn += 1) % list.length];
    const settings = { verify: () => Promise.resolve(window.code), serverTime: () => Date.UTC(2026, 0, 5, 3, 0, 10) };
    const render = () => MotpWidget.render(motp(), settings);
    const handle = () => MotpWidget.getAll()[0] || render();
    const answer = (code) => {
      handle();
      window.code = { code, msg: '' };
      const find = (selector) => motp().shadowRoot.querySelector(selector);
      const input = find('.motp-input');
      if (!input) return;
      input.value = String(100000 + (turn += 7919) % 900000);
      input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
      find('.motp-form > .motp-button-primary').click();
    };`;
  for (const pair of pairs) {
    window.MotpWidget?.getAll().forEach((one) => one.remove());
    (document.getElementById('around') as HTMLElement).innerHTML = '<div id="motp"></div>';
    window.MotpWidget?.render(document.getElementById('motp') as HTMLElement, {
      verifyUrl: '/lms/motp/verify',
    });
    await later(5);
    has.focus();
    if (has instanceof HTMLInputElement) has.setSelectionRange(1, 3);
    for (const name of pair) {
      // oxlint-disable-next-line no-eval -- what the page does
      (0, eval)(`{ ${helpers} ${calls[name]} }`);
      await later(25);
    }
    const { activeElement } = document;
    const isMarked =
      !(has instanceof HTMLInputElement) || (has.selectionStart === 1 && has.selectionEnd === 3);
    if (activeElement !== has || !isMarked) {
      failed.push(`${pair.join(', then ')}: ${activeElement?.id || activeElement?.localName}`);
    }
  }
  return failed;
}

test('the focus is never taken from another field, whatever is called or happens', async ({
  ui,
  thorough,
}) => {
  test.setTimeout(60_000);
  const tried = thorough ? PAIRS : PAIRS.filter((_, i) => i % 7 === 0);
  await ui.goto('/hazards/late/');
  const failed: string[] = [];
  for (let i = 0; i < tried.length; i += 60) {
    failed.push(
      ...(await ui.evaluate(tryAll, { pairs: tried.slice(i, i + 60), calls: CALLS, place: 'other' })),
    );
  }
  // eslint-disable-next-line no-console -- how many there were
  console.log(`      focus: ${tried.length} of ${PAIRS.length} generated pairs of calls`);
  expect(failed).toEqual([]);
});

test('what is around the widget has the focus for nobody: an outcome takes it', async ({ ui }) => {
  await ui.goto('/hazards/late/');
  const outcomes = ['is wrong', 'is locked', 'is not registered', 'is verified'];
  const pairs = outcomes.map((name) => ['renders', name]);
  const given = await ui.evaluate(tryAll, { pairs, calls: CALLS, place: 'around' });
  expect(given).toEqual(outcomes.map((name) => `renders, then ${name}: motp`));
});
