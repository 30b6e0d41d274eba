import type { StateName } from '../../index.js';
import type { DemoTrainee } from '../../sandbox/world.js';
import type { Lang } from '../texts.js';
import { ROUND } from './round.js';

const TEXTS = {
  ko: {
    label: '둘러보기',
    next: '다음',
    last: '둘러보기 마치기',
    leave: '혼자 둘러보기',
    done: '잘 됐습니다. 훈련생이 보는 것은 이것이 전부입니다.',
    end: '세 가지를 다 보았습니다. 이제 다른 훈련생과 장애를 골라 볼 수 있습니다.',
    elsewhere: '화면의 안내를 따라 해 보세요.',
  },
  en: {
    label: 'Tour',
    next: 'Next',
    last: 'End the tour',
    leave: 'Look around alone',
    done: 'That is all that a trainee sees.',
    end: 'You have seen all three. Now choose other trainees and faults.',
    elsewhere: 'Do what the page says.',
  },
};

interface RoundPanelProps {
  lang: Lang;
  stop: number;
  state: StateName;
  trainee: DemoTrainee;
  onNext: () => void;
  onLeave: () => void;
}

/** What to do next on the guided round: in the place of the demo's bar, so that it covers nothing of what it speaks of. */
export function RoundPanel({ lang, stop, state, trainee, onNext, onLeave }: RoundPanelProps) {
  const t = TEXTS[lang];
  const isLast = stop === ROUND.length - 1;
  const { title, hints } = ROUND[stop] ?? ROUND[0]!;
  const hint = hints[state]?.[lang] ?? t.elsewhere;
  const { name, phone } = trainee.lms;
  return (
    <section id="bar" className="round" aria-label={t.label}>
      <div className="round__inner">
        <p className="demo-chip">
          {stop + 1}/{ROUND.length}
        </p>
        <div>
          <h2>{title[lang]}</h2>
          <p aria-live="polite">
            {state === 'verified' ? (isLast ? t.end : t.done) : hint}
            {state === 'unregistered' && <b lang="ko">{`${name}, ${phone}`}</b>}
          </p>
        </div>
        <p className="round__acts">
          {state === 'verified' && (
            <button type="button" className="primary" onClick={isLast ? onLeave : onNext}>
              {isLast ? t.last : t.next}
            </button>
          )}
          {!(state === 'verified' && isLast) && (
            <button type="button" onClick={onLeave}>
              {t.leave}
            </button>
          )}
        </p>
      </div>
    </section>
  );
}
