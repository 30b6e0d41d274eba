import type { Page } from '@playwright/test';
import * as fc from 'fast-check';
import { attributeName } from '../../src/embed/settings/attributes.js';
import { SETTING_NAMES } from '../../src/embed/settings/settings.js';
import { ko } from '../../src/locales/ko.js';
import { expect, test } from '../support/test.js';

/** What a careless server can write into settings: markup, addresses of other schemes, names from JavaScript, garbage. */
const HOSTILE = [
  '<img src=x onerror="window.wasRun=1">',
  '"><script>window.wasRun=1</script>',
  "';window.wasRun=1;'",
  'javascript:window.wasRun=1',
  ' java\nscript:window.wasRun=1',
  'data:text/html,<script>window.wasRun=1</script>',
  '//user:pass@[::1',
  '__proto__',
  'constructor.prototype',
  'window.wasRun',
  '{{count}} $t(title) {{- title}}',
  '%EF%%00\u0000\u202E\uFFFF\uD800',
  '-1e999',
  'NaN',
  '[object Object]',
  '가'.repeat(5_000),
];
const hostileText = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }));
const anyValue = fc.oneof(
  hostileText,
  fc.jsonValue(),
  fc.constantFrom(
    'auto',
    'ko',
    'en',
    'dark',
    'compact',
    '02',
    'off',
    'always',
    'popup',
    'ap011',
    5_000,
    true,
  ),
);
const anySettings = fc.dictionary(
  fc.oneof(fc.constantFrom(...SETTING_NAMES), fc.constantFrom('__proto__', 'constructor', 'nonsense')),
  anyValue,
  { minKeys: 1, maxKeys: 8 },
);
const anyAttributes = fc.dictionary(
  fc.constantFrom(...SETTING_NAMES.map((name) => `data-${attributeName(name)}`)),
  hostileText,
  { minKeys: 1, maxKeys: 8 },
);

/** A new seed for every run. Playwright's error message names it, so that a run can be repeated. */
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

/** Signs that a page was harmed. */
interface Harm {
  thrown: string[];
  wasRun: boolean;
  markup: number;
  prototypes: string[];
  noTitle: number;
}

async function watches(page: Page): Promise<void> {
  await page.goto('/bare.html');
  await page.evaluate(() => {
    const before = [Object, Array, Function, Element].map(
      ({ prototype }) => Reflect.ownKeys(prototype).length,
    );
    const harm = { thrown: [] as string[], noTitle: 0, markup: 0 };
    Object.assign(window, {
      harm,
      harmOf: () => ({
        ...harm,
        thrown: harm.thrown.slice(0, 3),
        wasRun: 'wasRun' in window && (window as { wasRun?: unknown }).wasRun !== undefined,
        prototypes: [Object, Array, Function, Element]
          .filter(({ prototype }, i) => Reflect.ownKeys(prototype).length !== before[i])
          .map(({ name }) => name),
      }),
      /** Notes harm in a drawn widget, with its help open. */
      lookAt(element: HTMLElement, hasHeader: boolean) {
        const root = element.shadowRoot as ShadowRoot;
        if (hasHeader && !root.querySelector('.motp-title')?.textContent) harm.noTitle += 1;
        const opener = root.querySelector<HTMLElement>('.motp-footer [aria-expanded]');
        opener?.click();
        harm.markup += root.querySelectorAll(
          'img, script, iframe, object, [onerror], a[href^="java"]',
        ).length;
      },
    });
  });
}

const harmOf = (page: Page) => page.evaluate(() => (window as unknown as { harmOf: () => Harm }).harmOf());
const UNHARMED: Harm = { thrown: [], wasRun: false, markup: 0, prototypes: [], noTitle: 0 };

test('anything that JSON can hold as settings: told, drawn, and nothing of it run', async ({
  page,
  developer,
  agency,
}) => {
  developer.mayBeTold('options-invalid', 'server-time-failed', 'locale-failed', 'contrast-low');
  agency.broken = true; // a text may be an address that is not there
  await watches(page);
  const lots = fc.sample(anySettings, { numRuns: 250, seed }).map((settings) => JSON.stringify(settings));
  await page.evaluate(async (all) => {
    const { harm, lookAt } = window as unknown as {
      harm: Harm;
      lookAt: (element: HTMLElement, hasHeader: boolean) => void;
    };
    for (const json of all) {
      const element = document.createElement('div');
      document.body.append(element);
      try {
        const handle = window.MotpWidget?.render(element, JSON.parse(json));
        await new Promise((drawn) => setTimeout(drawn));
        lookAt(element, (JSON.parse(json) as { header?: unknown }).header !== false);
        await new Promise((drawn) => setTimeout(drawn));
        handle?.update(JSON.parse(json));
        handle?.remove();
      } catch (error) {
        harm.thrown.push(`${String(error)} of ${json.slice(0, 300)}`);
      }
      element.remove();
    }
  }, lots);
  expect(await harmOf(page), `FUZZ_SEED=${seed}`).toEqual(UNHARMED);
});

test('anything that HTML can hold as attributes: the same', async ({ page, developer, agency }) => {
  developer.mayBeTold('options-invalid', 'server-time-failed', 'locale-failed', 'contrast-low');
  agency.broken = true; // a text may be an address that is not there
  await watches(page);
  const lots = fc.sample(anyAttributes, { numRuns: 250, seed });
  await page.evaluate(async (all) => {
    const { harm, lookAt } = window as unknown as {
      harm: Harm;
      lookAt: (element: HTMLElement, hasHeader: boolean) => void;
    };
    for (const attributes of all) {
      const element = document.createElement('div');
      element.setAttribute('data-motp-widget', '');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
      try {
        const [handle] = window.MotpWidget?.attach() ?? [];
        await new Promise((drawn) => setTimeout(drawn));
        lookAt(element, attributes['data-header'] !== 'false');
        await new Promise((drawn) => setTimeout(drawn));
        handle?.remove();
      } catch (error) {
        harm.thrown.push(`${String(error)} of ${JSON.stringify(attributes).slice(0, 300)}`);
      }
      element.remove();
    }
  }, lots);
  expect(await harmOf(page), `FUZZ_SEED=${seed}`).toEqual(UNHARMED);
});

test('markup in every text of the host is shown as the text that it is, in every topic of the help', async ({
  page,
}) => {
  const [markup = ''] = HOSTILE;
  const everywhere = (tree: unknown): unknown => {
    if (typeof tree === 'string') return `${markup} {{count}} $t(title)`;
    if (Array.isArray(tree)) return [markup];
    return Object.fromEntries(Object.entries(tree as object).map(([key, value]) => [key, everywhere(value)]));
  };
  await watches(page);
  const messages = JSON.stringify(everywhere(ko));
  await page.evaluate(async (json) => {
    const { harm, lookAt } = window as unknown as {
      harm: Harm;
      lookAt: (element: HTMLElement, hasHeader: boolean) => void;
    };
    const markup = '<img src=x onerror="window.wasRun=1">';
    const element = document.getElementById('host') as HTMLElement;
    const person = { maskedName: markup, maskedPhone: markup };
    const handle = window.MotpWidget?.render(element, {
      verify: () => Promise.resolve({ code: 'AP009', message: markup }),
      identity: () => Promise.resolve({ status: 'blocked' }),
      clearLock: () => Promise.resolve({ code: '200' }),
      trainee: person,
      institution: { name: markup, contact: markup },
      messages: JSON.parse(json),
    });
    const drawn = () => new Promise((passed) => setTimeout(passed, 20));
    await drawn();
    lookAt(element, true);
    for (const topic of ['mismatch', 'ap005', 'ap011', 'password', 'changed', 'clock', 'no-app'] as const) {
      handle?.open(topic);
      await drawn();
      harm.markup += element.shadowRoot?.querySelectorAll('img, script').length ?? 0;
    }
  }, messages);
  expect(await harmOf(page)).toEqual(UNHARMED);
  await expect(page.locator('.motp-title')).toContainText(markup);
});

test('an answer of ten megabytes is read as any other, or refused in words', async ({
  page,
  developer,
  trainee,
}) => {
  developer.mayBeTold('answer-unreadable');
  await page.goto('/bare.html');
  await page.evaluate(() =>
    window.renders({
      verify: () => '{"message":"' + '가'.repeat(5_000_000),
      timeout: 10_000,
      trainee: { maskedName: '가'.repeat(5_000_000) },
    }),
  );
  developer.mayBeTold('options-invalid');
  await trainee.hasTheTime();
  await trainee.types('482915');
  await trainee.pressesEnter();
  await trainee.sees('unavailable');
  expect(await trainee.widget.evaluate((widget) => widget.textContent.length)).toBeLessThan(5_000);
});
