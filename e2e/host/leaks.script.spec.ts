import type { Page } from '@playwright/test';
import { AGENCY_MESSAGES } from '../../src/sandbox/agency/codes.js';
import { SOMEONE_ELSE } from '../../src/sandbox/trainees.js';
import { asksAbout, decision, opensWith } from '../support/identity.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';
import { countWhatStays } from '../support/leaks.js';

/** The invented people of the sandbox (src/sandbox/trainees.ts), and the agency's own words. */
const PERSONAL = [SOMEONE_ELSE.name, '홍길동', '01000000', '010-0000-', ...Object.values(AGENCY_MESSAGES)];

/** Everything that other scripts of the page, an extension or the next user of the computer could read later. */
async function whatCanBeRead(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const texts: string[] = [
      location.href,
      JSON.stringify(history.state),
      document.cookie,
      document.title,
      window.name,
    ];
    for (const store of [localStorage, sessionStorage]) texts.push(JSON.stringify(store));

    const attributes = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        // This field exists to carry the token in the host's own form.
        if (element.matches('input[type=hidden][name=motp-token]')) continue;
        for (const { name, value } of element.attributes) texts.push(`${name}=${value}`);
        if (element.shadowRoot) attributes(element.shadowRoot);
      }
    };
    attributes(document);

    // Everything reachable from the globals, except the browser's own objects.
    const seen = new Set<unknown>();
    const walk = (value: unknown, path: string, depth: number) => {
      if (typeof value === 'string') return void texts.push(`${path}: ${value}`);
      if (typeof value === 'number') return void texts.push(`${path}: ${value}`);
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
      if (seen.has(value) || depth > 7 || value instanceof Node || value === window) return;
      seen.add(value);
      for (const key of Reflect.ownKeys(value)) {
        const property = Object.getOwnPropertyDescriptor(value, key);
        if (property && 'value' in property) walk(property.value, `${path}.${String(key)}`, depth + 1);
      }
    };
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const native = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    for (const name of Object.getOwnPropertyNames(window)) {
      if (!native.has(name)) walk((window as unknown as Record<string, unknown>)[name], name, 0);
    }
    return texts;
  });
  return found;
}

/** Records what the widget tells the page: events with their details, and the console. */
async function overhears(page: Page): Promise<() => Promise<string[]>> {
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    for (const type of ['statechange', 'verified', 'locked', 'unlocked', 'unavailable', 'error']) {
      window.addEventListener(`motp:${type}`, (event) => {
        told.push(`${type} ${JSON.stringify((event as CustomEvent).detail)}`);
      });
    }
  });
  return async () => [
    ...logged,
    ...(await page.evaluate(() => (window as unknown as { told: string[] }).told)),
  ];
}

const flows: [
  what: string,
  who: 'fine' | 'locked' | 'unregistered',
  goes: (trainee: Trainee) => Promise<string[]>,
][] = [
  [
    'a code that verifies',
    'fine',
    async (trainee) => {
      const code = await trainee.agency.codeOf('fine');
      await trainee.types(code);
      await trainee.pressesEnter();
      await trainee.sees('verified');
      return [code];
    },
  ],
  [
    'wrong codes, and one that is no code',
    'fine',
    async (trainee) => {
      const codes = [await trainee.agency.wrongCodeOf('fine'), await trainee.agency.wrongCodeOf('fine', 1)];
      for (const [n, code] of codes.entries()) {
        await trainee.types(code);
        await trainee.pressesEnter();
        await trainee.isAlerted(n === 0 ? '일치하지 않습니다' : '2번 일치하지 않았습니다');
      }
      await trainee.types('1234');
      await trainee.pressesEnter();
      return [...codes, '1234'];
    },
  ],
  [
    'AP005',
    'unregistered',
    async (trainee) => {
      await trainee.types('482915');
      await trainee.pressesEnter();
      await trainee.sees('unregistered');
      return ['482915'];
    },
  ],
  [
    'a lock that is cleared, and a code',
    'locked',
    async (trainee) => {
      const code = await trainee.agency.codeOf('locked');
      await trainee.types(code);
      await trainee.pressesEnter();
      await trainee.sees('locked');
      const states = asksAbout(trainee.page);
      const [popup] = await Promise.all([
        trainee.page.waitForEvent('popup'),
        trainee.presses(trainee.unlockButton),
      ]);
      await decision(popup, 'verify').click();
      await trainee.sees('unlocked');
      expect(states).not.toEqual([]);
      return [code, ...states];
    },
  ],
];

for (const [what, who, goes] of flows) {
  test(`nothing of it can be read in the page afterwards: ${what}`, async ({ trainee, page, agency }) => {
    const references: string[] = [];
    page.on('response', async (response) => {
      if (!/identity\/status|\/verify$/.test(response.url())) return;
      const body = (await response.json().catch(() => ({}))) as { reference?: string; token?: string };
      references.push(...[body.reference, body.token].filter((value) => value !== undefined));
    });
    const overheard = await overhears(page);
    await opensWith(trainee, who, { identity: 'popup' });
    const secrets = await goes(trainee);
    agency.broken = true;
    const read = [...(await whatCanBeRead(page)), ...(await overheard())];
    expect(read.length).toBeGreaterThan(50); // the search has found texts
    for (const secret of [...secrets, ...references]) {
      expect(read.filter((text) => text.includes(secret))).toEqual([]);
    }
    expect(read.filter((text) => PERSONAL.some((words) => text.includes(words)))).toEqual([]);
  });
}

test('a request for the time that hangs ends with its widget', async ({ page }) => {
  await page.route('**/lms/motp/time', () => {}); // never answered
  await page.goto('/bare.html');
  const asked = page.waitForRequest('**/lms/motp/time');
  await page.evaluate(() => {
    window.MotpWidget?.render(document.body.appendChild(document.createElement('div')), {
      verify: () => new Promise(() => {}),
      timeUrl: '/lms/motp/time',
    });
  });
  const request = await asked;
  const ended = page.waitForEvent('requestfailed', {
    predicate: (failed) => failed === request,
    timeout: 5_000,
  });
  await page.evaluate(() => window.MotpWidget?.getAll()[0]?.remove());
  await ended;
});

test('500 widgets come and go, in every state: no listener, timer, channel, style sheet, element or node stays', async ({
  page,
  developer,
}) => {
  developer.mayBeTold('answer-misconfigured');
  test.slow();
  await page.addInitScript(countWhatStays);
  await page.goto('/bare.html');
  const cdp = await page.context().newCDPSession(page);
  const kept = async () => {
    for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    return { nodes, jsEventListeners, usedSize };
  };
  const comeAndGo = (times: number) =>
    page.evaluate(async (count) => {
      const answers = ['200', 'AP001', 'AP005', 'AP009', 'AP002', 'IE001', 'never'];
      const pass = (ms = 0) => new Promise((passed) => setTimeout(passed, ms));
      for (let i = 0; i < count; i += 1) {
        const element = document.createElement('div');
        document.body.append(element);
        const answer = answers[i % answers.length];
        const handle = window.MotpWidget?.render(element, {
          verify: () =>
            answer === 'never' ? new Promise(() => {}) : Promise.resolve({ code: answer as string }),
          identity: () => new Promise(() => {}),
          clearLock: () => Promise.resolve({ code: '200' }),
          serverTime: () => Date.UTC(2026, 0, 5, 3, 0, 10),
          onError() {},
        });
        await pass();
        const root = element.shadowRoot as ShadowRoot;
        const input = root.querySelector('input') as HTMLInputElement;
        input.value = '482915';
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        await pass();
        if (answer === 'AP009') root.querySelector<HTMLElement>('.motp-button-primary')?.click();
        if (i % 3 === 0) handle?.open('clock');
        await pass();
        handle?.remove();
        element.remove();
      }
      await pass(50);
    }, times);

  await comeAndGo(35);
  await expect.poll(() => page.evaluate(() => window.whatStays().timers)).toBe(0);
  const [stays, before] = [await page.evaluate(() => window.whatStays()), await kept()];
  await comeAndGo(500);
  await expect.poll(() => page.evaluate(() => window.whatStays())).toEqual(stays);
  const after = await kept();
  expect(after.nodes - before.nodes).toBeLessThan(50);
  expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(10);
  // A widget holds some hundred kilobytes while it is mounted.
  expect((after.usedSize - before.usedSize) / 1_024 / 500, 'kilobytes a widget').toBeLessThan(3);
});
