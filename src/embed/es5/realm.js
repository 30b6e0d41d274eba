// oxlint-disable max-lines -- it runs before anything else, so it can import nothing
/*
 * Stands before everything else in the built file, and decides where it runs and what its names mean. Whatever a page has
 * made of a name or a prototype, before us or after us, must not reach the widget. So `main`, the whole widget as a function of
 * all names that it uses, runs in the realm of an empty frame, whose built-ins are as the browser made them. What belongs
 * to the page (its location, its history) is asked of the page by that frame's own getters, and the methods of its
 * nodes are that frame's own (`callOn`).
 *
 * Where a policy forbids a script there, or once somebody takes the frame away, `main` runs among the page's literals, with
 * names from the frame all the same: what is pure JavaScript lives on without it, the rest is bound to this window.
 *
 * Only `window`, `document` and syntax can be relied on here, until the frame is there; each step has another way.
 */

/** The names that the built file uses and does not declare: build/inCleanRealm.ts puts them in. */
const NAMES = __NAMES__;

/** Methods whose result is the caller's alone. */
const GIVES_OWN = {
  __proto__: null,
  attachShadow: 1,
  createElement: 1,
  createElementNS: 1,
  createTextNode: 1,
  getBoundingClientRect: 1,
  getClientRects: 1,
  getComputedStyle: 1,
  json: 1,
  matchMedia: 1,
  querySelectorAll: 1,
  text: 1,
  writeText: 1,
};

/** Where the widget runs in its frame it has that frame's: a page that clears every timer there is does not reach them. */
const FRAMES_OWN = { __proto__: null, setTimeout: 1, clearTimeout: 1, setInterval: 1, clearInterval: 1 };

/**
 * The first way that leads to something right; null if none does. On an ordinary page none throws: for an error's place
 * a browser parses the whole file once more.
 */
function first(ways, isRight) {
  for (let i = 0; i < ways.length; i += 1) {
    try {
      const found = ways[i]();
      if (isRight(found)) return found;
    } catch (notThisWay) {
      // The next one.
    }
  }
  return null;
}

const isObject = (value) => typeof value === 'object' && value !== null;

function createElement(name) {
  return first(
    [
      () => document.createElement(name),
      () => document.createElementNS('http://www.w3.org/1999/xhtml', name),
    ],
    isObject,
  );
}

function put(child, parent) {
  return first(
    [
      () => parent.appendChild(child),
      () => parent.insertBefore(child, null),
      () => parent.append(child) === undefined && child,
    ],
    (added) => added === child,
  );
}

/**
 * Calls from so deep that a browser does not see where it began. Chromium notes for a frame who opened it, 200 calls up, and
 * for a place in the outermost one it reads the whole file again.
 */
function callFromDeep(act, depth) {
  return depth > 0 ? callFromDeep(act, depth - 1) : act();
}

/** An empty frame, in a closed shadow root: a page that takes all frames away does not find it, and `frames` does not count it. */
function openFrame() {
  const tops = [
    () => document.documentElement,
    () => document.querySelector('html'),
    () => document.firstElementChild,
  ];
  const top = first(tops, (element) => element.localName === 'html') || first(tops, isObject);
  const host = put(createElement('div'), top);
  const root = first([() => host.attachShadow({ mode: 'closed' })], isObject) || host;
  const frame = put(createElement('iframe'), root);
  const view = first([() => frame.contentWindow, () => frame.contentDocument.defaultView], isObject);
  return { host, frame, view };
}

function hide(element, { Reflect, Element, HTMLElement, CSSStyleDeclaration }) {
  Reflect.apply(Element.prototype.setAttribute, element, ['data-motp-widget-realm', '']);
  const style = Reflect.get(HTMLElement.prototype, 'style', element);
  Reflect.apply(CSSStyleDeclaration.prototype.setProperty, style, ['display', 'none', 'important']);
}

/**
 * Descriptors of what a window's names are, each looked up when it is asked for: all the thousand take a tenth of the start.
 * A frame that has been taken away has none of those left that nobody asked for, so all are as it goes.
 */
function lookUpIn(view) {
  const { getOwnPropertyDescriptor, ownKeys } = view.Reflect;
  const known = { __proto__: null };
  const lookUp = (name) => known[name] || (known[name] = getOwnPropertyDescriptor(view, name));
  view.addEventListener('pagehide', () => {
    for (const names = ownKeys(view); names.length > 0;) lookUp(names.pop());
  });
  return lookUp;
}

/** What names mean on this page; `clean` gives their descriptors in a window whose built-ins are the browser's. */
function createRealm(clean) {
  let runsInFrame = false;
  const { apply, get } = clean('Reflect').value;
  const { toString } = clean('Object').value.prototype;
  const { slice } = clean('String').value.prototype;
  const textOf = (value) => apply(clean('Function').value.prototype.toString, value, []);
  const prototypeOf = (target) => {
    const found = clean(apply(slice, apply(toString, target, []), [8, -1]));
    return found && found.value && found.value.prototype;
  };

  function methodOf(target, name) {
    if (target === window && clean(name)) return name === 'open' ? openWindow : clean(name).value;
    const prototype = prototypeOf(target);
    return (prototype && prototype[name]) || target[name];
  }

  /** An app around the page may have its own `open` in front. What gives neither a window nor null is something else. */
  function openWindow(...values) {
    const own = pagesOwn('open');
    const opened = own && first([() => ({ it: apply(own, window, values) })], ({ it }) => it !== undefined);
    return opened ? opened.it : apply(clean('open').value, window, values);
  }

  const shields = new (clean('WeakMap').value)();
  const properties = new (clean('WeakMap').value)();
  const listeners = new (clean('WeakMap').value)();

  /** The properties of a prototype, but for handlers (`onclick`) and ARIA's, which nobody here reads: two of three. */
  function propertiesOf(prototype) {
    const { getOwnPropertyDescriptor, ownKeys } = clean('Reflect').value;
    let own = properties.get(prototype);
    if (!own) {
      own = { __proto__: null };
      const keys = ownKeys(prototype);
      for (let i = 0; i < keys.length; i += 1) {
        const key = keys[i];
        const isSymbol = typeof key === 'symbol';
        if (!isSymbol && ((key > 'aria' && key < 'arib') || (key > 'on' && key < 'oo'))) continue;
        const descriptor = getOwnPropertyDescriptor(prototype, key);
        if (descriptor.get || isSymbol) own[key] = descriptor;
      }
      properties.set(prototype, own);
    }
    return own;
  }

  /**
   * Gives what is the widget's alone (a node that it made, an event that it is told of) the browser's own properties, by a
   * prototype before that of the page's realm: whoever reads, sets or iterates them, a library too, meets nothing of the page's.
   * Promises become those of the widget's realm.
   */
  function owned(value) {
    const prototype = isObject(value) && !(value instanceof clean('Object').value) && prototypeOf(value);
    if (!prototype) return value;
    const { getPrototypeOf, setPrototypeOf } = clean('Reflect').value;
    if (prototype === clean('Promise').value.prototype) {
      if (runsInFrame) setPrototypeOf(value, prototype);
      return value;
    }
    const pages = getPrototypeOf(value);
    let shield = shields.get(pages);
    if (!shield) {
      shield = { __proto__: pages };
      const shieldBy = (level) => {
        if (level === null) return;
        shieldBy(getPrototypeOf(level));
        clean('Object').value.defineProperties(shield, propertiesOf(level));
      };
      shieldBy(prototype);
      shields.set(pages, shield);
      shields.set(shield, shield);
    }
    setPrototypeOf(value, shield);
    return value;
  }

  /** A listener, told of events with the browser's own properties. */
  function told(listener) {
    if (!listeners.has(listener)) {
      listeners.set(listener, function (event) {
        return apply(listener, this, [owned(event)]);
      });
    }
    return listeners.get(listener);
  }

  /** A method of the browser's on whatever object of the page's. */
  function callOn(target, name, ...values) {
    if (name === 'addEventListener' || name === 'removeEventListener') values[1] = told(values[1]);
    const value = apply(methodOf(target, name), target, values);
    return GIVES_OWN[name] ? owned(value) : value;
  }

  /** The same where target or method may be missing. */
  function callIfOn(target, name) {
    const isThere = target !== undefined && target !== null && methodOf(target, name);
    return isThere ? apply(callOn, undefined, arguments) : undefined;
  }

  /** The same for a property: `<img name=body>` stands in front of the document's own. */
  function readOf(target, name) {
    if (target === undefined || target === null) return undefined;
    if (target === window && clean(name)) {
      return clean(name).get ? apply(clean(name).get, window, []) : clean(name).value;
    }
    const prototype = prototypeOf(target);
    // What a node has else by that name is an element or a mark of the page's.
    return prototype && (name in prototype || 'nodeType' in prototype)
      ? get(prototype, name, target)
      : target[name];
  }

  const bind = (method, name) =>
    GIVES_OWN[name]
      ? (...values) => owned(apply(method, window, values))
      : apply(clean('Function').value.prototype.bind, method, [window]);

  /** As the browser writes its own. */
  function isBrowsers(value, name) {
    const text = textOf(value);
    const { includes, startsWith } = clean('String').value.prototype;
    return apply(startsWith, text, [`function ${name}(`]) && apply(includes, text, ['[native code]']);
  }

  /**
   * What a page has put in front of a function of the browser's, which may well work. What is declared by that name (it
   * cannot be deleted) hid the browser's before anyone could keep it, so it is of quite another kind, and is never called.
   */
  function pagesOwn(name) {
    try {
      const { value, configurable } = clean('Reflect').value.getOwnPropertyDescriptor(window, name);
      return typeof value === 'function' && configurable && !isBrowsers(value, name) ? value : null;
    } catch (spoiled) {
      return null;
    }
  }

  /** Among the page's own literals its own built-ins fit best, where they are still the browser's. */
  function fitting(name, value) {
    try {
      const own = window[name];
      const isClean = isLike(own, value, clean) && isLike(own.prototype, value.prototype, clean);
      // What hands out others fits if they do.
      const given = name === 'AbortController' && clean('AbortSignal').value;
      if (given && fitting('AbortSignal', given) === given) return value;
      return isClean && isBrowsers(own, name) ? own : value;
    } catch (spoiled) {
      return value;
    }
  }

  function say(level, text) {
    try {
      window.console[level](text);
    } catch (spoiled) {
      clean('console').value[level](text);
    }
  }

  /**
   * What tells and keeps the time may be the page's own, if it works: zone.js, or the clock of a test. What belongs
   * together comes together.
   */
  function timeOfPage() {
    const own = { __proto__: null };
    const keep = (name, works) => first([works], (value) => value && (own[name] = value));
    keep('Date', () => {
      const Own = pagesOwn('Date');
      const Clean = clean('Date').value;
      if (!Own || Own === Clean || typeof Own.now() !== 'number') return null;
      // The time alone: what the page's makes of one may be anything; and only while it tells one.
      return class extends Clean {
        // In WebKit one that is not written iterates over what it is given, which the page may have made impossible.
        // oxlint-disable-next-line no-useless-constructor
        constructor(time) {
          super(time);
        }

        static now() {
          try {
            const time = Own.now();
            if (typeof time === 'number') return time;
          } catch {
            // spoilt after us
          }
          return Clean.now();
        }
      };
    });
    const ways = [
      () => window.performance.now(),
      () => apply(clean('Performance').value.prototype.now, apply(clean('performance').get, window, []), []),
    ];
    own.performance = { now: () => first(ways, (time) => typeof time === 'number') };
    const pairs = [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'requestAnimationFrame',
      'cancelAnimationFrame',
    ];
    for (let i = 0; i < pairs.length; i += 2) {
      const set = pagesOwn(pairs[i]);
      const clear = pagesOwn(pairs[i + 1]);
      const works = () => {
        if (!set || !clear) return false;
        const timer = apply(set, window, [() => {}, 0]);
        apply(clear, window, [timer]);
        return typeof timer === 'number';
      };
      if (first([works], (is) => is)) {
        own[pairs[i]] = bind(set);
        own[pairs[i + 1]] = bind(clear);
      }
    }
    return own;
  }
  const time = timeOfPage();

  /** What one of the names means; `view`: the frame's window, if `main` runs there. */
  function valueOf(name, view) {
    if (name in time) return time[name];
    const { get: getter, value } = clean(name) || {};
    if (getter) return first([() => apply(getter, window, [])], () => true) || undefined;
    if (typeof value !== 'function') return value;
    // That of the page's own async functions. The frame's would die with it.
    if (name === 'Promise' && !view) return (async () => {})().constructor;
    if (view && FRAMES_OWN[name]) {
      return (...values) => {
        try {
          return apply(value, view, values);
        } catch (gone) {
          return apply(value, window, values); // the frame, in Firefox
        }
      };
    }
    if (name >= 'a') return bind(value, name);
    return view ? value : fitting(name, value);
  }

  return function valuesOf(view) {
    runsInFrame = view !== null;
    const given = {
      __proto__: null,
      window,
      document,
      callOn,
      callIfOn,
      readOf,
      pagesOwn,
      owned,
      browserFetch: (...values) => owned(apply(clean('fetch').value, window, values)),
      console: { error: (text) => say('error', text), warn: (text) => say('warn', text) },
    };
    const values = [];
    for (let i = 0; i < NAMES.length; i += 1) {
      values[i] = NAMES[i] in given ? given[NAMES[i]] : valueOf(NAMES[i], view);
    }
    return values;
  };
}

/** Whether the members of `own` are written as those of a clean one. */
function isLike(own, cleanOne, clean) {
  const { apply, getOwnPropertyDescriptor, ownKeys } = clean('Reflect').value;
  const { toString } = clean('Function').value.prototype;
  const textOf = (value) => typeof value === 'function' && apply(toString, value, []);
  const names = ownKeys(cleanOne);
  for (let i = 0; i < names.length; i += 1) {
    const is = getOwnPropertyDescriptor(own, names[i]);
    const was = getOwnPropertyDescriptor(cleanOne, names[i]);
    if (textOf(is.value) !== textOf(was.value) || textOf(is.get) !== textOf(was.get)) return false;
  }
  return true;
}

/** Whether what literals come with is as the browser made it: nothing changed, nothing that `for…in` or JSON would find. */
function hasCleanLiterals(view, clean) {
  const { Array, String, Object, RegExp, Number, Boolean, Function, Promise } = view;
  const literals = [[], '', {}, /x/, 0, true, hasCleanLiterals, (async () => {})()];
  const classes = [Array, String, Object, RegExp, Number, Boolean, Function, Promise];
  for (const _ in {}) return false;
  for (let i = 0; i < classes.length; i += 1) {
    const own = literals[i].__proto__;
    if (!isLike(own, classes[i].prototype, clean) || 'toJSON' in own) return false;
  }
  return true;
}

/**
 * Whether this page has inline scripts that need no nonce, or may still bring some, as while it is read. To try one where a
 * policy forbids it is a report to whoever keeps that policy: there it is done only where it must be.
 */
function mayHaveInlineScripts({ Reflect, HTMLDocument, HTMLElement }) {
  const selector = 'script:not([src]):not([nonce]):not([type*="json"]):not([type="module"])';
  if (Reflect.apply(HTMLDocument.prototype.querySelector, document, [selector]) !== null) return true;
  const own = Reflect.get(HTMLDocument.prototype, 'currentScript', document);
  const nonce = own && Reflect.get(HTMLElement.prototype, 'nonce', own);
  return Reflect.get(HTMLDocument.prototype, 'readyState', document) === 'loading' && !nonce;
}

/** Runs `main` in the frame by an inline script: at once, so that the page may use `MotpWidget` on its next line. */
function runInFrame(main, frame, values) {
  const { Function, Reflect, HTMLDocument, document: inside } = frame;
  const script = inside.createElement('script');
  const nonces = [
    () => (Reflect.get(HTMLDocument.prototype, 'currentScript', document) || script).nonce,
    () => (Reflect.apply(HTMLDocument.prototype.querySelector, document, ['script[nonce]']) || script).nonce,
  ];
  script.nonce = first(nonces, (nonce) => nonce) || '';
  frame.run = (built) => Reflect.apply(built, undefined, values);
  // In brackets, a browser's parser takes it for a function that is called at once, and reads it once.
  script.text = `run((${Reflect.apply(Function.prototype.toString, main, [])}))`;
  inside.documentElement.appendChild(script);
}

function runningVersion() {
  try {
    const { MotpWidget } = window;
    return MotpWidget && typeof MotpWidget.render === 'function' ? MotpWidget.version : null;
  } catch (spoiled) {
    return null;
  }
}

function start(main) {
  if (typeof window === 'undefined') return; // a server that imports what its pages need
  const running = runningVersion();
  if (running !== null) {
    console.warn(
      `[motp-widget] Version ${running} runs on this page already, and draws what this copy (${__VERSION__}) came for. Load the script once.`,
    );
    // It may have come with containers of its own: a part of a page that a script has fetched.
    window.MotpWidget.attach();
    return;
  }
  let valuesOf = null;
  try {
    const { host, frame, view } = callFromDeep(openFrame, 200);
    const { Reflect, Node } = view;
    hide(frame, view);
    hide(host, view);
    const clean = lookUpIn(view);
    valuesOf = createRealm(clean);
    const runHere = () => Reflect.apply(main, undefined, valuesOf(null));
    try {
      if (mayHaveInlineScripts(view) || !first([() => hasCleanLiterals(view, clean)], (is) => is)) {
        runInFrame(main, view, valuesOf(view));
      }
    } catch (forbidden) {
      // A policy, or Trusted Types.
    }
    if (runningVersion() === null) {
      runHere();
      return;
    }
    // Whoever takes the frame away takes its realm's timers and promises along.
    view.addEventListener('pagehide', async () => {
      await null;
      if (!Reflect.get(Node.prototype, 'isConnected', host)) runHere();
    });
  } catch (unreachable) {
    // A sandbox without `allow-same-origin` keeps us out of our own frame: then the page's own built-ins are all there is.
    if (runningVersion() === null) {
      const asTheyAre = Object.getOwnPropertyDescriptors(window);
      main.apply(undefined, createRealm((name) => asTheyAre[name])(null));
    }
  }
}
