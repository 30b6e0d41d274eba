declare global {
  interface Window {
    /** What was reached on the pages in this page's frames. */
    reached?: Record<string, true>;
  }
}

/**
 * Puts a recorder around every method, getter, setter and iterator by these names on the page's own constructors and
 * prototypes; each goes on to work. What is reached, but for what a driver's own scripts reach, is told to the page around.
 * Runs in the page, alone.
 */
export function record(names: string[]): void {
  const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const { test } = RegExp.prototype;
  const PageError = Error;
  const stackOf = getOwnPropertyDescriptor(PageError.prototype, 'stack')?.get;
  const reached = (window.parent.reached ??= {});
  let isQuiet = true;
  function note(what: string) {
    if (isQuiet) return;
    isQuiet = true;
    const error = new PageError();
    const stack = stackOf ? apply(stackOf, error, []) : error.stack;
    // The widget's file, or its text in the frame.
    const isWidgets = apply(test, /motp-widget\.js|about:blank|<anonymous>:\d/, [stack]);
    if (isWidgets && !apply(test, /UtilityScript|InjectedScript/, [stack])) reached[what] = true;
    isQuiet = false;
  }
  function wrap(owner: object, key: PropertyKey, what: string) {
    const descriptor = getOwnPropertyDescriptor(owner, key);
    if (!descriptor?.configurable) return;
    const { get, set, value } = descriptor;
    if (get) {
      defineProperty(owner, key, {
        ...descriptor,
        get() {
          note(`get ${what}`);
          return apply(get, this, []);
        },
        set(to) {
          note(`set ${what}`);
          if (set) apply(set, this, [to]);
        },
      });
    } else if (typeof value === 'function' && key !== 'constructor') {
      defineProperty(owner, key, {
        ...descriptor,
        value(this: unknown, ...values: unknown[]) {
          note(`call ${what}`);
          return apply(value, this, values);
        },
      });
    }
  }
  const keys: PropertyKey[] = [...names, Symbol.iterator];
  const iterators = Object.getPrototypeOf([].values()) as object;
  const owners: [string, object][] = [];
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!/^[A-Z]/.test(name) || name === 'MotpWidget') continue;
    const value: unknown = getOwnPropertyDescriptor(window, name)?.value;
    if (typeof value === 'function') owners.push([name, value]);
    if (typeof value === 'function' && value.prototype) owners.push([`${name}.prototype`, value.prototype]);
  }
  for (const [path, owner] of owners) for (const key of keys) wrap(owner, key, `${path}.${String(key)}`);
  wrap(iterators, 'next', 'ArrayIterator.next');
  isQuiet = false;
}
