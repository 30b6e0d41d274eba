import { expect, test } from '../support/test.js';
import { meetsTheLock } from '../support/identity.js';

/** How both pages see a blocked window. popup-blocker.react.spec.ts tries the browser's own blocker. */
for (const [how, answer] of [
  ['by the browser', null],
  [
    'by a function of the page’s or of a web view’s in place of `window.open`, which answers nothing',
    undefined,
  ],
] as const) {
  test(`pop-ups are blocked ${how}: the widget says so and offers a link to the window`, async ({
    trainee,
    page,
    agency,
  }) => {
    await page.addInitScript((opened) => {
      window.open = () => opened;
    }, answer);
    await trainee.opens('locked');
    await meetsTheLock(trainee);
    await trainee.presses(trainee.unlockButton);
    await trainee.sees('locked');
    await trainee.isAlerted(/아래의 ‘본인인증 창 열기’를 눌러 주세요/);
    const link = trainee.widget.getByRole('link', { name: '본인인증 창 열기' });
    await expect(trainee.widget.getByRole('heading', { name: 'mOTP가 잠겼습니다' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await expect(trainee.unlockButton).toHaveCount(0);
    await trainee.presses(trainee.backToTheCode);
    await trainee.isBackInTheField();
    expect(await agency.resets()).toEqual([]);
  });
}
