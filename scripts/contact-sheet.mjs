// Draws the contact sheets of the README from the pictures that e2e/look.spec.ts takes (npm run screens).
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './browser.mjs';

const SCREENS = '.build/screens';
const SHOWN = [
  'entering',
  'mismatch',
  'unregistered',
  'locked',
  'unlocked',
  'unavailable',
  'misconfigured',
  'verified',
];

const browser = await chromium.launch(findChromium() ?? {});
mkdirSync('docs/screens', { recursive: true });
for (const lang of ['ko', 'en']) {
  const page = await browser.newPage({ viewport: { width: 1640, height: 400 }, deviceScaleFactor: 1 });
  const files = readdirSync(SCREENS);
  const pictures = SHOWN.map((state) => `${state}-${lang}-360.png`).filter((file) => files.includes(file));
  await page.setContent(
    `<body style="margin:16px;display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start;background:#e6e8ea">` +
      pictures
        .map((file) => `<img src="data:image/png;base64,${readFileSync(`${SCREENS}/${file}`, 'base64')}">`)
        .join(''),
  );
  await page.screenshot({ path: `docs/screens/sheet-${lang}.png`, fullPage: true });
}
await browser.close();
