import { useState } from 'react';
import type { KnownPurpose } from '../core/purpose.js';
import { Icon, Logo } from './icons.js';
import type { Texts } from './texts.js';

export function SiteHeader({ t, maskedName }: { t: Texts; maskedName: string }) {
  return (
    <header className="site" aria-label={t.site.home}>
      <div className="site__inner">
        <p className="site__name">
          <Logo />
          {t.site.home}
        </p>
        <nav className="site__menu" aria-label={t.site.menu}>
          <ul>
            <li>
              <a href="#main" aria-current="page">
                {t.site.classroom}
              </a>
            </li>
            {t.site.menuRest.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </nav>
        <p className="site__person">
          <Icon name="person" />
          <span lang="ko">{t.site.person(maskedName)}</span>
        </p>
      </div>
    </header>
  );
}

interface PartProps {
  t: Texts;
  verified: boolean;
}

export function LessonHeader({
  t,
  purpose,
  verified,
}: PartProps & { purpose: Texts['purposes'][KnownPurpose] }) {
  return (
    <div className="lesson-header">
      <div>
        <p className="lesson-header__course">
          {purpose.title === t.course.name ? t.course.term : `${t.course.name} · ${t.course.term}`}
        </p>
        <h1>{purpose.title}</h1>
        <p className="lesson-header__lead">{purpose.lead}</p>
      </div>
      <p className={verified ? 'badge badge--open' : 'badge'}>
        <Icon name={verified ? 'check' : 'lock'} size={18} />
        {verified ? t.course.statusOpen : t.course.statusLocked}
      </p>
    </div>
  );
}

/** What the verification opens: the video, the test's door, the assignment's drawer. */
export function Stage({ t, id, verified }: PartProps & { id: KnownPurpose }) {
  const purpose = t.purposes[id];
  const [begun, setBegun] = useState(false);
  return (
    <section className={verified ? 'card stage stage--open' : 'card stage'} aria-labelledby="stage-title">
      {id === '01' && <Poster verified={verified} />}
      <div className="stage__body">
        <h2 id="stage-title">{purpose.stage}</h2>
        <dl className="facts">
          {purpose.facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div className="stage__foot">
          <p>
            <Icon name={verified ? 'check' : 'lock'} />
            {verified ? purpose.stageOpen : purpose.stageLocked}
          </p>
          {verified && !begun && (
            <button type="button" className="primary" onClick={() => setBegun(true)}>
              {purpose.action}
            </button>
          )}
        </div>
        <output className="stage__done">{begun && purpose.done}</output>
      </div>
    </section>
  );
}

/** In place of a video. */
function Poster({ verified }: { verified: boolean }) {
  return (
    <div className="poster" aria-hidden="true">
      <svg viewBox="0 0 640 300" preserveAspectRatio="xMidYMid slice">
        <rect className="poster__ground" width="640" height="300" />
        <path className="poster__grid" d="M110 70h420M110 125h420M110 180h420M110 235h420" />
        <path
          className="poster__bars"
          d="M134 175h36v60h-36zM204 150h36v85h-36zM274 162h36v73h-36zM344 118h36v117h-36zM414 130h36v105h-36zM484 84h36v151h-36z"
        />
        <path className="poster__line" d="M152 150 222 122 292 136 362 92 432 104 502 58" />
      </svg>
      <span className="poster__mark">
        <Icon name={verified ? 'play' : 'lock'} size={36} />
      </span>
    </div>
  );
}

const LESSON_NOW = 5;

export function Contents({ t, started, fresh }: { t: Texts; started: boolean; fresh: boolean }) {
  const { course } = t;
  const now = fresh ? 1 : LESSON_NOW;
  const percent = ((now - 1) / course.lessons.length) * 100;
  return (
    <section className="card contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{course.contents}</h2>
      <p className="contents__progress">
        <label htmlFor="course-progress">{course.progress}</label>
        <span>{course.progressValue(percent)}</span>
      </p>
      <progress id="course-progress" max={100} value={percent} />
      <ol>
        {course.lessons.map((name, index) => {
          const number = index + 1;
          const place = number < now ? 'done' : number === now && started ? 'now' : 'later';
          return (
            <li
              key={name}
              className={`contents__${place}`}
              {...(place === 'now' && { 'aria-current': 'step' })}
            >
              <span className="contents__number">{course.lesson(number)}</span>
              <span className="contents__name">{name}</span>
              <span className="contents__place">
                {place === 'done' && <Icon name="check" size={16} />}
                {{ done: course.lessonDone, now: course.lessonNow, later: course.lessonLater }[place]}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

export function SiteFooter({ t, contact }: { t: Texts; contact: string }) {
  return (
    <footer className="site-footer">
      <p>
        {t.site.help} <span lang="ko">{contact}</span>
      </p>
      <p>{t.site.imaginary}</p>
    </footer>
  );
}
