declare global {
  interface Window {
    /** What the page holds now: listeners of window and document by their type, running timers, elements, style sheets. */
    whatStays: () => { listeners: string[]; timers: number; elements: number; sheets: number };
  }
}

/** An init script: counts what window and document gain and lose. Self-contained, because only its text is sent. */
export function countWhatStays(): void {
  interface Listening {
    type: string;
    listener: unknown;
    capture: boolean;
    target: EventTarget;
  }
  let listening: Listening[] = [];
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target) as EventTarget['addEventListener'];
    const remove = target.removeEventListener.bind(target) as EventTarget['removeEventListener'];
    const forget = (type: string, listener: unknown, capture: boolean) => {
      listening = listening.filter(
        (one) =>
          one.target !== target || one.type !== type || one.listener !== listener || one.capture !== capture,
      );
    };
    const watched: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> = {
      addEventListener(type, listener, options) {
        const capture = typeof options === 'object' ? options.capture === true : options === true;
        forget(type, listener, capture);
        listening.push({ type, listener, capture, target });
        if (typeof options === 'object') {
          options.signal?.addEventListener('abort', () => forget(type, listener, capture));
        }
        add(type, listener, options);
      },
      removeEventListener(type, listener, options) {
        const capture = typeof options === 'object' ? options.capture === true : options === true;
        forget(type, listener, capture);
        remove(type, listener, options);
      },
    };
    Object.assign(target, watched);
  }

  const timers = new Set<number>();
  const [later, again] = [window.setTimeout.bind(window), window.setInterval.bind(window)];
  const [stopLater, stopAgain] = [window.clearTimeout.bind(window), window.clearInterval.bind(window)];
  Object.assign(window, {
    setTimeout(act: () => void, ms?: number) {
      const id = later(() => {
        timers.delete(id);
        act();
      }, ms);
      timers.add(id);
      return id;
    },
    setInterval(act: () => void, ms?: number) {
      const id = again(act, ms);
      timers.add(id);
      return id;
    },
    clearTimeout(id: number) {
      timers.delete(id);
      stopLater(id);
    },
    clearInterval(id: number) {
      timers.delete(id);
      stopAgain(id);
    },
  });

  window.whatStays = () => ({
    listeners: listening.map(({ type }) => type),
    timers: timers.size,
    elements: document.querySelectorAll('*').length,
    sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
  });
}
