import { namesUsed } from '../support/builtFile.js';
import type { Agency } from '../support/agency.js';
import { expect, test } from '../support/engines/test.js';
import type { Ui } from '../support/engines/ui.js';

/** One page: what is written into it before the widget's script, or after it. */
interface Case {
  what: string;
  before?: string;
  after?: string;
}

const used = namesUsed();
/** What no page can change: the browser forbids it. What is ours: the build puts it in. */
const NOT_THE_PAGES = ['window', 'document', 'callOn', 'callIfOn', 'readOf', 'pagesOwn', 'browserFetch'];
const globals = used.globals.filter((name) => !NOT_THE_PAGES.includes(name));

const script = (code: string) => `<script>${code}</script>`;
const bothWays = (what: string, html: string): Case[] => [
  { what: `${what}, before`, before: html },
  { what: `${what}, after`, after: html },
];

const WRONG: Record<string, (name: string) => string> = {
  'is missing': (name) => `delete window.${name}`,
  'is undefined': (name) => `Object.defineProperty(window, '${name}', { value: undefined })`,
  'throws when it is read': (name) =>
    `Object.defineProperty(window, '${name}', { get: function () { throw new Error('${name}'); } })`,
  'is a text of the page': (name) => `var ${name} = '/lms/'`,
  'is an object of the page': (name) => `window.${name} = { now: 1, open: function () {} }`,
  'is a function of the page': (name) => `function ${name}(list) { return list; }`,
  'is a class of the page': (name) =>
    `window.${name} = function () { this.list = []; this.get = function () { return null; }; }`,
  'throws when it is called': (name) => `window.${name} = function () { throw new Error('${name}'); }`,
  'is a `let` of the page': (name) => `let ${name} = 1`,
};

const globalCases = globals.flatMap((name) =>
  Object.entries(WRONG).flatMap(([how, code]) => bothWays(`${name} ${how}`, script(code(name)))),
);

const elementCases = [
  ...globals.map((name) => ({ what: `<div id=${name}>`, before: `<div id="${name}"></div>` })),
  ...used.ofNodes.flatMap((name) => [
    { what: `<img name=${name}>`, before: `<img name="${name}" alt="">` },
    { what: `<form name=${name}>`, before: `<form name="${name}"></form>` },
  ]),
];

/** Draws each case in a frame of its own, types a code there and sends it. Its text is sent. What did not verify. */
async function tryAll({ cases, code }: { cases: Case[]; code: string }): Promise<string[]> {
  const failed: string[] = [];
  const later = (ms: number) =>
    new Promise((passed) => {
      setTimeout(passed, ms);
    });
  async function until(holds: () => boolean): Promise<boolean> {
    for (let i = 0; i < 160; i += 1) {
      if (holds()) return true;
      await later(25);
    }
    return false;
  }
  async function tryOne({ what, before = '', after = '' }: Case) {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    frame.src = `/spoiled.html?before=${encodeURIComponent(before)}&after=${encodeURIComponent(after)}`;
    document.body.append(frame);
    await loaded;
    // By this page's own methods: those of the page in the frame may be anything.
    const inside = frame.contentDocument as Document;
    const query = (root: ParentNode, selector: string) =>
      Reflect.apply(
        root.nodeType === 9 ? Document.prototype.querySelector : DocumentFragment.prototype.querySelector,
        root,
        [selector],
      ) as Element | null;
    const root = query(inside, '#motp')?.shadowRoot;
    const find = (selector: string) => (root ? query(root, selector) : null);
    const isDrawn = await until(() => /\d/.test(find('.motp-countdown')?.textContent ?? ''));
    const input = find('.motp-input') as HTMLInputElement | null;
    if (input !== null) {
      Reflect.set(HTMLInputElement.prototype, 'value', code, input);
      EventTarget.prototype.dispatchEvent.call(input, new Event('input', { bubbles: true }));
      HTMLElement.prototype.click.call(find('.motp-form > .motp-button-primary') as HTMLElement);
    }
    const window = frame.contentWindow as unknown as { verified: number };
    const isVerified = await until(() => find('.motp')?.getAttribute('data-state') === 'verified');
    if (!isDrawn || !isVerified || window.verified !== 1) {
      failed.push(
        `${what}: ${isDrawn ? '' : 'no countdown, '}${find('.motp')?.getAttribute('data-state') ?? 'not drawn'}`,
      );
    }
    frame.remove();
  }
  const waiting = [...cases];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await tryOne(next);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return failed;
}

/** Another slice for each kind of engine but the first, which tries all. */
function sliceOf(cases: Case[], thorough: boolean, every: number): Case[] {
  return thorough ? cases : cases.filter((_, i) => i % every === 3 % every);
}

/** The prototypes and constructors of this engine that have a method by one of these names. Its text is sent. */
function ownersOf(names: string[]): string[] {
  const found: string[] = [];
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(window))) {
    if (typeof value !== 'function' || !/^[A-Z]/.test(name)) continue;
    for (const method of names) {
      if (Object.getOwnPropertyDescriptor(value.prototype ?? {}, method)?.value)
        found.push(`${name}.prototype.${method}`);
      if (Object.getOwnPropertyDescriptor(value, method)?.value) found.push(`${name}.${method}`);
    }
  }
  return found;
}

const WRONG_METHOD: Record<string, (path: string) => string> = {
  throws: (path) => `${path} = function () { throw new Error('${path}'); }`,
  'does nothing': (path) => `${path} = function () {}`,
  'is missing': (path) => `delete ${path}`,
};

async function tries(kind: string, cases: Case[], { ui, agency }: { ui: Ui; agency: Agency }) {
  await ui.goto('/bare.html');
  // Of what is right nothing is counted: one code does for all pages.
  await agency.breaks({ endpoint: 'verify', body: { code: '200', msg: 'ok' } });
  await agency.isAt(null);
  const code = await agency.codeOf('fine');
  const failed: string[] = [];
  for (let i = 0; i < cases.length; i += 60) {
    failed.push(...(await ui.evaluate(tryAll, { cases: cases.slice(i, i + 60), code })));
  }
  // eslint-disable-next-line no-console -- how many there were
  console.log(`      ${kind}: ${cases.length} generated pages`);
  expect(failed).toEqual([]);
}

test('whatever the page has under a global name', async ({ ui, agency, thorough }) => {
  test.setTimeout(240_000);
  await tries(
    'global names',
    thorough ? globalCases.filter((_, i) => i % 2 === 0) : sliceOf(globalCases, thorough, 9),
    { ui, agency },
  );
});

test('whatever element of the page has a name', async ({ ui, agency, thorough }) => {
  test.setTimeout(240_000);
  await tries('elements by a name', sliceOf(elementCases, thorough, 9), { ui, agency });
});

test('whatever the page has made of a method', async ({ ui, agency, thorough }) => {
  test.setTimeout(240_000);
  await ui.goto('/bare.html');
  const owners = await ui.evaluate(ownersOf, used.methods);
  const cases = owners.flatMap((path) =>
    Object.entries(WRONG_METHOD).flatMap(([how, code]) => bothWays(`${path} ${how}`, script(code(path)))),
  );
  await tries('methods', thorough ? cases.filter((_, i) => i % 6 === 0) : sliceOf(cases, thorough, 61), {
    ui,
    agency,
  });
});
