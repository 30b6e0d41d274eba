import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { readChoice, type Choice } from './choice.js';
import { DemoBar } from './DemoBar.js';
import { host } from './host.js';
import { NoServer } from './NoServer.js';
import { dressPage } from './page.js';
import { readSession, type Session } from './session.js';
import { texts } from './texts.js';
import { useChoice } from './useChoice.js';
import './demo.css';

async function start(): Promise<void> {
  const choice = readChoice(window.location.search);
  dressPage(choice, titleOf(choice));

  const root = document.getElementById('root');
  if (!root) return;
  const session = await readSession();
  createRoot(root).render(
    <StrictMode>{session ? <Lesson session={session} /> : <NoServer lang={choice.lang} />}</StrictMode>,
  );
}

function titleOf({ lang, purpose }: Choice): string {
  const t = texts[lang];
  return `${t.purposes[purpose].title} · ${t.pageTitle} (${t.demo.label})`;
}

function Lesson({ session }: { session: Session }) {
  const { choice, speak } = useChoice(titleOf);
  const { lang } = choice;
  const query = new URLSearchParams({ trainee: session.trainee, lang });
  return (
    <App
      choice={choice}
      session={session}
      host={host}
      onLanguage={speak}
      bar={
        choice.demo === 'shown' && (
          <DemoBar choice={choice} trainee={session.trainee} onReset={resetSandbox} hasOtherPage />
        )
      }
      phone={
        choice.demo === 'shown' && (
          // oxlint-disable-next-line react/iframe-missing-sandbox -- a page of the sandbox's own, which needs its origin
          <iframe src={`/phone?${query.toString()}`} title={texts[lang].phone.frame} />
        )
      }
    />
  );
}

/** False if the sandbox does not answer. */
async function resetSandbox(): Promise<boolean> {
  try {
    const response = await fetch('/sandbox/reset', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return response.ok;
  } catch {
    return false;
  }
}

// A page that the browser kept may be of a trainee who is no longer logged in.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) window.location.reload();
});

void start();
