import { namesUsed } from '../support/builtFile.js';
import { expect, test } from '../support/engines/test.js';

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
    const query = <Found extends Element>(root: ParentNode, selector: string) =>
      Reflect.apply(
        root.nodeType === 9 ? Document.prototype.querySelector : DocumentFragment.prototype.querySelector,
        root,
        [selector],
      ) as Found | null;
    const root = query(inside, '#motp')?.shadowRoot;
    const find = <Found extends Element>(selector: string) => (root ? query<Found>(root, selector) : null);
    const isDrawn = await until(() => /\d/.test(find('.motp-countdown')?.textContent ?? ''));
    const input = find<HTMLInputElement>('.motp-input');
    if (input !== null) {
      Reflect.set(HTMLInputElement.prototype, 'value', code, input);
      EventTarget.prototype.dispatchEvent.call(input, new Event('input', { bubbles: true }));
      HTMLFormElement.prototype.requestSubmit.call(input.form as HTMLFormElement);
    }
    const window = frame.contentWindow as unknown as { verified: number };
    const isVerified = await until(() => find('.motp')?.getAttribute('data-state') === 'verified');
    if (!isDrawn || !isVerified || window.verified !== 1) {
      failed.push(`${what}: ${isDrawn ? '' : 'no countdown, '}${find('.motp')?.getAttribute('data-state') ?? 'not drawn'}`);
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

for (const [kind, cases] of [
  ['global names', globalCases],
  ['elements by a name', elementCases],
] as const) {
  test(`whatever the page has: ${kind}`, async ({ ui, agency, thorough }) => {
    test.slow();
    const tried = sliceOf([...cases], thorough, 9);
    await ui.goto('/bare.html');
    // Of what is right nothing is counted: one code does for all pages.
    await agency.breaks({ endpoint: 'verify', body: { code: '200', msg: 'ok' } });
    const code = await agency.codeOf('fine');
    const failed: string[] = [];
    for (let i = 0; i < tried.length; i += 60) {
      failed.push(...(await ui.evaluate(tryAll, { cases: tried.slice(i, i + 60), code })));
    }
    console.log(`      ${kind}: ${tried.length} of ${cases.length} generated pages`);
    expect(failed).toEqual([]);
  });
}
