import type { Page } from '@playwright/test';

/** Holds checks of codes until the returned function is called. */
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
