import { LOCALE_NAMES } from '../../src/locales/names.js';
import { render } from '../support/bare.js';
import { part } from '../support/parts.js';
import { draw, viewNamed, wears } from '../support/views.js';
import { expect, test } from '../support/test.js';

/** No message moves the field or the button. */
/** Every view in which a message stands at the code field. */
const ENTERING = [
  'typed',
  'app-password',
  'mismatch',
  'mismatch-again',
  'refused-already',
  'throttled',
  'ending',
  'ask-ending',
  'changed',
  'ask-stale',
  'unlocked',
  'unavailable',
  'outage-alternative',
  'device-clock',
  'checking',
];

const NOTES = ['entering', 'ending', 'changed', 'device-clock', 'device-clock-ending'];

test('no note of the countdown needs a second line in any language, however narrow', async ({
  trainee,
  page,
}) => {
  await page.setViewportSize({ width: 280, height: 900 });
  const places = new Map<string, unknown>();
  const words = new Map<string, string | null>();
  for (const name of NOTES) {
    await draw(trainee, viewNamed(name));
    for (const locale of LOCALE_NAMES) {
      await wears(trainee, { locale });
      words.set(`${locale} ${name}`, await part(trainee, '.motp-countdown-row > span').textContent());
      const [countdown, button] = [part(trainee, '.motp-countdown'), part(trainee, '.motp-button-primary')];
      const boxes = [await countdown.boundingBox(), await button.boundingBox()];
      const box = boxes.flatMap((one) => [one?.y, one?.height].map((length) => Math.round(length ?? 0)));
      places.set(`${locale} ${name}`, box);
    }
  }
  for (const locale of LOCALE_NAMES) {
    const said = NOTES.map((name) => words.get(`${locale} ${name}`));
    expect(new Set(said).size, `in ${locale} all but the last differ`).toBe(4);
    expect(said[4]).toBe(said[3]);
    const stood = NOTES.map((name) => places.get(`${locale} ${name}`));
    expect(stood, locale).toEqual(NOTES.map(() => stood[0]));
  }
});

test('no message moves the field or the button', async ({ trainee, page }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  const places: Record<string, unknown> = {};
  for (const name of ['entering', ...ENTERING]) {
    await draw(trainee, viewNamed(name));
    const [field, button] = [await trainee.field.boundingBox(), await trainee.verifyButton.boundingBox()];
    places[name] = [field?.y, button?.y, button?.height].map((length) => Math.round(length ?? 0));
  }
  const { entering } = places;
  expect(places).toEqual(Object.fromEntries(Object.keys(places).map((name) => [name, entering])));
});

for (const [where, height, isKept] of [
  ['all in view', 900, true],
  ['partly below the window', 300, false],
] as const) {
  test(`a card that is ${where} ${isKept ? 'stays as high as it was' : 'shrinks'} when the code is verified`, async ({
    trainee,
    page,
  }) => {
    await page.setViewportSize({ width: 360, height });
    await render(page, () => ({ verify: () => ({ code: 200 }) }));
    const heightOf = async () => Math.round((await trainee.widget.boundingBox())?.height ?? 0);
    await trainee.types('482915');
    const before = await heightOf();
    await trainee.pressesEnter();
    await trainee.sees('verified');
    const after = await heightOf();
    if (isKept) expect(after).toBe(before);
    else expect(after).toBeLessThan(before - 40);
  });
}
