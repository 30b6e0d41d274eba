import { namesUsed } from '../support/builtFile.js';
import type { Agency } from '../support/agency.js';
import { expect, test } from '../support/engines/test.js';
import type { Ui } from '../support/engines/ui.js';

/** What is written into a page before the widget's script, or after it. */
interface Case {
  what: string;
  before?: string;
  after?: string;
  spoiltBefore?: Member;
  spoiltAfter?: Member;
}

/** A member of a prototype or a constructor, as a path from the window, and what is wrong with it. */
interface Member {
  path: string[];
  way: string;
}

const used = namesUsed();
/** What no page can change: the browser forbids it. What is ours: the build puts it in. */
const NOT_THE_PAGES = ['window', 'document', 'callOn', 'callIfOn', 'readOf', 'pagesOwn', 'browserFetch'];
const globals = used.globals.filter((name) => !NOT_THE_PAGES.includes(name));

const script = (code: string) => `<script>${code}</script>`;

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

/** Every way of being wrong, for each name: cases of one list may stand in one page, as no two of them are of one name. */
function spoil(names: string[], ways: Record<string, (name: string) => string>): Case[][] {
  return Object.entries(ways).flatMap(([how, code]) => {
    const cases = names.map((name) => ({ what: `${name} ${how}`, html: script(code(name)) }));
    return [
      cases.map(({ what, html }) => ({ what: `${what}, before`, before: html })),
      cases.map(({ what, html }) => ({ what: `${what}, after`, after: html })),
    ];
  });
}

const elements: Case[][] = [
  globals.map((name) => ({ what: `<div id=${name}>`, before: `<div id="${name}"></div>` })),
  used.ofNodes.map((name) => ({ what: `<img name=${name}>`, before: `<img name="${name}" alt="">` })),
  used.ofNodes.map((name) => ({ what: `<form name=${name}>`, before: `<form name="${name}"></form>` })),
];

/**
 * Draws the cases of each page in a frame, types a code there and sends it. Of a page that does not verify each half is
 * tried, down to what does it. Its text is sent. What did not verify.
 */
async function tryAll({ pages, code }: { pages: Case[][]; code: string }): Promise<string[]> {
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
  async function howItFails(cases: Case[]): Promise<string | null> {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    const html = (place: 'before' | 'after') => cases.map((one) => one[place] ?? '').join('');
    const members = (place: 'spoiltBefore' | 'spoiltAfter') => cases.flatMap((one) => one[place] ?? []);
    frame.name = JSON.stringify({
      before: html('before'),
      after: html('after'),
      spoiltBefore: members('spoiltBefore'),
      spoiltAfter: members('spoiltAfter'),
    });
    frame.src = '/spoiled.html';
    document.body.append(frame);
    await loaded;
    // By this page's own methods: those of the page in the frame may be anything.
    const query = (root: Document | DocumentFragment, selector: string) =>
      Reflect.apply(
        (root === frame.contentDocument ? Document : DocumentFragment).prototype.querySelector,
        root,
        [selector],
      ) as Element | null;
    const container = query(frame.contentDocument as Document, '#motp');
    const root = container && Reflect.get<Element, 'shadowRoot'>(Element.prototype, 'shadowRoot', container);
    const find = (selector: string) => root && query(root, selector);
    const textOf = (element: Element | null) =>
      element ? (Reflect.get(Node.prototype, 'textContent', element) as string) : '';
    const stateOf = () => {
      const widget = find('.motp');
      return widget && Reflect.apply(Element.prototype.getAttribute, widget, ['data-state']);
    };
    // By the host's time, too: a page without `Date.now` has this machine's until then, whatever second that is.
    const isDrawn = await until(
      () => /\d/.test(textOf(find('.motp-countdown'))) && !textOf(find('.motp')).includes('이 기기의 시계'),
    );
    const input = find('.motp-input') as HTMLInputElement | null;
    if (input !== null) {
      const happens = (event: Event) => EventTarget.prototype.dispatchEvent.call(input, event);
      const seen = { bubbles: true, composed: true, cancelable: true };
      for (const type of ['pointerdown', 'pointerup']) happens(new PointerEvent(type, seen));
      for (const type of ['mousedown', 'mouseup', 'click']) happens(new MouseEvent(type, seen));
      happens(new KeyboardEvent('keydown', { ...seen, key: '1' }));
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', `${code.slice(0, 3)} ${code.slice(3)}`);
      happens(new ClipboardEvent('paste', { ...seen, clipboardData }));
      if (Reflect.get(HTMLInputElement.prototype, 'value', input) !== code) {
        Reflect.set(HTMLInputElement.prototype, 'value', code, input);
        happens(new InputEvent('input', { ...seen, inputType: 'insertText' }));
      }
      HTMLElement.prototype.click.call(find('.motp-form > .motp-button-primary') as HTMLElement);
    }
    const window = frame.contentWindow as unknown as { verified: number };
    const isVerified = await until(() => stateOf() === 'verified');
    const isRight = isDrawn && isVerified && window.verified === 1;
    const state = stateOf() ?? 'not drawn';
    frame.remove();
    return isRight ? null : `${isDrawn ? '' : 'no countdown, '}${state}`;
  }
  async function tryPage(cases: Case[]): Promise<void> {
    const how = await howItFails(cases);
    if (how === null) return;
    const found = failed.length;
    const middle = cases.length >> 1;
    if (middle > 0) {
      await tryPage(cases.slice(0, middle));
      await tryPage(cases.slice(middle));
    }
    if (failed.length === found) failed.push(`${cases.map(({ what }) => what).join(' and ')}: ${how}`);
  }
  const waiting = [...pages];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await tryPage(next);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return failed;
}

/**
 * Every constructor, prototype and namespace of the browser's and of the language that has a method or a property by one
 * of these names, as a path from the window. Its text is sent.
 */
function ownersOf(names: string[]): string[][] {
  const found: string[][] = [];
  // Of what no widget comes near, not its graphics, devices or media.
  const FAR =
    /^(Web|XR|GPU|RTC|SVG.+Element|USB|HID|IDB|MIDI|Audio|Video|CSS.+(Rule|Value)|Speech|Payment|Presentation|Offscreen|Canvas|Motp)|Sensor/;
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(window))) {
    if (!/^[A-Z]/.test(name) || FAR.test(name) || value === null || !/function|object/.test(typeof value))
      continue;
    const owners = [[name], [name, 'prototype']] as const;
    for (const path of owners) {
      const owner = path.length === 1 ? value : value.prototype;
      for (const own of names) {
        const descriptor = owner && Object.getOwnPropertyDescriptor(owner, own);
        if (!descriptor?.configurable) continue;
        if (descriptor.get ?? typeof descriptor.value === 'function') found.push([...path, own]);
      }
    }
  }
  return found;
}

const WRONG_MEMBER = ['throws', 'nothing', 'text', 'missing'];

function spoilMembers(paths: string[][]): Case[][] {
  return WRONG_MEMBER.flatMap((way) =>
    (['before', 'after'] as const).map((when) =>
      paths.map((path) => ({
        what: `${path.join('.')}: ${way}, ${when}`,
        [when === 'before' ? 'spoiltBefore' : 'spoiltAfter']: { path, way },
      })),
    ),
  );
}

/** So many cases in one page. */
const PAGE = 40;

/** Another tenth of the pages for each kind of engine but the first, which tries all. */
async function tries(
  kind: string,
  lists: Case[][],
  { ui, agency, thorough }: { ui: Ui; agency: Agency; thorough: boolean },
) {
  // Those of one list that stand side by side are often ways to one thing: they come into different pages.
  const all = lists.flatMap((list) => {
    const count = Math.ceil(list.length / PAGE);
    return Array.from({ length: count }, (_, i) => list.filter((__, k) => k % count === i));
  });
  const pages = thorough ? all : all.filter((_, i) => i % 10 === 0);
  await ui.goto('/bare.html');
  // Of what is right nothing is counted: one code does for all pages.
  await agency.breaks({ endpoint: 'verify', body: { code: '200', msg: 'ok' } });
  const code = await agency.codeOf('fine');
  const failed: string[] = [];
  for (let i = 0; i < pages.length; i += 20) {
    failed.push(...(await ui.evaluate(tryAll, { pages: pages.slice(i, i + 20), code })));
  }
  // eslint-disable-next-line no-console -- how many there were
  console.log(`      ${kind}: ${pages.flat().length} generated cases in ${pages.length} pages`);
  expect(failed).toEqual([]);
}

test('whatever the page has under a global name', async ({ ui, agency, thorough }) => {
  test.setTimeout(120_000);
  await tries('global names', spoil(globals, WRONG), { ui, agency, thorough });
});

test('whatever element of the page has a name', async ({ ui, agency, thorough }) => {
  await tries('elements by a name', elements, { ui, agency, thorough });
});

test('whatever the page has made of a method or a property', async ({ ui, agency, thorough }) => {
  test.setTimeout(180_000);
  await ui.goto('/bare.html');
  const owners = await ui.evaluate(ownersOf, used.members);
  await tries('members', spoilMembers(owners), { ui, agency, thorough });
});
