import { Activity, StrictMode, Suspense, useEffect, version } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import {
  identityByPopup,
  identityByPortOne,
  identityByRedirect,
  MotpWidget,
  type MotpWidgetOptions,
} from '../../src/index.js';

/**
 * A React page that a test drives: StrictMode in React's development build, which runs every effect twice. The import
 * is typed by the sources and answered by the built package (vite.config.ts, `harness`).
 */
const roots = new Map<string, Root>();

function rootOf(place: string): Root {
  const element = document.getElementById(place);
  if (element === null) throw new Error(`no place ${place}`);
  const root = roots.get(place) ?? createRoot(element);
  roots.set(place, root);
  return root;
}

function CountsEffects() {
  useEffect(() => {
    harness.effects += 1;
  }, []);
  return null;
}

/** What the part of the page with the widget waits for: until then the page hides it, and undoes its layout effects. */
let loading: Promise<void> | null = null;
let loaded = () => {};

function Loads() {
  // oxlint-disable-next-line typescript/only-throw-error -- how a component says to React 18 and 19 that it waits
  if (loading !== null) throw loading;
  return null;
}

/** A host whose server is the sandbox's LMS. */
const lms: MotpWidgetOptions = {
  async verify({ code, purpose, attempt, signal }) {
    const body = new URLSearchParams({ code, purpose, attempt });
    return (await fetch('/lms/motp/verify', { method: 'POST', body, signal })).text();
  },
  async serverTime() {
    const { now }: { now: number } = await (await fetch('/lms/motp/time')).json();
    return now;
  },
};

const harness = {
  /** Which React this page runs on. */
  react: version,

  /** How often an effect of the page itself has run: twice per mount if StrictMode is at work. */
  effects: 0,

  /** What it is drawn with by default. */
  lms,

  /** The package's ready-made ways to a provider. */
  identityByPopup,
  identityByPortOne,
  identityByRedirect,

  draw(place: string, options: MotpWidgetOptions = lms) {
    rootOf(place).render(
      <StrictMode>
        <CountsEffects />
        <Suspense fallback={<p>불러오는 중입니다.</p>}>
          <Loads />
          <MotpWidget {...options} />
        </Suspense>
      </StrictMode>,
    );
  },

  /** As a tab of the page that is kept while another is shown (React 19): hidden, all effects are undone. */
  drawTab(place: string, mode: 'visible' | 'hidden', options: MotpWidgetOptions) {
    rootOf(place).render(
      <Activity mode={mode}>
        <MotpWidget {...options} />
      </Activity>,
    );
  },

  /** The page's part around the widget loads something; `draw` shows that, and again what comes of `isLoaded`. */
  isLoading() {
    loading = new Promise((resolve) => {
      loaded = resolve;
    });
  },

  isLoaded() {
    loading = null;
    loaded();
  },

  remove(place: string) {
    roots.get(place)?.unmount();
    roots.delete(place);
  },
};

declare global {
  interface Window {
    harness: typeof harness;
  }
}

window.harness = harness;
