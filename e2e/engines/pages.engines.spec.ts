import { expect, test } from '../support/engines/test.js';

const HAZARDS = ['euc-kr', 'csp', 'trusted-types', 'hostile-styles', 'blockers', 'built-ins'] as const;
const QUERY: Record<string, Record<string, string>> = {
  blockers: { phase: 'capture' },
  'built-ins': { change: 'bind' },
};

for (const hazard of HAZARDS) {
  test(`verifies on a page with ${hazard}`, async ({ visitor, agency, ui }) => {
    await visitor.opens(`/hazards/${hazard}/`, 'fine', QUERY[hazard]);
    await visitor.isTold(/지금 보이는 6자리입니다/);
    await visitor.typesTheCode();
    await visitor.pressesEnter();
    await visitor.sees({ state: 'verified' });
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);
    const after = await ui.evaluate(
      () => ({
        told: document.documentElement.hasAttribute('data-verified'),
        // WebKit's test window requests an icon by itself, which this page's policy forbids.
        violations: ((window as { violations?: string[] }).violations ?? []).filter(
          (one) => !one.endsWith('/favicon.ico'),
        ),
        // Safari before 16.4 has none, so a strict policy blocks the styles there (docs/embed.md, “Policies”).
        constructedSheets: 'adoptedStyleSheets' in document,
      }),
      undefined,
    );
    expect(after.told).toBe(true);
    // Whether WPE reports this depends on the document in which the style element was created.
    const mayBeTold = hazard === 'csp' && !after.constructedSheets ? ['style-src-elem inline'] : [];
    expect(after.violations.filter((one) => !mayBeTold.includes(one))).toEqual([]);
  });
}

for (const page of ['/', '/embed.html']) {
  test(`in a narrow place six digits are in view, and nothing sticks out: ${page}`, async ({
    visitor,
    ui,
  }) => {
    await visitor.opens(page);
    await visitor.types('482915');
    for (const width of [260, 320, 480]) {
      await ui.evaluate((px) => {
        const place = document.querySelector('[data-motp-widget], .motp')?.parentElement;
        place?.setAttribute(
          'style',
          `display: block; border: 0; padding: 0; min-width: 0; flex: none; width: ${px}px`,
        );
      }, width);
      const drawn = await ui.evaluate(() => {
        const root = document.querySelector('[data-motp-widget]')?.shadowRoot ?? document;
        const input = root.querySelector<HTMLInputElement>('.motp-input');
        const widget = root.querySelector<HTMLElement>('.motp');
        if (!input || !widget) return null;
        const style = getComputedStyle(input);
        const [spacing, before] = [parseFloat(style.letterSpacing), parseFloat(style.paddingLeft)];
        return {
          width: widget.offsetWidth,
          // A digit's place is a seventh of the field. Without container units it would have one size at every width.
          spaced: Math.abs(2 * before - spacing - input.offsetWidth / 7) < 1, // in Firefox `clientWidth` leaves out the padding
          // After the last digit come its letter spacing and, in WebKit, the caret.
          hidden: input.scrollWidth - input.clientWidth > spacing / 4,
          besides: widget.scrollWidth > widget.clientWidth,
        };
      }, undefined);
      expect(drawn).toEqual({ width, spaced: true, hidden: false, besides: false });
    }
  });
}

test('a wrong code is marked by the border, which needs `:has`', async ({ visitor, ui }) => {
  const border = () =>
    ui.evaluate(() => {
      const root = document.querySelector('[data-motp-widget]')?.shadowRoot;
      const box = root?.querySelector('.motp-field');
      return box ? getComputedStyle(box).borderTopColor : null;
    }, undefined);
  await visitor.opens('/embed.html');
  const usual = await border();
  await visitor.typesAWrongCode();
  await visitor.pressesEnter();
  await visitor.isAlerted(/일치하지 않습니다/);
  expect(await border()).not.toBe(usual);
});
