import { Activity, StrictMode, Suspense, useEffect, useState, version } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import {
  identityByPopup,
  identityByPortOne,
  identityByRedirect,
  MotpCodeField,
  MotpView,
  MotpWidget,
  useMotpSession,
  type MotpWidgetOptions,
} from '../../src/index.js';

/**
 * A React page that a test drives: StrictMode in React's development build, which runs every effect twice. The import takes
 * its types from the sources and resolves to the built package (vite.config.ts, `harness`).
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

/** What the page's part around the widget suspends on. Until it resolves, React hides that part and undoes its layout effects. */
let loading: Promise<void> | null = null;
let loaded = () => {};

function Loads() {
  if (loading !== null) throw loading;
  return null;
}

/** A page that draws by itself what asks for the code, as docs/react.md has it, beside a field of its own. */
function OwnView(options: MotpWidgetOptions) {
  const session = useMotpSession(options);
  const [help, setHelp] = useState(false);
  return (
    <>
      <input aria-label="memo" />
      {help || !session.asksCode ? (
        <section key="ours">
          <MotpView session={session} />
          {session.asksCode && (
            <button type="button" onClick={() => setHelp(false)}>
              back
            </button>
          )}
        </section>
      ) : (
        <section key="own">
          <MotpCodeField session={session} aria-label="code" />
          <button type="button" disabled={session.state === 'checking'} onClick={session.submit}>
            check
          </button>
          <button
            type="button"
            onClick={() => {
              session.open();
              setHelp(true);
            }}
          >
            help
          </button>
        </section>
      )}
    </>
  );
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

  /** How often an effect of the page itself has run: twice per mount in StrictMode. */
  effects: 0,

  /** The default options of `draw`. */
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

  drawOwnView(place: string, options: MotpWidgetOptions) {
    rootOf(place).render(
      <StrictMode>
        <OwnView {...options} />
      </StrictMode>,
    );
  },

  /** Draws a tab that stays mounted while another is shown (React 19). When hidden, all its effects are undone. */
  drawTab(place: string, mode: 'visible' | 'hidden', options: MotpWidgetOptions) {
    rootOf(place).render(
      <Activity mode={mode}>
        <MotpWidget {...options} />
      </Activity>,
    );
  },

  /** The page's part around the widget suspends until `isLoaded`, from the next `draw` on. */
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
