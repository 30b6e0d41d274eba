import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { readChoice } from './choice.js';
import { NoServer } from './NoServer.js';
import { readSession } from './session.js';
import { texts } from './texts.js';
import './demo.css';

async function start(): Promise<void> {
  const choice = readChoice(window.location.search);
  const t = texts[choice.lang];
  document.documentElement.lang = choice.lang;
  document.title = `${t.purposes[choice.purpose].title} · ${t.pageTitle} (${t.demo.label})`;

  const root = document.getElementById('root');
  if (!root) return;
  const session = await readSession();
  createRoot(root).render(
    <StrictMode>
      {session ? <App choice={choice} session={session} /> : <NoServer lang={choice.lang} />}
    </StrictMode>,
  );
}

// A page that the browser kept may be of a trainee who is no longer logged in.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) window.location.reload();
});

void start();
