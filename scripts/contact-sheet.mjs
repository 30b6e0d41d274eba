// Draws the contact sheets from the pictures that e2e/look/look.spec.ts takes (npm run screens): every state for the
// README, and every view, for whoever looks them over, into .build/sheets.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './browser.mjs';

const SCREENS = '.build/screens';
const ALL = '.build/sheets';
const README = 'docs/screens';
const STATES = [
  'entering',
  'checking',
  'mismatch',
  'unavailable',
  'unregistered',
  'locked',
  'identity',
  'redirecting',
  'clearing',
  'unlocked',
  'misconfigured',
  'verified',
];

const browser = await chromium.launch(findChromium() ?? {});
const page = await browser.newPage({ viewport: { width: 1640, height: 400 }, deviceScaleFactor: 1 });
mkdirSync(README, { recursive: true });
mkdirSync(ALL, { recursive: true });
for (const lang of ['ko', 'en']) {
  const every = readdirSync(SCREENS).filter((file) => file.endsWith(`-${lang}.png`));
  const states = STATES.map((state) => `${state}-${lang}.png`).filter((file) => every.includes(file));
  await draw(states, `${README}/sheet-${lang}.png`);
  await draw(every, `${ALL}/${lang}.png`);
}
await browser.close();

async function draw(files, path) {
  const figures = files.map((file) => {
    const picture = readFileSync(`${SCREENS}/${file}`, 'base64');
    return `<figure style="margin:0"><figcaption>${file}</figcaption><img src="data:image/png;base64,${picture}"></figure>`;
  });
  await page.setContent(
    `<body style="margin:16px;display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start;background:#e6e8ea;font:12px sans-serif">${figures.join('')}`,
  );
  await page.screenshot({ path, fullPage: true });
}
