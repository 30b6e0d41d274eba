import { part, styleOf } from '../support/parts.js';
import { draw, viewNamed } from '../support/views.js';
import { expect, test } from '../support/test.js';
import { ko } from '../../src/locales/ko.js';

/** What users and their systems change about a page: colours, contrast, motion, printing. */
test.describe('forced colours', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  test('the field, its error and its focus, the button and the message have edges', async ({
    trainee,
    page,
  }) => {
    await draw(trainee, viewNamed('mismatch-again'));
    for (const selector of ['.motp-field', '.motp-button-primary', '.motp-message', '.motp-rows']) {
      const [width, line, color, ground] = await styleOf(
        part(trainee, selector),
        'border-top-width',
        'border-top-style',
        'border-top-color',
        'background-color',
      );
      expect([width, line], selector).toEqual(['1px', 'solid']);
      expect(color, selector).not.toBe(ground);
    }
    const [ring, line] = await styleOf(part(trainee, '.motp-field'), 'outline-width', 'outline-style');
    expect([ring, line]).toEqual(['2px', 'solid']);
    await page.keyboard.press('Tab');
    expect(await styleOf(trainee.verifyButton, 'outline-style')).toEqual(['solid']);
  });

  test('the countdown’s bar differs from its track, and the focused heading is marked', async ({
    trainee,
  }) => {
    await draw(trainee, viewNamed('entering'));
    const [bar] = await styleOf(part(trainee, '.motp-countdown-bar'), 'background-color');
    const [track, edge] = await styleOf(
      part(trainee, '.motp-countdown-track'),
      'background-color',
      'border-top-style',
    );
    expect(bar).not.toBe(track);
    expect(edge).toBe('solid');
    await trainee.types('482915');
    await trainee.pressesEnter();
    await trainee.sees('locked');
    const words = part(trainee, '.motp-panel-title > :last-child');
    const mark = await styleOf(words, 'text-decoration-line', 'text-decoration-thickness');
    expect(mark).toEqual(['underline', '2px']);
    expect(await styleOf(words, 'text-decoration-color')).toEqual(await styleOf(words, 'color'));
  });
});

test.describe('forced colours tell apart', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  test('the main button from the second, under the pointer as well; links from buttons', async ({
    trainee,
  }) => {
    await draw(trainee, viewNamed('locked-blocked'));
    const [main, second] = [part(trainee, 'a.motp-button-primary'), part(trainee, '.motp-button-secondary')];
    const filled = await styleOf(main, 'background-color', 'color');
    expect(filled).not.toEqual(await styleOf(second, 'background-color', 'color'));
    expect(filled[0]).not.toBe(filled[1]);
    await main.hover();
    expect(await styleOf(main, 'background-color', 'color')).toEqual(filled);
    const [edge] = await styleOf(part(trainee, '.motp-button-link'), 'border-top-color');
    expect(edge).not.toBe((await styleOf(second, 'border-top-color'))[0]);
  });

  test('facts and shapes from the ground', async ({ trainee }) => {
    await draw(trainee, viewNamed('unregistered'));
    expect(await styleOf(part(trainee, '.motp-facts'), 'border-top-style')).toEqual(['solid']);
    const [shape] = await styleOf(part(trainee, '.motp-icon'), 'color');
    expect(shape).toBe((await styleOf(part(trainee, '.motp-panel-title'), 'color'))[0]);
  });
});

test('more contrast: quiet text is as dark as the other, hairlines as dark as borders', async ({
  trainee,
  page,
}) => {
  await draw(trainee, viewNamed('unregistered'));
  const colors = async () => [
    await styleOf(part(trainee, '.motp-facts dt'), 'color'),
    await styleOf(part(trainee, '.motp-footer'), 'border-top-color'),
  ];
  const before = await colors();
  await page.emulateMedia({ contrast: 'more' });
  const [quiet, line] = await colors();
  expect([quiet, line]).not.toEqual(before);
  expect(quiet).toEqual(await styleOf(part(trainee, '.motp-panel-title'), 'color'));
  expect(line).toEqual(
    await styleOf(part(trainee, '.motp-choice > .motp-button-secondary'), 'border-top-color'),
  );
});

test('reduced motion: nothing moves in any busy view', async ({ trainee, page }) => {
  await draw(trainee, viewNamed('identity'));
  const moving = () =>
    trainee.widget.evaluate((widget) => (widget.getRootNode() as ShadowRoot).getAnimations().length);
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBe(0);
});

test('a spinner comes after 300 ms, not before', async ({ trainee }) => {
  await draw(trainee, viewNamed('identity'));
  const opacityAt = (time: number) =>
    part(trainee, '.motp-spinner').evaluate((spinner, at) => {
      // From its beginning, which may be long past.
      (spinner as HTMLElement).style.animation = 'none';
      spinner.getAnimations();
      (spinner as HTMLElement).style.animation = '';
      for (const animation of spinner.getAnimations()) {
        animation.pause();
        animation.currentTime = at;
      }
      return getComputedStyle(spinner).opacity;
    }, time);
  expect(await opacityAt(290)).toBe('0');
  expect(await opacityAt(310)).toBe('1');
});

test('on paper: no code, no countdown, no buttons; the words are there', async ({ trainee, page }) => {
  await draw(trainee, viewNamed('mismatch'));
  await page.emulateMedia({ media: 'print' });
  for (const hidden of [trainee.field, trainee.verifyButton, trainee.widget.getByText(ko.countdown.label)]) {
    await expect(hidden).toBeHidden();
  }
  await trainee.isTold(/인증번호가 일치하지 않습니다/);
});
