import { runInNewContext } from 'node:vm';
import { namesUsed } from '../support/builtFile.js';
import type { Agency } from '../support/agency.js';
import { expect, test } from '../support/engines/test.js';
import { record } from '../support/recorder.js';
import type { Ui } from '../support/engines/ui.js';
import { tryAll, type Case } from '../support/spoiledPages.js';

const used = namesUsed();
/** Names that the browser lets no page change, and names that our build puts in. */
const NOT_THE_PAGES = ['window', 'document', 'callOn', 'callIfOn', 'readOf', 'pagesOwn', 'browserFetch'];
const globals = used.globals.filter((name) => !NOT_THE_PAGES.includes(name));

/** What the widget has of the page where it runs among its literals: the language, and the classes that it makes things of. */
const OF_ITS_REALM = new Set([
  ...(runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]),
  ...globals,
  'AbortSignal',
  'ArrayIterator',
]);

/** Once one of these is spoiled, it runs in its frame there, too, if a policy lets it. */
const OF_LITERALS = ['Array', 'String', 'Object', 'RegExp', 'Number', 'Boolean', 'Function', 'Promise'];

/**
 * On a page whose every script has a nonce, the widget's too, it runs among the page's own literals (src/embed/es5/realm.js),
 * on others in the realm of its frame.
 */
const script = (code: string) => `<script nonce="a">${code}</script>`;
const INLINE = '<script></script>';

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

/** Every way to spoil each name. The cases of one list can share a page, because no two of them are about one name. */
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
 * Every constructor, prototype and namespace of the browser and the language that has a method or property with one of
 * these names, as a path from the window. Runs in the page, alone.
 */
function ownersOf(names: string[]): string[][] {
  const found: string[][] = [];
  // Without graphics, devices and media, which no widget touches.
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
/** Alternatives to each other: before there is a clean realm, one of each list must work (src/embed/es5/realm.js). */
const WAYS_TO_ONE = [
  ['append', 'appendChild', 'insertBefore'],
  ['createElement', 'createElementNS'],
  ['documentElement', 'firstElementChild', 'querySelector'],
  ['contentDocument', 'contentWindow'],
];

function spoilMembers(paths: string[][], when: 'before' | 'after'): Case[][] {
  const isWay = (ways: string[]) => (path: string[]) => ways.includes(path.at(-1) ?? '');
  const others = paths.filter((path) => !WAYS_TO_ONE.some((ways) => isWay(ways)(path)));
  const inOrder = [...WAYS_TO_ONE.flatMap((ways) => paths.filter(isWay(ways))), ...others];
  return WRONG_MEMBER.map((way) =>
    inOrder.map((path) => ({
      what: `${path.join('.')}: ${way}, ${when}`,
      [when === 'before' ? 'spoiltBefore' : 'spoiltAfter']: { path, way },
    })),
  );
}

/** What a page may do to all constructors and prototypes at once. */
const TO_ALL: Record<string, string> = {
  'is frozen': 'Object.freeze(owner)',
  'cannot be iterated': `if (owner[Symbol.iterator]) owner[Symbol.iterator] = wrong`,
  'says that it is something else': `if (owner[Symbol.toStringTag]) define(owner, Symbol.toStringTag, { value: 'Object' })`,
  'has no instances': `if (typeof owner === 'function') define(owner, Symbol.hasInstance, { value: wrong })`,
  'is of another species': `if (owner[Symbol.species]) define(owner, Symbol.species, { get: wrong })`,
};

const toAll: Case[][] = Object.entries(TO_ALL).flatMap(([what, code]) => {
  const html = script(`(function (define) {
    function wrong() { throw new Error('${what}'); }
    var owners = [Object.getPrototypeOf([].values()), Object.getPrototypeOf(async function () {})];
    Object.getOwnPropertyNames(window).forEach(function (name) {
      if (!/^[A-Z]/.test(name) || name === 'MotpWidget') return;
      var value = window[name];
      if (typeof value === 'function') owners.push(value, value.prototype);
    });
    owners.forEach(function (owner) {
      try { if (owner) ${code}; } catch (fixed) {}
    });
  })(Object.defineProperty)`);
  return [[{ what: `all ${what}, before`, before: html }], [{ what: `all ${what}, after`, after: html }]];
});

/** The number of cases in one page. */
const PAGE = 250;

/** Spreads neighbours of one list over different pages, because they may be alternatives to each other. */
function deal(lists: Case[][]): Case[][] {
  return lists.flatMap((list) => {
    const count = Math.ceil(list.length / PAGE);
    return Array.from({ length: count }, (_, i) => list.filter((__, k) => k % count === i));
  });
}

interface Circumstance {
  ui: Ui;
  agency: Agency;
  inline: string;
  /** One of this many pages is tried. */
  oneOf: number;
  locks?: boolean | undefined;
}

async function tries(kind: string, lists: Case[][], { ui, agency, inline, oneOf, locks }: Circumstance) {
  test.setTimeout(120_000); // a page that fails is halved until its case is found
  const pages = deal(lists).filter((_, i) => i % oneOf === 0);
  await ui.goto('/bare.html');
  // Of what is right nothing is counted: one code does for all pages.
  await agency.breaks({ endpoint: 'verify', body: { code: '200', msg: 'ok' } });
  const code = await agency.codeOf('fine');
  const failed: string[] = [];
  for (let i = 0; i < pages.length; i += 20) {
    failed.push(...(await ui.evaluate(tryAll, { pages: pages.slice(i, i + 20), inline, code, locks })));
  }
  // eslint-disable-next-line no-console -- how many there were
  console.log(`      ${kind}: ${pages.flat().length} generated cases in ${pages.length} pages`);
  expect(failed).toEqual([]);
}

/** What the widget asks of the page itself: its time, and the names of an element's parts, which preact sets so. */
const ASKED = ['call Date.now', 'call Performance.prototype.now', 'set DOMTokenList.prototype.value'];

for (const [where, inline] of Object.entries({ 'with inline scripts': INLINE, without: '' })) {
  test(`whatever the page has under a global name, or an element by one, ${where}`, async ({
    ui,
    agency,
    thorough,
  }) => {
    const all = toAll.filter(([one]) => inline !== '' || one?.what.includes('frozen'));
    const lists = [...spoil(globals, WRONG), ...elements, ...all];
    await tries('global names', lists, { ui, agency, inline, oneOf: thorough ? 1 : 7 });
  });

  test(`nothing that the page could replace is read or called, ${where}`, async ({
    ui,
    agency,
    thorough,
  }) => {
    await ui.goto('/bare.html');
    await agency.breaks({ endpoint: 'verify', body: { code: '200', msg: 'ok' } });
    const code = await agency.codeOf('fine');
    const after = script(`(${record.toString()})(${JSON.stringify(used.members)})`);
    // Several times in one browser: what is compiled by then may go other ways.
    const pages = Array.from({ length: thorough ? 4 : 2 }, () => [{ what: 'the recorder', after }]);
    for (const locks of [false, true]) {
      expect(await ui.evaluate(tryAll, { pages, inline, code, locks })).toEqual([]);
    }
    const reached = await ui.evaluate(() => Object.keys(window.reached ?? {}), undefined);
    const isOurs = (what: string) => inline === '' && OF_ITS_REALM.has(/^\w+ (\w+)/.exec(what)?.[1] ?? '');
    expect(reached.filter((what) => !ASKED.includes(what) && !isOurs(what))).toEqual([]);
    expect(reached).toContain('call Performance.prototype.now');
  });

  // What the recorder has not seen reached, nobody can spoil afterwards, but take away.
  const oneOf = { before: inline ? 1 : 3, after: 4 };
  for (const when of ['before', 'after'] as const) {
    test(`whatever the page has made of a method or a property, ${when} us, ${where}`, async ({
      ui,
      agency,
      thorough,
    }) => {
      await ui.goto('/bare.html');
      const paths = await ui.evaluate(ownersOf, used.members);
      // What a page makes of these after us, reaches us there (embed.md, "What the page has to know").
      const isSafe = ([owner = '']: string[]) =>
        inline !== '' || when === 'before' || !OF_ITS_REALM.has(owner);
      const lists = spoilMembers(paths.filter(isSafe), when);
      await tries('members', lists, { ui, agency, inline, oneOf: thorough ? oneOf[when] : 12 });
    });
  }
}

test('whatever the page has made of its classes alone, before us: among their literals, too', async ({
  ui,
  agency,
}) => {
  await ui.goto('/bare.html');
  const paths = await ui.evaluate(ownersOf, used.members);
  const classes = paths.filter(([owner = '']) => OF_ITS_REALM.has(owner) && !OF_LITERALS.includes(owner));
  // Apart: those of whose kind others are handed out, such as signals.
  const lists = [true, false].flatMap((isNamed) =>
    spoilMembers(
      classes.filter(([owner = '']) => globals.includes(owner) === isNamed),
      'before',
    ),
  );
  await tries('members of classes', lists, { ui, agency, inline: '', oneOf: 1 });
});

test('whatever the page has made of a method or a property: the help, the report, a lock and a language', async ({
  ui,
  agency,
  thorough,
}) => {
  await ui.goto('/bare.html');
  const paths = await ui.evaluate(ownersOf, used.members);
  const lists = (['before', 'after'] as const).flatMap((when) => spoilMembers(paths, when));
  const oneOf = thorough ? 3 : 16;
  await tries('members, all views', lists, { ui, agency, inline: INLINE, oneOf, locks: true });
});
