import { useState } from 'react';
import { MotpWidget } from '../index.js';
import type { Choice } from './choice.js';
import { DemoBar } from './DemoBar.js';
import { host } from './host.js';
import { Contents, LessonHeader, SiteFooter, SiteHeader, Stage } from './Lms.js';
import type { Session } from './session.js';
import { texts } from './texts.js';

/** A lesson page of an invented LMS, which asks for mOTP before it opens, and the trainee's phone beside it. */
export function App({ choice, session }: { choice: Choice; session: Session }) {
  const [verified, setVerified] = useState(false);
  const t = texts[choice.lang];
  const purpose = t.purposes[choice.purpose];

  return (
    <>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <DemoBar choice={choice} trainee={session.trainee} />
      <SiteHeader t={t} maskedName={session.maskedName} />
      <main id="main" tabIndex={-1}>
        <LessonHeader t={t} purpose={purpose} verified={verified} />
        <div className={verified ? 'lesson lesson--open' : 'lesson'}>
          <section className="card gate" aria-label={t.gate.region}>
            <div className="gate__head">
              <h2>{verified ? t.gate.done : purpose.gate}</h2>
              {!verified && <p>{t.gate.why}</p>}
            </div>
            <MotpWidget
              {...host}
              trainee={session}
              institution={session.institution}
              purpose={choice.purpose}
              locale={choice.lang}
              theme={choice.theme}
              alternative={choice.alternative}
              onVerified={() => setVerified(true)}
            />
          </section>
          <Stage t={t} id={choice.purpose} verified={verified} />
          <Phone trainee={session.trainee} choice={choice} />
          <Contents t={t} started={choice.purpose !== '00' || verified} fresh={choice.purpose === '00'} />
        </div>
      </main>
      <SiteFooter t={t} contact={session.institution.contact} />
    </>
  );
}

function Phone({ trainee, choice }: { trainee: string; choice: Choice }) {
  const t = texts[choice.lang];
  const query = new URLSearchParams({ trainee, lang: choice.lang });
  return (
    <aside className="phone" aria-labelledby="phone-title">
      <h2 id="phone-title">
        {t.phone.title} <span className="demo-chip">{t.demo.label}</span>
      </h2>
      <p>{t.phone.note}</p>
      <div className="phone__frame">
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of the sandbox's own, which needs its origin */}
        <iframe src={`/phone?${query.toString()}`} title={t.phone.frame} />
      </div>
    </aside>
  );
}
