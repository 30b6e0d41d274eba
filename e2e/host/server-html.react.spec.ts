import type { Page } from '@playwright/test';
import { consumers, Projects, type Consumer } from '../support/consumers.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';

/**
 * An institution's server-rendered page in one form: its HTML alone, what a trainee does before the scripts come, and
 * hydration. With `motp-widget/style.css`, as docs/react.md describes.
 */
test.describe.configure({ mode: 'default' });

const LESSON = `
  import { createElement as h, lazy, StrictMode, Suspense } from 'react';
  import { MotpWidget } from 'motp-widget';

  // What is loaded late: until it is there, nothing beside it in its boundary is hydrated.
  const Late = lazy(() => new Promise((come) => setTimeout(come, 300, { default: () => h('small', null, '늦게') })));

  const verify = async ({ code, purpose, attempt, signal }) =>
    fetch('/lms/motp/verify', { method: 'POST', body: new URLSearchParams({ code, purpose, attempt }), signal });
  const serverTime = async () => (await (await fetch('/lms/motp/time')).json()).now;

  export function Lesson() {
    const hear = (event) => {
      if (event.type === 'submit') event.preventDefault();
      window.heard.push(event.type);
    };
    return h(StrictMode, null,
      h('h1', null, '1차시'),
      h('form', { id: 'lms', onSubmit: hear, onChange: hear, onKeyDown: hear, onPaste: hear },
        h('input', { name: 'before', 'aria-label': '앞' }),
        h(Suspense, { fallback: '…' }, h(MotpWidget, { verify, serverTime }), h(Late)),
        h('input', { name: 'after', 'aria-label': '뒤' }),
        h('button', null, '제출')),
      h('p', null, '아래에 있는 글'));
  }
`;

const HYDRATE = `
  import 'motp-widget/style.css';
  import { createElement } from 'react';
  import { hydrateRoot } from 'react-dom/client';
  import { Lesson } from './lesson.js';
  hydrateRoot(document.getElementById('root'), createElement(Lesson), {
    onRecoverableError: (error) => console.error('hydration: ' + error),
  });
  window.hydrated = true;
`;

const RENDER = `
  import { createElement } from 'react';
  import { renderToPipeableStream } from 'react-dom/server';
  import { Lesson } from './lesson.js';
  const stream = renderToPipeableStream(createElement(Lesson), { onAllReady: () => stream.pipe(process.stdout) });
`;

declare global {
  interface Window {
    heard: string[];
    shifts: number[];
    hydrated?: boolean;
  }
}

const projects = new Projects('server-html');

/** A server's time, at second 20 of its minute. */
const NOW = Date.UTC(2026, 0, 5, 3, 0, 20);

test.beforeAll(async () => {
  projects.install();
  for (const consumer of consumers) {
    projects.write(consumer, 'lesson.js', LESSON);
    projects.write(consumer, 'hydrate.js', HYDRATE);
    await projects.bundle('vite', consumer, 'hydrate.js');
    projects.write(
      consumer,
      'lesson.html',
      `<!doctype html><html lang="ko"><title>LMS</title><link rel="stylesheet" href="vite/hydrate.css">
      <script>window.heard = []; window.shifts = [];
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts.push(entry.value); })
          .observe({ type: 'layout-shift', buffered: true });
      </script><div id="root">${projects.run(consumer, RENDER)}</div><script type="module" src="vite/hydrate.js"></script></html>`,
    );
  }
});

/** Opens the page without its scripts; the returned function lets them load. */
async function opens(page: Page, consumer: Consumer): Promise<() => Promise<void>> {
  let come = () => {};
  const held = new Promise<void>((let_) => (come = let_));
  await page.route('**/hydrate.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/server-html/${consumer}/lesson.html?trainee=fine`, { waitUntil: 'commit' });
  await page.locator('.motp-input').waitFor();
  return async () => {
    come();
    await page.waitForFunction(() => window.hydrated);
    await expect(page.locator('.motp-countdown-number')).toHaveText(/\d/);
  };
}

for (const consumer of consumers) {
  test(`${consumer}: the HTML is styled, and nothing moves at hydration`, async ({ page, trainee }) => {
    const scriptsCome = await opens(page, consumer);
    const button = page.getByRole('button', { name: '인증하기' });
    const before = await button.boundingBox();
    expect(await page.locator('.motp').evaluate((root) => getComputedStyle(root).borderRadius)).toBe('12px');
    await scriptsCome();
    await trainee.hasTheTime();
    expect(await button.boundingBox()).toEqual(before);
    const shifts = await page.evaluate(() => window.shifts.reduce((sum, value) => sum + value, 0));
    expect(shifts).toBeLessThanOrEqual(0.02);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });
}

for (const consumer of consumers) {
  test(`${consumer}: keeps what is typed before hydration, ignores Enter until then, and sends the code once`, async ({
    page,
    trainee,
    agency,
  }) => {
    const scriptsCome = await opens(page, consumer);
    await page.getByLabel('앞').fill('남긴 말');
    await trainee.typesTheCodeOnThePhone();
    await page.keyboard.press('Enter');
    const formOf = (selector: string) =>
      page.locator(selector).evaluate((control) => (control as HTMLInputElement).form?.id ?? null);
    expect(
      await Promise.all(['[name=before]', '[name=after]', '#lms > button', '.motp-input'].map(formOf)),
    ).toEqual(['lms', 'lms', 'lms', null]);
    await scriptsCome();
    await trainee.hasTheTime();
    await trainee.field.focus();
    await page.keyboard.press('Enter');
    await trainee.sees('verified');
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);
    await hostIsUntouched(page, trainee);
  });
}

const TIMED = `
  import { createElement as h } from 'react';
  import { hydrateRoot } from 'react-dom/client';
  import { MotpWidget } from 'motp-widget';
  // In the HTML, as a server component's props are.
  const serverNow = Number(document.getElementById('root').dataset.now);
  hydrateRoot(document.getElementById('root'), h(MotpWidget, { serverNow, verify: async () => ({ code: 200 }) }));
  window.hydrated = true;
`;

for (const consumer of consumers) {
  test(`${consumer}: a time in the HTML is as old as the HTML`, async ({ page }) => {
    projects.write(consumer, 'hydrate.js', TIMED);
    await projects.bundle('vite', consumer, 'hydrate.js');
    const widget = projects.run(
      consumer,
      `import { createElement as h } from 'react';
      import { renderToString } from 'react-dom/server';
      import { MotpWidget } from 'motp-widget';
      console.log(renderToString(h(MotpWidget, { serverNow: ${NOW}, verify: async () => ({ code: 200 }) })));`,
    );
    projects.write(
      consumer,
      'lesson.html',
      `<!doctype html><html lang="ko"><title>LMS</title>
      <div id="root" data-now="${NOW}">${widget.trim()}</div><script type="module" src="vite/hydrate.js"></script></html>`,
    );
    const scriptsCome = await opens(page, consumer);
    await page.waitForTimeout(3_000); // the delay of a slow network is what this test is about
    await scriptsCome();
    const left = () => page.locator('.motp-countdown-number').innerText().then(parseFloat);
    const passed = await page.evaluate(() => {
      const [{ responseEnd }] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming];
      return (performance.now() - responseEnd) / 1_000;
    });
    expect(passed).toBeGreaterThan(3);
    expect(Math.abs((await left()) - (40 - passed))).toBeLessThan(1.5);
    await expect(page.getByRole('timer')).not.toContainText('이 기기의 시계');
  });
}

async function hostIsUntouched(page: Page, trainee: Trainee): Promise<void> {
  expect(new URL(page.url()).search).toBe('?trainee=fine');
  await expect(page.getByLabel('앞')).toHaveValue('남긴 말');
  expect(await page.evaluate(() => window.heard)).toEqual([]);
  await page.getByRole('button', { name: '제출' }).click();
  expect(await page.evaluate(() => window.heard)).toEqual(['submit']);
  await trainee.sees('verified');
}
