import { draw } from '../support/bare.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';

/** Where the page continues below the widget. */
const below = ({ widget }: Trainee) =>
  widget.evaluate((root) => {
    const host = (root.getRootNode() as ShadowRoot).host ?? root;
    if (document.querySelector('#below') === null) {
      const page = document.createElement('p');
      page.id = 'below';
      page.textContent = '시험 안내';
      host.after(page);
    }
    return document.querySelector('#below')?.getBoundingClientRect().top;
  });

async function verifies(trainee: Trainee): Promise<void> {
  await trainee.types('482915');
  await trainee.pressesEnter();
  await trainee.sees('verified');
}

test('once verified, the page below does not move, whatever stood in the card', async ({ trainee, page }) => {
  for (const width of [280, 900]) {
    await page.setViewportSize({ width, height: 800 });
    await draw(trainee, () => {
      let sent = 0;
      return {
        verify: () => ({ code: (sent += 1) === 2 ? '200' : 'AP001' }),
        serverTime: () => Date.UTC(2026, 0, 5, 3, 0, 10),
        locale: 'en',
        languages: true,
      };
    });
    await expect(trainee.widget).toHaveAttribute('lang', 'en');
    await trainee.types('482914');
    await trainee.pressesEnter();
    await trainee.isAlerted('does not match');
    await trainee.types('482915');
    const before = await below(trainee);
    await trainee.pressesEnter();
    await trainee.sees('verified');
    expect(await below(trainee)).toBeCloseTo(before ?? 0, 0);
    const { top, bottom } = await trainee.widget
      .getByRole('heading', { name: 'You are verified' })
      .evaluate((heading) => heading.getBoundingClientRect());
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(800);
  }
});

test('help that was open leaves no hole where it stood', async ({ trainee }) => {
  await draw(trainee, () => ({ verify: () => ({ code: 200 }) }));
  const before = await below(trainee);
  await trainee.presses(trainee.widget.getByRole('button', { name: '도움말 보기' }));
  expect(await below(trainee)).toBeGreaterThan((before ?? 0) + 100);
  await verifies(trainee);
  await expect.poll(() => below(trainee)).toBeLessThanOrEqual(before ?? 0);
});

test('what comes next is a link of the host’s, or a function of it; without it there is nothing', async ({
  trainee,
  page,
  developer,
}) => {
  const { widget } = trainee;
  await draw(trainee, () => ({
    verify: () => ({ code: 200 }),
    next: { label: '시험 시작하기', url: '/exam?a=1#top' },
  }));
  await expect(widget.getByRole('link', { name: '시험 시작하기' })).toHaveCount(0);
  await verifies(trainee);
  await page.route('**/exam?a=1', (route) =>
    route.fulfill({ body: '시험', contentType: 'text/plain; charset=utf-8' }),
  );
  // By keyboard, from the heading that was announced.
  await page.keyboard.press('Tab');
  await expect(widget.getByRole('link', { name: '시험 시작하기' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/exam?a=1#top');

  await draw(trainee, () => ({
    verify: () => ({ code: 200 }),
    next: {
      onClick: () => {
        document.title = 'went on';
        throw new Error('of the page');
      },
    },
  }));
  await verifies(trainee);
  await trainee.presses(widget.getByRole('button', { name: '계속하기' }));
  await expect(page).toHaveTitle('went on');
  await developer.isTold('callback-failed');
  await developer.hearsOfItsOwn('Error: of the page');
  await trainee.sees('verified');

  await draw(trainee, () => ({ verify: () => ({ code: 200 }) }));
  await verifies(trainee);
  await expect(widget.getByRole('link')).toHaveCount(0);
  await expect(widget.locator('.motp-panel').getByRole('button')).toHaveCount(0);
});
