import { expect, test } from '../support/engines/test.js';

/** The page removes the frame that the widget's script runs in (src/embed/es5/realm.js). */
test('a page that takes our frame away draws us anew: help, a wrong code and the right one @frame-gone', async ({
  ui,
  visitor,
  agency,
}) => {
  await visitor.opens('/hazards/plain/');
  await ui.evaluate(() => {
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
    document.querySelector('[data-motp-widget-realm]')?.remove();
  }, undefined);
  await visitor.sees({ state: 'entering', byTheHost: true });
  const opensHelp = () => window.MotpWidget?.getAll()[0]?.open('ap005');
  await expect
    .poll(async () => {
      // Until the widget is drawn again, the previous one may open.
      await ui.evaluate(opensHelp, undefined);
      return (await visitor.looks()).words;
    })
    .toMatch(/AP005/);
  await visitor.typesAWrongCode();
  await visitor.pressesEnter();
  await visitor.isAlerted(/일치하지 않습니다/);
  await visitor.typesTheCode();
  await visitor.pressesEnter();
  await visitor.sees({ state: 'verified' });
  expect(await agency.attemptsInTheEnd()).toHaveLength(2);
});
