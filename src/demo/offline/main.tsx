import { StrictMode, useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { type LocaleName, type StateName } from '../../index.js';
import { TRAINEE_IDS } from '../../sandbox/trainees.js';
import { App } from '../App.js';
import { readChoice, type Choice } from '../choice.js';
import { DemoBar } from '../DemoBar.js';
import { hostOf } from '../inPage/host.js';
import { PhoneFrame } from '../inPage/PhoneFrame.js';
import { openSandbox } from '../inPage/sandbox.js';
import { dressPage } from '../page.js';
import { texts } from '../texts.js';
import { useChoice } from '../useChoice.js';
import { createProviderFrame, type ProviderFrame } from './providerFrame.js';
import { ROUND } from './round.js';
import { RoundPanel } from './RoundPanel.js';
import '../demo.css';
import './offline.css';

/** The demo without a server: agency, LMS and phone in this page, from a disk and under any path. */
function Demo() {
  const { choice, speak } = useChoice(titleOf);
  // Whoever chose something has begun to look around alone.
  const [stop, setStop] = useState(choice.trainee === null && choice.fault === null ? 0 : null);
  const goTo = (next: number | null) => {
    setStop(next);
    window.scrollTo(0, 0); // on a phone what to do next stands above all
  };
  return (
    <Lesson
      key={stop}
      choice={choice}
      stop={stop}
      onNext={() => goTo((stop ?? 0) + 1)}
      onLeave={() => goTo(null)}
      onLanguage={speak}
    />
  );
}

interface LessonProps {
  choice: Choice;
  stop: number | null;
  onNext: () => void;
  onLeave: () => void;
  onLanguage: (locale: LocaleName) => void;
}

function Lesson({ choice, stop, onNext, onLeave, onLanguage }: LessonProps) {
  const { lang, fault } = choice;
  const who =
    (stop === null ? TRAINEE_IDS.find((id) => id === choice.trainee) : ROUND[stop]?.trainee) ?? 'fine';
  const sandbox = useMemo(() => openSandbox({ who, fault, mistake: null, secondsLeft: 50 }), [who, fault]);
  const [provider] = useState(createProviderFrame);
  const markup = useSyncExternalStore(provider.subscribe, provider.markup);
  const host = useMemo(() => hostOf(sandbox, 'window', provider), [sandbox, provider]);
  const [state, setState] = useState<StateName>('entering');
  const { trainee, institution } = host;
  return (
    <App
      choice={choice}
      session={{ trainee: who, ...trainee, institution }}
      host={host}
      onStateChange={setState}
      onLanguage={onLanguage}
      bar={
        stop === null ? (
          <DemoBar choice={choice} trainee={who} onReset={() => Promise.resolve(true)} />
        ) : (
          <RoundPanel {...{ lang, stop, state, onNext, onLeave }} trainee={sandbox.trainee} />
        )
      }
      phone={
        markup === null ? (
          <PhoneFrame sandbox={sandbox} lang={lang} title={texts[lang].phone.frame} />
        ) : (
          <Provider frame={provider} markup={markup} lang={lang} />
        )
      }
    />
  );
}

function Provider({ frame, markup, lang }: { frame: ProviderFrame; markup: string; lang: 'ko' | 'en' }) {
  const fill = useCallback(
    (element: HTMLIFrameElement | null) => {
      const { contentDocument: page, contentWindow: window } = element ?? {};
      if (!page || !window) return;
      page.open();
      page.write(markup);
      page.close();
      frame.listen(window);
      element?.scrollIntoView({ block: 'nearest' });
    },
    [frame, markup],
  );
  const title = { ko: '본인인증 기관의 창', en: 'The identity provider’s window' }[lang];
  // oxlint-disable-next-line react/iframe-missing-sandbox -- a page of the sandbox's own, which this page fills
  return <iframe ref={fill} title={title} />;
}

function titleOf({ lang }: Choice): string {
  return `${texts[lang].pageTitle} (${texts[lang].demo.label})`;
}

const choice = readChoice(window.location.search);
dressPage(choice, titleOf(choice));
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Demo />
    </StrictMode>,
  );
}
