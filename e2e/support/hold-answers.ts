import type { Page } from '@playwright/test';

/** The answers to checks of codes are on their way until the returned function lets them come. */
export async function holdAnswers(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/lms/motp/verify', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
