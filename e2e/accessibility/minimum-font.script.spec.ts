import { nothingSticksOut } from '../support/overflow.js';
import { draw, viewNamed } from '../support/views.js';
import { test } from '../support/test.js';

/** Who sets a minimum font size in the browser has every word as large, and nothing else. */
test.use({
  launchOptions: [
    ({ launchOptions }, give) =>
      give({
        ...launchOptions,
        args: [...(launchOptions.args ?? []), '--blink-settings=minimumFontSize=24'],
      }),
    { scope: 'worker' },
  ],
});

test('at 24 px the two secrets stand below each other where there is no room, and nothing sticks out', async ({
  trainee,
}) => {
  await draw(trainee, viewNamed('entering'));
  await nothingSticksOut(trainee, [640, 320, 280]);
});
