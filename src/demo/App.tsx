import { useState, type FormEvent, type ReactNode } from 'react';
import { MotpWidget, type LocaleName, type MotpWidgetOptions, type StateName } from '../index.js';
import type { Choice } from './choice.js';
import { Contents, LessonHeader, SiteFooter, SiteHeader, Stage } from './Lms.js';
import type { Session } from './session.js';
import { texts, type Texts } from './texts.js';

interface AppProps {
  choice: Choice;
  session: Session;
  /** What the LMS gives to the widget. */
  host: MotpWidgetOptions;
  /** What is not a part of the LMS: the demo's chooser above it. */
  bar: ReactNode;
  /** The trainee's phone, as a page in a frame. */
  phone: ReactNode;
  onStateChange?: (state: StateName) => void;
  /** The language that was chosen in the widget. */
  onLanguage: (locale: LocaleName) => void;
}

/** A lesson page of an invented LMS, which asks for mOTP before it opens, and the trainee's phone beside it. */
export function App({ choice, session, host, bar, phone, onStateChange, onLanguage }: AppProps) {
  const [verified, setVerified] = useState(false);
  const t = texts[choice.lang];
  const purpose = t.purposes[choice.purpose];

  /** The widget tells nobody and keeps its events inside, but they come past here on their way in. */
  function hearLanguage({ target }: FormEvent) {
    if (target instanceof HTMLSelectElement && target.matches('.motp-language-select'))
      onLanguage(target.value as LocaleName);
  }

  return (
    <>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      {bar && <div id="bar">{bar}</div>}
      <SiteHeader t={t} maskedName={session.maskedName} />
      <main id="main" tabIndex={-1}>
        <LessonHeader t={t} purpose={purpose} verified={verified} />
        <div className={verified ? 'lesson lesson--open' : 'lesson'}>
          <section id="gate" className="card gate" aria-label={t.gate.region} onChangeCapture={hearLanguage}>
            <div className="gate__head">
              <h2>{verified ? t.gate.done : purpose.gate}</h2>
              {!verified && <p>{t.gate.why}</p>}
            </div>
            <MotpWidget
              {...host}
              trainee={session}
              institution={session.institution}
              purpose={choice.purpose}
              locale={choice.locale}
              theme={choice.theme}
              languages
              alternative={choice.alternative}
              onVerified={() => setVerified(true)}
              {...(onStateChange && { onStateChange })}
            />
          </section>
          <Stage t={t} id={choice.purpose} verified={verified} />
          <aside id="phone" className="phone" aria-labelledby="phone-title">
            <h2 id="phone-title">
              {t.phone.title} <span className="demo-chip">{t.demo.label}</span>
            </h2>
            <p>{t.phone.note}</p>
            <div className="phone__frame">{phone}</div>
          </aside>
          <Contents t={t} started={choice.purpose !== '00' || verified} fresh={choice.purpose === '00'} />
        </div>
      </main>
      <SiteFooter t={t} contact={session.institution.contact} />
      {choice.demo === 'shown' && <Jumps t={t} />}
    </>
  );
}

/** On a narrow screen what to do, the field and the phone stand below each other, too far apart to see two of them at once. */
function Jumps({ t: { demo } }: { t: Texts }) {
  return (
    <nav className="jumps" aria-label={demo.label}>
      <a href="#bar">{demo.toBar}</a>
      <a href="#gate">{demo.toGate}</a>
      <a href="#phone">{demo.toPhone}</a>
    </nav>
  );
}
