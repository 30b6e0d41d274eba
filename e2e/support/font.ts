import type { Page } from '@playwright/test';

/**
 * One font for all machines: Pretendard from npm, which the widget names first. The product ships none; the test
 * page serves it, so that pictures and line breaks do not depend on what is installed.
 */
export async function pinFont(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const weight of ['400', '700']) {
      const source = `url(/files/pretendard-latin-${weight}-normal.woff2)`;
      for (const family of ['Pretendard GOV', 'Pretendard']) {
        document.fonts.add(new FontFace(family, source, { weight }));
      }
    }
  });
}

export async function fontIsThere(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
}
