/*
 * Stands before everything else in the built file, and decides in which realm it runs. `main` is the whole widget, as
 * a function of the page that it is for. Two copies: the first one wins. A page whose built-ins were changed (Prototype,
 * MooTools, home-made additions) breaks the libraries inside: there the same text runs in the realm of an empty frame,
 * whose built-ins are as the browser made them, and works on this page from there (old-pages.md, "Clean realm").
 * Plain loops only: nothing of the page's can be relied on here.
 */

/**
 * The names by which the widget reaches the page; all others, such as `Array`, are those of its own realm. After them
 * comes an empty object as `globalThis`: zod shares its settings through it, and those of the page's own zod are not ours.
 */
const PAGE = ['window', 'document', 'location', 'history', 'navigator', 'customElements'];

function hasCleanBuiltIns() {
  // What `for…in` finds on an empty object breaks zod; Prototype's `toJSON` changes what JSON.stringify makes.
  // oxlint-disable-next-line no-unreachable-loop -- one is enough
  for (const _ in {}) return false;
  if ('toJSON' in Array.prototype || 'toJSON' in String.prototype || 'toJSON' in Object.prototype)
    return false;
  // Replaced ones are often right for old code only. Others (Promise, fetch, timers) are replaced often, and rightly.
  const { prototype: list } = Array;
  const { prototype: text } = String;
  const { prototype: map } = Map;
  const { prototype: set } = Set;
  const needed = [
    [Array.from, Array.isArray, Function.prototype.bind, Function.prototype.call, Function.prototype.apply],
    [
      list.concat,
      list.every,
      list.filter,
      list.find,
      list.flatMap,
      list.forEach,
      list.includes,
      list.indexOf,
    ],
    [
      list.join,
      list.map,
      list.push,
      list.reduce,
      list.reverse,
      list.shift,
      list.slice,
      list.some,
      list.splice,
    ],
    [
      text.includes,
      text.indexOf,
      text.match,
      text.padStart,
      text.replace,
      text.split,
      text.startsWith,
      text.trim,
    ],
    [Object.assign, Object.create, Object.defineProperty, Object.entries, Object.fromEntries, Object.keys],
    [Object.values, Object.prototype.hasOwnProperty, RegExp.prototype.exec, RegExp.prototype.test],
    [JSON.parse, JSON.stringify, map.get, map.set, map.has, set.add, set.has, WeakMap.prototype.get],
  ];
  for (let i = 0; i < needed.length; i += 1) {
    for (let k = 0; k < needed[i].length; k += 1) {
      if (!/\[native code\]/.test(Function.prototype.toString.call(needed[i][k]))) return false;
    }
  }
  return true;
}

/** Runs `main` in an empty frame, by an inline script: at once, so that the page may use `MotpWidget` on its next line. */
function runInCleanRealm(main) {
  const frame = document.createElement('iframe');
  frame.setAttribute('data-motp-widget-realm', '');
  frame.style.setProperty('display', 'none', 'important');
  document.documentElement.appendChild(frame);
  const script = frame.contentDocument.createElement('script');
  const own = document.currentScript || document.querySelector('script[nonce]');
  if (own) script.nonce = own.nonce;
  let page = '';
  for (let i = 0; i < PAGE.length; i += 1) page += `${i > 0 ? ',' : ''}parent.${PAGE[i]}`;
  script.text = `(${main})(${page},{})`;
  frame.contentDocument.documentElement.appendChild(script);
}

function runningVersion() {
  const { MotpWidget } = window;
  return MotpWidget && typeof MotpWidget.render === 'function' ? MotpWidget.version : null;
}

function start(main) {
  const running = runningVersion();
  if (running !== null) {
    console.warn(
      `[motp-widget] Version ${running} runs on this page already, so this copy (${__VERSION__}) does nothing. Load the script once.`,
    );
    return;
  }
  let clean = false;
  try {
    clean = hasCleanBuiltIns();
    if (!clean) runInCleanRealm(main);
  } catch (blocked) {
    // A policy forbids it: then the widget runs among the changed built-ins, as well as it can.
  }
  if (runningVersion() === null) main(window, document, location, history, navigator, customElements, {});
}
