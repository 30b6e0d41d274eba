// `npm run picture`: the README's moving picture, docs/screens/moving.gif, from the built offline demo:
// a code is entered, a different registration is explained, a lock is cleared.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { PNG } from 'pngjs';
import { findChromium } from './browser.mjs';

const { GIFEncoder, quantize, applyPalette } = createRequire(import.meta.url)('gifenc');
const SIZE = { width: 860, height: 620 };
const QUICK = 220;
const READ = 2_200;

const browser = await chromium.launch(findChromium() ?? {});
const page = await browser.newPage({ viewport: SIZE, locale: 'ko-KR', timezoneId: 'Asia/Seoul' });
const gif = GIFEncoder();
const demo = pathToFileURL('.build/demo-offline/index.html').href;
const widget = page.locator('.motp[data-state]');
const phone = page.frameLocator('.phone iframe');

await opens('fine');
await frame(1_200);
await enters();
await frame(READ);

await opens('wrong-phone');
await enters();
await frame(READ);

await opens('locked');
await enters();
await frame(READ);
await widget
  .getByRole('button', { name: /본인인증/ })
  .first()
  .click();
await frame(1_200);
await phone.locator('button[value="verify"]').click();
await page.waitForTimeout(300);
await frame(READ);

gif.finish();
writeFileSync('docs/screens/moving.gif', gif.bytes());
await browser.close();

async function opens(trainee) {
  await page.goto(`${demo}?trainee=${trainee}`);
  await page.addStyleTag({
    content: '.demo-bar, .site, .lesson-header, .contents, .stage { display: none !important }',
  });
  await phone.locator('output[data-code]').waitFor();
}

async function enters() {
  const code = await phone.locator('output[data-code]').innerText();
  await widget.getByRole('textbox').click();
  for (const digit of code.replace(/\D/g, '')) {
    await page.keyboard.type(digit);
    await frame(QUICK);
  }
  await page.keyboard.press('Enter');
  await page.waitForTimeout(600);
}

/** Adds the current view as a frame that lasts so many milliseconds. */
async function frame(delay) {
  const { data, width, height } = PNG.sync.read(await page.screenshot());
  const palette = quantize(data, 128);
  gif.writeFrame(applyPalette(data, palette), width, height, { palette, delay });
}
