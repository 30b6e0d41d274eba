// `npm run bench:field`: measures a key, a second of countdown and 500 mounts, ours beside other fields. It prints a table
// and asserts nothing, because times depend on the machine. Cold pages, one field each, in one Chromium, in shuffled rounds.
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium } from '../../scripts/browser.mjs';
import { keyCosts, mainThreadMs } from './trace.mjs';

const FIELDS = [
  'bare',
  'React, plain input',
  'ours, script tag',
  'ours, React',
  'input-otp',
  'react-otp-input',
  'Radix one-time-password-field',
];
const WITH_COUNTDOWN = ['ours, script tag', 'ours, React'];
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 20);
const MOUNTS = 500;
const KEY_GAP_MS = 120;
const IDLE_MS = 5_000;

const configFile = new URL('./vite.config.ts', import.meta.url).pathname;
await build({ configFile, logLevel: 'error' });
const server = await preview({ configFile, preview: { port: 0, host: '127.0.0.1' } });
const origin = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ ...findChromium(), args: ['--js-flags=--expose-gc'] });

const keys = new Map(FIELDS.map((field) => [field, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const field of shuffled(FIELDS)) keys.get(field).push(...(await typeACode(field)));
}
const idle = new Map();
for (const field of ['bare', ...WITH_COUNTDOWN]) {
  const seconds = [];
  for (let round = 0; round < 5; round += 1) seconds.push(await watchACountdown(field));
  idle.set(field, median(seconds));
}
const memory = new Map();
for (const field of FIELDS) memory.set(field, await mountAndUnmount(field));
const version = browser.version();
await browser.close();
await server.close();

const bare = keys.get('bare').toSorted((a, b) => a - b);
const rows = FIELDS.map((field) => {
  const costs = keys.get(field);
  const { kilobytes, nodes, listeners } = memory.get(field);
  const second = idle.has(field) ? (idle.get(field) - idle.get('bare')).toFixed(2) : '–';
  return [
    field,
    median(costs).toFixed(2),
    percentile(costs, 0.95).toFixed(2),
    (median(costs) / median(bare)).toFixed(2),
    field === 'bare' ? '–' : second,
    kilobytes.toFixed(0),
    `${nodes} / ${listeners}`,
  ];
});
const head = [
  'field',
  'key ms',
  'p95',
  '× bare',
  'countdown ms/s',
  `kB kept after ${MOUNTS}`,
  'nodes / listeners',
];
const [{ model }] = cpus();
console.log(
  `Chromium ${version}, Node ${process.version}, ${cpus().length} × ${model}, ${ROUNDS * 6} keys each\n`,
);
console.log(`| ${head.join(' | ')} |\n|---|${'---:|'.repeat(head.length - 1)}`);
for (const row of rows) console.log(`| ${row.join(' | ')} |`);

/** Main-thread milliseconds of each of six keys in a fresh page. */
async function typeACode(field) {
  const page = await open(field);
  const cdp = await page.context().newCDPSession(page);
  await page.evaluate(() => window.bench.mount());
  await page.getByRole('textbox').first().focus();
  await page.waitForTimeout(400);
  const trace = await traced(page, async () => {
    for (const digit of '482915') {
      const key = { key: digit, code: `Digit${digit}`, windowsVirtualKeyCode: 48 + Number(digit) };
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text: digit, ...key });
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      await page.waitForTimeout(KEY_GAP_MS);
    }
  });
  const boxes = await page.getByRole('textbox').all();
  const typed = await Promise.all(boxes.map((box) => box.inputValue()));
  if (typed.join('') !== '482915') throw new Error(`${field} holds ${typed.join('')}`);
  await page.context().close();
  return keyCosts(trace);
}

/** Main-thread milliseconds per second while the page is idle. */
async function watchACountdown(field) {
  const page = await open(field);
  await page.evaluate(() => window.bench.mount());
  await page.waitForTimeout(1_500);
  const trace = await traced(page, () => page.waitForTimeout(IDLE_MS));
  await page.context().close();
  return mainThreadMs(trace) / (IDLE_MS / 1_000);
}

/** What remains after 500 mounts and unmounts, beyond what the first twenty left. */
async function mountAndUnmount(field) {
  const page = await open(field);
  const cdp = await page.context().newCDPSession(page);
  const kept = async () => {
    for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    return { usedSize, nodes, jsEventListeners };
  };
  await page.evaluate(() => window.bench.again(20));
  const before = await kept();
  await page.evaluate((times) => window.bench.again(times), MOUNTS);
  const after = await kept();
  await page.context().close();
  return {
    kilobytes: (after.usedSize - before.usedSize) / 1_024,
    nodes: after.nodes - before.nodes,
    listeners: after.jsEventListeners - before.jsEventListeners,
  };
}

async function open(field) {
  const context = await browser.newContext({ viewport: { width: 800, height: 700 } });
  const page = await context.newPage();
  await page.goto(`${origin}?field=${encodeURIComponent(field)}`);
  await page.locator('[data-ready]').waitFor({ state: 'attached' });
  return page;
}

async function traced(page, act) {
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'blink.user_timing', '__metadata'],
  });
  await act();
  return JSON.parse((await browser.stopTracing()).toString()).traceEvents;
}

function shuffled(list) {
  return list
    .map((one) => [Math.random(), one])
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one);
}

function median(values) {
  return percentile(values, 0.5);
}

function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
