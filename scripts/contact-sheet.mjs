// Draws the contact sheets (npm run screens) from pictures that e2e/look/look.script.spec.ts takes for it: every state for
// docs/screens, and every view, for a reviewer, into .build/sheets.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './browser.mjs';

const SCREENS = '.build/screens';
const ALL = '.build/sheets';
const README = 'docs/screens';
/** The pictures of docs/screens in their order, with their captions. */
const STATES = {
  entering: { ko: '입력', en: 'entering' },
  checking: { ko: '확인 중', en: 'checking' },
  mismatch: { ko: '불일치', en: 'no match' },
  unavailable: { ko: '서버 문제', en: 'server trouble' },
  unregistered: { ko: '등록 정보 없음', en: 'not registered' },
  locked: { ko: '잠김', en: 'locked' },
  identity: { ko: '본인인증', en: 'identity verification' },
  redirecting: { ko: '본인인증으로 이동', en: 'leaving for the provider' },
  clearing: { ko: '잠금 푸는 중', en: 'clearing the lock' },
  unlocked: { ko: '잠금 풀림', en: 'unlocked' },
  misconfigured: { ko: '설정 문제', en: 'settings trouble' },
  verified: { ko: '완료', en: 'verified' },
};

const { status } = spawnSync('npx', ['playwright', 'test', 'e2e/look/look'], {
  stdio: 'inherit',
  env: { ...process.env, MOTP_SCREENS: SCREENS },
});
if (status !== 0) process.exit(status ?? 1);

const browser = await chromium.launch(findChromium() ?? {});
const page = await browser.newPage({ viewport: { width: 1640, height: 400 }, deviceScaleFactor: 1 });
mkdirSync(README, { recursive: true });
mkdirSync(ALL, { recursive: true });
for (const lang of ['ko', 'en']) {
  const every = readdirSync(SCREENS).filter((file) => file.endsWith(`-${lang}.png`));
  const states = Object.entries(STATES)
    .map(([state, caption]) => ({ file: `${state}-${lang}.png`, caption: caption[lang] }))
    .filter(({ file }) => every.includes(file));
  await draw(states, `${README}/sheet-${lang}.png`);
  await draw(
    every.map((file) => ({ file, caption: file })),
    `${ALL}/${lang}.png`,
  );
}
await browser.close();

async function draw(pictures, path) {
  const figures = pictures.map(({ file, caption }) => {
    const picture = readFileSync(`${SCREENS}/${file}`, 'base64');
    return `<figure style="margin:0"><figcaption>${caption}</figcaption><img src="data:image/png;base64,${picture}"></figure>`;
  });
  await page.setContent(
    `<body style="margin:16px;display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start;background:#e6e8ea;font:12px sans-serif">${figures.join('')}`,
  );
  await page.screenshot({ path, fullPage: true });
}
